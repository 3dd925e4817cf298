package org.tsudoi.account.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tsudoi.account.AccountMistake.AskAgainIn;
import org.tsudoi.account.AccountMistake.CurrentPasswordWrong;
import org.tsudoi.account.Act;
import org.tsudoi.account.PasswordRules;
import org.tsudoi.account.Throttle;
import org.tsudoi.account.store.AccountStore;
import org.tsudoi.account.store.LinkStore;
import org.tsudoi.account.store.LinkStore.Holder;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.usecase.Attempts;

/** A new password for who is signed in and knows the old one. Every other sign-in and token of the person ends. */
@ApplicationScoped
public class ChangePassword {
    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private AccountStore accounts;

    @Inject
    private LinkStore links;

    @Inject
    private Passwords passwords;

    @Inject
    private AuditTrail audit;

    /** What was typed. */
    public record Wish(String old, String password, String again) {}

    /** Everything wrong at once; empty when the password is changed. Guesses at the old one are slowed down as at the door. */
    public List<Refusal> change(Wish wish, String keptToken) {
        long accountId = current.actor().accountId();
        Instant now = clock.instant();
        String subject = "p:" + accountId;
        Throttle throttle = accounts.throttle(subject);
        if (!throttle.wait(now, Throttle.FREE_FOR_A_NAME).isZero()) {
            return List.of(
                    new AskAgainIn(throttle.wait(now, Throttle.FREE_FOR_A_NAME).toSeconds() + 1));
        }
        Holder holder = links.holder(accountId).orElseThrow();
        List<Refusal> mistakes = new ArrayList<>();
        String old = wish.old() == null ? "" : wish.old();
        if (old.length() > PasswordRules.MOST || !passwords.matches(old, holder.passwordHash())) {
            mistakes.add(new CurrentPasswordWrong());
            attempts.inTransaction(undo -> {
                accounts.keep(subject, throttle.afterFailure(now));
                return null;
            });
        }
        mistakes.addAll(PasswordRules.mistakes(
                wish.password(), wish.again(), links.emailOf(accountId).orElse("")));
        if (mistakes.isEmpty()) {
            String hash = passwords.hash(wish.password());
            attempts.inTransaction(undo -> {
                accounts.replaceHash(accountId, hash);
                links.closeOthers(accountId, Secrets.hash(keptToken));
                accounts.forgive(subject);
                audit.record(Act.PASSWORD_CHANGED, "account", current.actor().login(), null, null);
                return null;
            });
        }
        return mistakes;
    }
}
