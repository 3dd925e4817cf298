package org.tsudoi.account.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.tsudoi.account.SignInRefusal;
import org.tsudoi.account.SignInRefusal.NameOrPasswordWrong;
import org.tsudoi.account.SignInRefusal.WaitSeconds;
import org.tsudoi.account.Throttle;
import org.tsudoi.account.store.AccountStore;
import org.tsudoi.account.store.AccountStore.Secret;
import org.tsudoi.base.Actor;
import org.tsudoi.base.usecase.Attempts;

/** Lets people in, knows them again by a random token of which only the hash is kept, and lets them out. */
@ApplicationScoped
public class SignIn {
    private static final int TOKEN_BYTES = 32;
    private static final int LONGEST_PASSWORD = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What a token is good for: pages by cookie, or the API. */
    public enum Kind {
        SESSION(Duration.ofHours(12)),
        TOKEN(Duration.ofHours(12));

        private final Duration life;

        Kind(Duration life) {
            this.life = life;
        }
    }

    /** Either a token and its end, or why not. */
    public record Result(String token, Instant expires, SignInRefusal refusal) {
        public boolean isIn() {
            return refusal == null;
        }
    }

    /** Who tries, and from where. */
    public record Attempt(String name, String password, String address, String agent) {}

    @Inject
    private Clock clock;

    @Inject
    private Attempts attempts;

    @Inject
    private AccountStore accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private KnowDevice knowDevice;

    public Result signIn(Attempt attempt, Kind kind) {
        Instant now = clock.instant();
        String name = attempt.name() == null ? "" : attempt.name().strip().toLowerCase(Locale.ROOT);
        String byName = "a:" + Secrets.shortHash(name);
        String byAddress = "i:" + attempt.address();
        long wait = Math.max(
                seconds(byName, Throttle.FREE_FOR_A_NAME, now), seconds(byAddress, Throttle.FREE_FOR_AN_ADDRESS, now));
        if (wait > 0) {
            return new Result(null, null, new WaitSeconds(wait));
        }
        Optional<Secret> secret = isPlain(name) ? accounts.secret(name) : Optional.empty();
        String password = attempt.password() == null ? "" : attempt.password();
        boolean right = password.length() <= LONGEST_PASSWORD
                && passwords.matches(password, secret.map(Secret::passwordHash).orElse(null));
        if (!right) {
            return attempts.inTransaction(undo -> fail(byName, byAddress, now));
        }
        return attempts.inTransaction(undo -> open(secret.get().accountId(), kind, now, attempt, byName));
    }

    /** The person of a token, with the rights of this moment. */
    public Optional<Actor> known(String token, Kind kind) {
        return token == null || token.length() > 100
                ? Optional.empty()
                : accounts.actor(Secrets.hash(token), kind.name(), clock.instant());
    }

    public void signOut(String token) {
        attempts.inTransaction(undo -> {
            accounts.close(Secrets.hash(token));
            return null;
        });
    }

    private Result open(long accountId, Kind kind, Instant now, Attempt attempt, String byName) {
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Instant expires = now.plus(kind.life);
        String agent = attempt.agent() == null
                ? null
                : attempt.agent().substring(0, Math.min(200, attempt.agent().length()));
        accounts.open(Secrets.hash(token), accountId, kind.name(), now, expires, agent);
        accounts.forgive(byName);
        knowDevice.signedIn(accountId, Secrets.hash(token), attempt, now);
        return new Result(token, expires, null);
    }

    private Result fail(String byName, String byAddress, Instant now) {
        accounts.keep(byName, accounts.throttle(byName).afterFailure(now));
        accounts.keep(byAddress, accounts.throttle(byAddress).afterFailure(now));
        return new Result(null, null, new NameOrPasswordWrong());
    }

    private long seconds(String subject, int free, Instant now) {
        Duration wait = accounts.throttle(subject).wait(now, free);
        return wait.isZero() ? 0 : wait.toSeconds() + 1;
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty() && name.length() <= 254 && name.codePoints().allMatch(c -> c > 32 && c < 127);
    }
}
