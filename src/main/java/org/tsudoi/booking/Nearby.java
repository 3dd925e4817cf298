package org.tsudoi.booking;

import java.util.List;

/**
 * What comes nearest to a search that found nothing, each list the nearest first.
 *
 * @param times the same places and day at another time
 * @param centres the same time in other centres; empty when the whole city was searched anyway
 * @param days the same places and time on another day
 */
public record Nearby(List<Hit> times, List<Hit> centres, List<Hit> days) {
    public static final Nearby NOTHING = new Nearby(List.of(), List.of(), List.of());

    public boolean isNothing() {
        return times.isEmpty() && centres.isEmpty() && days.isEmpty();
    }
}
