package org.tsudoi.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Language;
import org.tsudoi.base.Law;
import org.tsudoi.group.GroupClass;

/**
 * One version of the rules of a facility or room. Every number of it is the city's own.
 *
 * @param opensAtMinute minute of the day at which a booking period begins
 * @param noticeMinutes least time between asking and the start of the use
 * @param limits how often a group may book ahead; 0 is no limit, bookings made on the day itself do not count
 * @param cancelDaysBefore free cancellation until so many days before the use; 0 is until it starts
 * @param laws articles of the city's own rules by refusal code
 */
public record RuleBook(
        long id,
        String code,
        LocalDate validFrom,
        Map<GroupClass, BookingWindow> windows,
        int opensAtMinute,
        int noticeMinutes,
        Limits limits,
        int cancelDaysBefore,
        Map<String, Law> laws) {

    /** Bookings in advance of one group at one facility. */
    public record Limits(int perDay, int perMonth) {}

    public Optional<String> law(String refusalCode, Language language) {
        return Optional.ofNullable(laws.get(refusalCode)).map(l -> l.in(language));
    }

    /** Until when a booking can be given back without a late mark. */
    public Instant freeCancellationUntil(Instant start) {
        if (cancelDaysBefore == 0) {
            return start;
        }
        LocalDate last = JapanTime.dayOf(start).minusDays(cancelDaysBefore);
        return JapanTime.at(last, JapanTime.MINUTES_A_DAY);
    }
}
