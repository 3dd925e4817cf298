package org.tsudoi.facility.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.tsudoi.facility.City;
import org.tsudoi.facility.store.InventoryReader;

/** The inventory as an immutable picture in memory; whether it changed is asked at most once a second. */
@ApplicationScoped
public class Inventory {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    @Inject
    private InventoryReader reader;

    private volatile City city;
    private volatile Instant changedAt = Instant.EPOCH;
    private volatile long checkedAt;

    public City city() {
        City known = city;
        if (known != null && System.nanoTime() - checkedAt < FRESH_NANOS) {
            return known;
        }
        return check();
    }

    /** When the inventory changed last; the same on every node. */
    public Instant changedAt() {
        city();
        return changedAt;
    }

    /** Looks at once, after this node has changed the inventory. */
    public void refresh() {
        checkedAt = System.nanoTime() - 2 * FRESH_NANOS;
    }

    private synchronized City check() {
        if (city == null || System.nanoTime() - checkedAt >= FRESH_NANOS) {
            if (city == null || city.version() != reader.version()) {
                changedAt = reader.changedAt();
                city = reader.read();
            }
            checkedAt = System.nanoTime();
        }
        return city;
    }
}
