package org.tsudoi.wifi.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.wifi.AccessPoint;
import org.tsudoi.wifi.WifiState;
import org.tsudoi.wifi.store.WifiStore;

/** The access points as they are, read again every other second. */
@ApplicationScoped
public class WifiStatus {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(2);

    @Inject
    private Clock clock;

    @Inject
    private WifiStore store;

    private volatile List<AccessPoint> points;
    private volatile long readAt;

    public List<AccessPoint> all() {
        List<AccessPoint> known = points;
        if (known == null || System.nanoTime() - readAt > FRESH_NANOS) {
            known = store.all(clock.instant());
            points = known;
            readAt = System.nanoTime();
        }
        return known;
    }

    /** The access point that covers a room, a working one before others. */
    public Optional<AccessPoint> ofRoom(String room) {
        return all().stream().filter(p -> p.rooms().contains(room)).min(Comparator.comparing(p -> !p.works()));
    }

    public boolean works(String room) {
        return ofRoom(room).filter(AccessPoint::works).isPresent();
    }

    public Optional<AccessPoint> one(String code) {
        return all().stream().filter(p -> p.code().equals(code)).findFirst();
    }

    /** Whether so many people in a room may count on Wi-Fi at a time: outages that are planned count, and what an access point bears. */
    public boolean serves(String room, int people, TimeSlot slot) {
        return all().stream().anyMatch(p -> p.rooms().contains(room) && p.serves(people, slot, clock.instant()));
    }

    /** Whether there is any in the room at all. */
    public boolean covers(String room) {
        return all().stream()
                .anyMatch(p -> p.rooms().contains(room) && p.health().set() != WifiState.PLANNED);
    }

    /** Looks at once, after this node has changed something. */
    void refresh() {
        points = null;
    }
}
