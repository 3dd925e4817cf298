package org.tsudoi.account.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.Act;
import org.tsudoi.account.CalendarKey;
import org.tsudoi.account.CalendarKey.Kind;
import org.tsudoi.account.CalendarKeyRefusal.KeyNameMissing;
import org.tsudoi.account.CalendarKeyRefusal.KeyNameTooLong;
import org.tsudoi.account.CalendarKeyRefusal.TooManyKeys;
import org.tsudoi.account.Throttle;
import org.tsudoi.account.store.AccountStore;
import org.tsudoi.account.store.CalendarKeyStore;
import org.tsudoi.account.store.CalendarKeyStore.Held;
import org.tsudoi.account.store.LinkStore;
import org.tsudoi.base.Actor;
import org.tsudoi.base.Ids;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.usecase.Attempts;

/** Keys by which calendar apps read for a person: made, listed, taken back, and asked for the person's rights of this moment. */
@ApplicationScoped
public class CalendarKeys {
    private static final int MOST = 20;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_SECRET = 64;

    @Inject
    private Clock clock;

    @Inject
    private Attempts attempts;

    @Inject
    private CurrentActor current;

    @Inject
    private CalendarKeyStore keys;

    @Inject
    private AccountStore accounts;

    @Inject
    private LinkStore links;

    @Inject
    private AuditTrail audit;

    /** What is wished for; a group only narrows what the person may see anyway. */
    public record Wish(Kind kind, String name, Long groupId) {}

    /** The secret, which is shown now and never again; or why there is none. */
    public record Made(String secret, List<Refusal> refusals) {}

    /** Whom a key stands for, with the rights of this moment. */
    public record Bearer(Actor actor, CalendarKey key) {}

    public Made make(Wish wish) {
        long accountId = current.actor().accountId();
        List<Refusal> refusals = refusals(wish, accountId);
        if (!refusals.isEmpty()) {
            return new Made(null, refusals);
        }
        String secret = wish.kind() == Kind.FEED ? Secrets.address() : Secrets.password();
        var key = new CalendarKey(Ids.next(), wish.kind(), wish.name().strip(), wish.groupId(), clock.instant(), null);
        return attempts.inTransaction(undo -> {
            keys.add(key, accountId, Secrets.hash(secret));
            audit.record(Act.CALENDAR_KEY_MADE, "account", current.actor().login(), null, null);
            return new Made(secret, List.of());
        });
    }

    public List<CalendarKey> mine() {
        return keys.of(current.actor().accountId());
    }

    /** Takes a key of one's own back; at the next request it is as if it had never been. */
    public boolean takeBack(long id) {
        return attempts.inTransaction(undo -> {
            boolean removed = keys.remove(id, current.actor().accountId());
            if (removed) {
                audit.record(
                        Act.CALENDAR_KEY_TAKEN_BACK, "account", current.actor().login(), null, null);
            }
            return removed;
        });
    }

    /** Nobody for a wrong key, one taken back, and one whose owner may no longer sign in. */
    public Optional<Bearer> bearer(String secret, Kind kind) {
        if (secret == null || secret.isEmpty() || secret.length() > LONGEST_SECRET) {
            return Optional.empty();
        }
        Optional<Held> held = keys.held(Secrets.hash(secret), kind);
        Optional<Actor> actor = held.flatMap(h -> accounts.active(h.accountId()));
        actor.ifPresent(a -> keys.used(held.get().key(), clock.instant()));
        return actor.map(a -> new Bearer(a, held.get().key()));
    }

    /** Of an app password, when it is used under the name or the address of its owner. */
    public Optional<Bearer> bearerNamed(String name, String secret) {
        return bearer(secret, Kind.SYNC)
                .filter(b -> b.actor().login().equalsIgnoreCase(name)
                        || links.emailOf(b.actor().accountId())
                                .filter(name::equalsIgnoreCase)
                                .isPresent());
    }

    /** Counts a wrong key from an address, and says how long that address must wait before the next one is looked at. */
    public Duration afterWrongKey(String address) {
        String subject = "k:" + address;
        Instant now = clock.instant();
        Duration wait = accounts.throttle(subject).wait(now, Throttle.FREE_FOR_AN_ADDRESS);
        if (wait.isZero()) {
            accounts.keep(subject, accounts.throttle(subject).afterFailure(now));
        }
        return wait;
    }

    private List<Refusal> refusals(Wish wish, long accountId) {
        List<Refusal> refusals = new ArrayList<>();
        if (wish.name() == null || wish.name().isBlank()) {
            refusals.add(new KeyNameMissing());
        } else if (wish.name().strip().length() > LONGEST_NAME) {
            refusals.add(new KeyNameTooLong(LONGEST_NAME));
        }
        if (keys.of(accountId).size() >= MOST) {
            refusals.add(new TooManyKeys(MOST));
        }
        return refusals;
    }
}
