package org.tsudoi.account.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tsudoi.account.store.AnswerStore;
import org.tsudoi.account.store.AnswerStore.Kept;
import org.tsudoi.base.store.SqlFailure;
import org.tsudoi.base.usecase.Overloaded;

/**
 * The same key with the same body from the same person gives the same answer again and acts once. A second request that arrives while the first
 * is at work waits for its answer; one that finds the first long dead acts in its place, which is safe because every act is guarded by itself.
 */
@ApplicationScoped
public class Idempotency {
    private static final Duration KEPT = Duration.ofDays(2);
    private static final Duration BETWEEN_CLEARINGS = Duration.ofMinutes(1);
    private static final Duration DEAD = Duration.ofSeconds(30);
    private static final int POLLS = 100;
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int LONGEST_KEY = 100;

    /** An answer as it is kept and given again; location may be null. */
    public record Reply(int status, String location, String json) {}

    private final AtomicReference<Instant> cleared = new AtomicReference<>(Instant.EPOCH);

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private AnswerStore answers;

    /** A key that can be used: short and printable. */
    public static boolean isGood(String key) {
        return key != null
                && !key.isEmpty()
                && key.length() <= LONGEST_KEY
                && key.chars().allMatch(c -> c > 32 && c < 127);
    }

    /** Acts once; empty when the key was used with another body. A failure or a 5xx is not kept, so that the caller may try again. */
    public Optional<Reply> once(String key, String body, Supplier<Reply> act) {
        long who = current.actor().accountId();
        byte[] hash = Secrets.hash(body);
        if (!answers.begin(who, key, hash, clock.instant())) {
            Optional<Kept> kept = await(who, key);
            if (kept.isPresent() && !MessageDigest.isEqual(kept.get().bodyHash(), hash)) {
                return Optional.empty();
            }
            if (kept.isPresent() && kept.get().status() != 0) {
                return again(kept.get(), hash);
            }
        }
        return Optional.of(actAndKeep(who, key, act));
    }

    /** Writes the answer down in the transaction that runs, so that it is kept together with what was done. */
    public interface Keep {
        void keep(Reply reply);
    }

    /**
     * As {@link #once}, for an act that guards itself against running twice and keeps its good answer in its own transaction: the key costs no
     * commit of its own. What the act did not keep itself (a refusal) is kept afterwards. Two that arrive at once both run, the act lets one
     * of them through, and both get that one's answer.
     */
    public Optional<Reply> onceWithin(String key, String body, Function<Keep, Reply> act) {
        long who = current.actor().accountId();
        byte[] hash = Secrets.hash(body);
        Optional<Kept> before = answers.find(who, key);
        if (before.isPresent()) {
            return again(before.get(), hash);
        }
        var keeping = new Keeping(who, key, hash);
        Reply reply;
        try {
            reply = act.apply(keeping);
            if (!reply.equals(keeping.kept) && reply.status() < 500) {
                keeping.keep(reply);
            }
        } catch (SqlFailure failure) {
            if (!SqlFailure.isDuplicate(failure)) {
                throw failure;
            }
            return again(answers.find(who, key).orElseThrow(() -> failure), hash);
        }
        clear(clock.instant());
        return Optional.of(reply);
    }

    private static Optional<Reply> again(Kept kept, byte[] hash) {
        return MessageDigest.isEqual(kept.bodyHash(), hash)
                ? Optional.of(new Reply(kept.status(), kept.location(), kept.answer()))
                : Optional.empty();
    }

    /** One request's answer on its way into the table. */
    private final class Keeping implements Keep {
        private final long who;
        private final String key;
        private final byte[] hash;
        private Reply kept;

        Keeping(long who, String key, byte[] hash) {
            this.who = who;
            this.key = key;
            this.hash = hash;
        }

        @Override
        public void keep(Reply reply) {
            kept = reply;
            answers.add(who, key, new Kept(hash, reply.status(), reply.location(), reply.json(), clock.instant()));
        }
    }

    private Reply actAndKeep(long who, String key, Supplier<Reply> act) {
        Reply reply = null;
        try {
            reply = act.get();
            return reply;
        } finally {
            if (reply == null || reply.status() >= 500) {
                answers.forget(who, key);
            } else {
                answers.finish(who, key, reply.status(), reply.location(), reply.json());
                clear(clock.instant());
            }
        }
    }

    /** Forgets what is too old, now and then: each answer would pay a commit for it otherwise. */
    private void clear(Instant now) {
        Instant last = cleared.get();
        if (last.plus(BETWEEN_CLEARINGS).isBefore(now) && cleared.compareAndSet(last, now)) {
            answers.forgetOlder(now.minus(KEPT));
        }
    }

    private Optional<Kept> await(long who, String key) {
        for (int i = 0; i < POLLS; i++) {
            Optional<Kept> kept = answers.find(who, key);
            if (kept.isEmpty()
                    || kept.get().status() != 0
                    || kept.get().createdAt().plus(DEAD).isBefore(clock.instant())) {
                return kept;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        throw new Overloaded(null);
    }
}
