package org.tsudoi.account.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.AccountMistake.AddressUnreadable;
import org.tsudoi.account.AccountMistake.AskAgainIn;
import org.tsudoi.account.AccountMistake.LinkEnded;
import org.tsudoi.account.Act;
import org.tsudoi.account.LinkAsked;
import org.tsudoi.account.MailAddress;
import org.tsudoi.account.PasswordRules;
import org.tsudoi.account.Throttle;
import org.tsudoi.account.store.AccountStore;
import org.tsudoi.account.store.LinkStore;
import org.tsudoi.account.store.LinkStore.Holder;
import org.tsudoi.base.Language;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.usecase.Attempts;

/**
 * A new account, or a new password, for whoever can read the mail of an address. The answer to the wish never tells whether an account has that
 * address; the mail does.
 */
@ApplicationScoped
public class ProveAddress {
    private static final Duration GOOD_FOR = Duration.ofHours(2);
    private static final int FREE_FOR_A_MAILBOX = 3;

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
    private OpenProved openProved;

    @Inject
    private Passwords passwords;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<LinkAsked> news;

    /** What a link is for; name is that of the account, or null when there is none yet. */
    public record Link(String email, String name) {
        public boolean isNewAccount() {
            return name == null;
        }
    }

    /** What the person chose. */
    public record Choice(String name, String password, String again, Language language) {}

    /** Sends a link; empty when it was sent. */
    public Optional<Refusal> ask(String address, Language language) {
        String email = MailAddress.of(address).orElse(null);
        if (email == null) {
            return Optional.of(new AddressUnreadable());
        }
        Instant now = clock.instant();
        return attempts.inTransaction(undo -> {
            String mailbox = "m:" + Secrets.shortHash(email);
            String from = "l:" + current.address();
            long wait = Math.max(
                    seconds(mailbox, FREE_FOR_A_MAILBOX, now), seconds(from, Throttle.FREE_FOR_AN_ADDRESS, now));
            if (wait > 0) {
                return Optional.of(new AskAgainIn(wait));
            }
            accounts.keep(mailbox, accounts.throttle(mailbox).afterFailure(now));
            accounts.keep(from, accounts.throttle(from).afterFailure(now));
            String token = Secrets.next();
            links.add(Secrets.hash(token), email, now.plus(GOOD_FOR), now);
            news.fire(new LinkAsked(email, language, token, links.holder(email).isPresent()));
            return Optional.empty();
        });
    }

    /** What a link is for, as long as it is good. */
    public Optional<Link> link(String token) {
        return links.email(Secrets.hash(token), clock.instant())
                .map(email ->
                        new Link(email, links.holder(email).map(Holder::name).orElse(null)));
    }

    /** Opens the account or changes the password, once; every other sign-in of that person ends. Everything wrong at once. */
    public List<Refusal> use(String token, Choice choice) {
        Optional<Link> link = link(token);
        if (link.isEmpty()) {
            return List.of(new LinkEnded());
        }
        List<Refusal> mistakes = new ArrayList<>();
        if (link.get().isNewAccount()) {
            mistakes.addAll(openProved.mistakes(link.get().email(), choice));
        } else {
            mistakes.addAll(PasswordRules.mistakes(
                    choice.password(), choice.again(), link.get().email()));
        }
        if (!mistakes.isEmpty()) {
            return mistakes;
        }
        String hash = passwords.hash(choice.password());
        return attempts.inTransaction(undo -> {
            if (!links.use(Secrets.hash(token))) {
                return List.of(new LinkEnded());
            }
            keep(link.get().email(), choice, hash);
            return List.of();
        });
    }

    private void keep(String email, Choice choice, String hash) {
        Optional<Holder> holder = links.holder(email);
        if (holder.isPresent()) {
            accounts.replaceHash(holder.get().accountId(), hash);
            links.closeOthers(holder.get().accountId(), new byte[0]);
            audit.record(Act.PASSWORD_CHANGED, "account", "-", null, null);
        } else {
            openProved.open(email, choice, hash);
        }
    }

    private long seconds(String subject, int free, Instant now) {
        Duration wait = accounts.throttle(subject).wait(now, free);
        return wait.isZero() ? 0 : wait.toSeconds() + 1;
    }
}
