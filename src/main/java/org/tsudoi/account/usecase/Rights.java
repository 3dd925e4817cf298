package org.tsudoi.account.usecase;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tsudoi.account.store.AccountStore;
import org.tsudoi.base.Actor;

/** The rights of the person acting, read again after they changed within the request: who makes a group is its representative. */
@RequestScoped
public class Rights {
    @Inject
    private CurrentActor current;

    @Inject
    private AccountStore accounts;

    /** From now on this work is done by order of a person, with the rights that person has now; nobody when the account is no more. */
    public void actBy(long accountId) {
        current.become(accounts.actor(accountId).orElse(Actor.NOBODY), null);
    }

    public void refresh() {
        accounts.actor(current.actor().accountId()).ifPresent(actor -> current.become(actor, current.address()));
    }
}
