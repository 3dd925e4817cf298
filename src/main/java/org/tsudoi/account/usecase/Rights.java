package org.tsudoi.account.usecase;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tsudoi.account.store.AccountStore;

/** The rights of the person acting, read again after they changed within the request: who makes a group is its representative. */
@RequestScoped
public class Rights {
    @Inject
    private CurrentActor current;

    @Inject
    private AccountStore accounts;

    public void refresh() {
        accounts.actor(current.actor().accountId()).ifPresent(actor -> current.become(actor, current.address()));
    }
}
