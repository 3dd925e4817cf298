package org.tsudoi.feed.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** How often one key may be used on this node: an app that asks more than once a second, a minute long, is told to wait. */
@ApplicationScoped
public class Pace {
    private static final int MOST_A_MINUTE = 60;
    private static final int MOST_KEYS = 50_000;

    private final Map<Long, Minute> minutes = new ConcurrentHashMap<>();

    private record Minute(long number, int steps) {
        Minute next(long now) {
            return number == now ? new Minute(now, steps + 1) : new Minute(now, 1);
        }
    }

    /** Counts a use; the time to wait when it was one too many. */
    Duration step(long key) {
        long second = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
        if (minutes.size() > MOST_KEYS) {
            minutes.clear();
        }
        long now = Math.floorDiv(second, 60);
        Minute minute = minutes.merge(key, new Minute(now, 1), (known, first) -> known.next(now));
        return minute.steps() > MOST_A_MINUTE ? Duration.ofSeconds(59 - Math.floorMod(second, 60)) : Duration.ZERO;
    }
}
