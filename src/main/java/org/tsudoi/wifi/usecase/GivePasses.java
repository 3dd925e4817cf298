package org.tsudoi.wifi.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.wifi.AccessPoint;
import org.tsudoi.wifi.NtHash;
import org.tsudoi.wifi.WifiPass;
import org.tsudoi.wifi.store.PassStore;

/** The pass of a booking, drawn when somebody first looks at it. When and where it is good follows from the booking itself. */
@ApplicationScoped
public class GivePasses {
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;
    private static final Duration SESSIONS_KEPT = Duration.ofDays(90);
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private WifiStatus status;

    @Inject
    private Seal seal;

    @Inject
    private PassStore store;

    /** Nothing where the room has no access point that takes passes. The caller has seen to it that this person may have it. */
    public Optional<WifiPass> of(long bookingId, String reference, String room) {
        Optional<AccessPoint> point = status.all().stream()
                .filter(p -> p.rooms().contains(room) && p.takesPasses())
                .findFirst();
        return point.flatMap(p -> password(bookingId, reference).map(word -> new WifiPass(p.ssid(), reference, word)));
    }

    private Optional<String> password(long bookingId, String reference) {
        Optional<byte[]> known = store.of(bookingId);
        return known.or(() -> drawn(bookingId, reference)).flatMap(shut -> seal.open(name(reference), shut));
    }

    private Optional<byte[]> drawn(long bookingId, String reference) {
        String password = RANDOM.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(i -> SIGNS.substring(i, i + 1))
                .collect(Collectors.joining());
        Optional<byte[]> shut = seal.close(name(reference), password);
        if (shut.isEmpty()) {
            return shut;
        }
        return attempts.inTransaction(undo -> {
            var now = clock.instant();
            store.add(bookingId, reference, shut.get(), NtHash.of(password), now);
            store.forget(now.minus(SESSIONS_KEPT));
            return store.of(bookingId);
        });
    }

    private static String name(String reference) {
        return "pass-" + reference;
    }
}
