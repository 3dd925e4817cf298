package org.tsudoi.booking;

import java.time.LocalDate;
import java.util.Set;
import org.tsudoi.base.JapanTime;

/**
 * Which days of a series are meant: these, this one and those that follow, or all that are to come.
 *
 * @param references of single bookings, or empty
 * @param from the first day meant, or null
 */
public record SeriesScope(Set<String> references, LocalDate from) {
    public static final SeriesScope ALL = new SeriesScope(Set.of(), null);

    public boolean holds(BookingView day) {
        boolean named =
                references.isEmpty() || references.contains(day.booking().reference());
        return named
                && (from == null
                        || !JapanTime.dayOf(day.booking().slot().start()).isBefore(from));
    }
}
