package org.tsudoi.account.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.tsudoi.account.AccountMistake.NameMissing;
import org.tsudoi.account.AccountMistake.NameUnreadable;
import org.tsudoi.account.Act;
import org.tsudoi.account.PasswordRules;
import org.tsudoi.account.store.LinkStore;
import org.tsudoi.account.usecase.OpenAccount.Person;
import org.tsudoi.account.usecase.ProveAddress.Choice;
import org.tsudoi.base.Refusal;

/** Opens the account of somebody who has proved that mail to an address is read; by a link of one's own or by an invitation. */
@ApplicationScoped
public class OpenProved {
    private static final int LONGEST_NAME = 100;

    @Inject
    private OpenAccount openAccount;

    @Inject
    private LinkStore links;

    @Inject
    private Passwords passwords;

    @Inject
    private AuditTrail audit;

    /** Everything wrong with what the person chose. */
    public List<Refusal> mistakes(String email, Choice choice) {
        List<Refusal> mistakes = new ArrayList<>();
        String name = choice.name();
        if (name == null || name.isBlank()) {
            mistakes.add(new NameMissing());
        } else if (name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
            mistakes.add(new NameUnreadable(LONGEST_NAME));
        }
        mistakes.addAll(PasswordRules.mistakes(choice.password(), choice.again(), email));
        return mistakes;
    }

    /** Takes its time: outside of any transaction. */
    public String hash(Choice choice) {
        return passwords.hash(choice.password());
    }

    /** Inside the transaction that runs; the id of the account. */
    public long open(String email, Choice choice, String hash) {
        String login = "u-" + Secrets.next().substring(0, 16);
        long id = openAccount.open(new Person(login, email, choice.name().strip(), hash), List.of());
        links.speak(id, choice.language());
        audit.record(Act.ACCOUNT_OPENED, "account", "-", null, null);
        return id;
    }
}
