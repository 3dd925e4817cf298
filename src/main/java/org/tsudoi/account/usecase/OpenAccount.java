package org.tsudoi.account.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.tsudoi.account.store.Account;
import org.tsudoi.account.store.AccountStore;
import org.tsudoi.base.Actor.Grant;
import org.tsudoi.base.Ids;

/** Makes an account; runs in the transaction of its caller. */
@ApplicationScoped
public class OpenAccount {
    @Inject
    private Clock clock;

    @Inject
    private AccountStore accounts;

    /** Name, address and secret of a person to be. */
    public record Person(String login, String email, String name, String passwordHash) {}

    public long open(Person person, List<Grant> grants) {
        long id = Ids.next();
        var now = clock.instant();
        accounts.add(new Account(id, person.login(), person.email(), person.name(), person.passwordHash(), now));
        grants.forEach(g -> accounts.grant(id, g.role(), g.scope(), now));
        return id;
    }

    /** Nobody can sign in yet: this is the first start. */
    public boolean isNobodyThere() {
        return accounts.isEmpty();
    }

    public boolean isThere(String login) {
        return accounts.idOf(login).isPresent();
    }
}
