package org.tsudoi.account.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.tsudoi.account.Contact;
import org.tsudoi.account.store.AccountStore;
import org.tsudoi.base.Role;

/** The people of a group. */
@ApplicationScoped
public class Officers {
    @Inject
    private Clock clock;

    @Inject
    private AccountStore accounts;

    /** Representative and contact: who is told of everything. */
    public List<Contact> contacts(long groupId) {
        return accounts.people(List.of(Role.REPRESENTATIVE, Role.CONTACT), groupId);
    }

    public List<Contact> all(long groupId) {
        return accounts.people(List.of(Role.REPRESENTATIVE, Role.CONTACT, Role.MEMBER), groupId);
    }

    /** Gives a right, inside the transaction that runs. */
    public void appoint(long accountId, Role role, long scope) {
        accounts.grant(accountId, role, scope, clock.instant());
    }
}
