package org.tsudoi.account.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.Contact;
import org.tsudoi.account.store.AccountStore;
import org.tsudoi.account.store.SignInStore;
import org.tsudoi.base.Role;

/** The people of a group. */
@ApplicationScoped
public class Officers {
    private static final List<Role> OFFICERS = List.of(Role.REPRESENTATIVE, Role.CONTACT, Role.MEMBER);

    @Inject
    private Clock clock;

    @Inject
    private AccountStore accounts;

    @Inject
    private SignInStore signIns;

    /** Representative and contact: who is told of everything. */
    public List<Contact> contacts(long groupId) {
        return accounts.people(List.of(Role.REPRESENTATIVE, Role.CONTACT), groupId);
    }

    public List<Contact> all(long groupId) {
        return accounts.people(OFFICERS, groupId);
    }

    /** Somebody who may be written to, whatever their rights; nothing when the account is closed. */
    public Optional<Contact> person(long accountId) {
        return signIns.person(accountId);
    }

    /** Gives a right, inside the transaction that runs. */
    public void appoint(long accountId, Role role, long scope) {
        accounts.grant(accountId, role, scope, clock.instant());
    }

    /** Takes every right in the group away, inside the transaction that runs; it is asked for afresh with the next request. */
    public void dismiss(long accountId, long groupId) {
        accounts.revoke(accountId, OFFICERS, groupId);
    }

    /** Gives one role in the group instead of any other, inside the transaction that runs. */
    public void become(long accountId, Role role, long groupId) {
        dismiss(accountId, groupId);
        appoint(accountId, role, groupId);
    }

    /** Whoever has several groups acts for this one from now on, inside the transaction that runs; false for somebody else's. */
    public boolean actFor(long accountId, long groupId) {
        return accounts.choose(accountId, OFFICERS, groupId, clock.instant());
    }

    /** Somebody with this address can sign in. */
    public boolean hasAccount(String email) {
        return accounts.secret(email).isPresent();
    }
}
