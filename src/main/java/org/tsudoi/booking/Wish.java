package org.tsudoi.booking;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.tsudoi.facility.Activity;

/**
 * What somebody looks for.
 *
 * @param band 0 for the first band of each room, 1 for the second …, or null when the time is given in minutes of the day
 * @param facility code, or null for the whole city
 */
public record Wish(
        LocalDate day,
        Integer band,
        int fromMinute,
        int toMinute,
        int people,
        Activity activity,
        Set<String> features,
        boolean wifi,
        Map<String, Integer> equipment,
        String facility) {
    public Wish on(LocalDate other) {
        return new Wish(other, band, fromMinute, toMinute, people, activity, features, wifi, equipment, facility);
    }
}
