package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.tsudoi.base.JapanTime;
import org.tsudoi.booking.store.ChangeCounters;
import org.tsudoi.facility.City;
import org.tsudoi.facility.RoomsChanged;
import org.tsudoi.facility.usecase.Inventory;

/**
 * A name for the state of what calendars show: it differs when a booking, the inventory or the quarter of the hour has changed. The counters
 * are asked at most once a second, and at once after a change of this node.
 */
@ApplicationScoped
public class CalendarVersions {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long QUARTER_SECONDS = 900;

    @Inject
    private Clock clock;

    @Inject
    private Inventory inventory;

    @Inject
    private ChangeCounters counters;

    private final AtomicLong changesHere = new AtomicLong();
    private volatile Seen seen = new Seen(Map.of(), -1, 0);

    /** What was read, after which change of this node, and when. */
    private record Seen(Map<Long, Long> byFacility, long changesHere, long atNanos) {}

    void changed(@Observes RoomsChanged news) {
        changesHere.incrementAndGet();
    }

    public String ofCity() {
        City city = inventory.city();
        return name(city, seen().values().stream().mapToLong(Long::longValue).sum());
    }

    /** Of one building and all of its rooms; of the whole city where the code is not one of a building or room. */
    public String of(String code) {
        City city = inventory.city();
        return city.facility(code)
                .or(() -> city.room(code).map(city::facilityOf))
                .map(facility -> name(city, seen().getOrDefault(facility.id(), 0L)))
                .orElseGet(this::ofCity);
    }

    private String name(City city, long changes) {
        return city.version() + "." + changes + "."
                + Math.floorDiv(clock.instant().getEpochSecond(), QUARTER_SECONDS) + "." + JapanTime.today(clock);
    }

    private Map<Long, Long> seen() {
        Seen known = seen;
        if (known.changesHere() == changesHere.get() && System.nanoTime() - known.atNanos() < FRESH_NANOS) {
            return known.byFacility();
        }
        return look();
    }

    private synchronized Map<Long, Long> look() {
        long now = System.nanoTime();
        long changes = changesHere.get();
        if (seen.changesHere() != changes || now - seen.atNanos() >= FRESH_NANOS) {
            seen = new Seen(counters.byFacility(), changes, now);
        }
        return seen.byFacility();
    }
}
