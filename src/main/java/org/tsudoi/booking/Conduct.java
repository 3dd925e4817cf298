package org.tsudoi.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * One version of how bookings are changed, held, given back and missed. Every number of it is the city's own.
 *
 * @param correction after choosing a room and time, so long a change or a cancellation is a mistake mended: it costs nothing, counts for nothing
 */
public record Conduct(
        LocalDate validFrom, Duration correction, Holds holds, NoShow noShow, Marks marks, Release release) {

    /** How long a slot is kept while its form is filled in, and how many a group may keep. */
    public record Holds(Duration length, int perGroup) {}

    /** When nobody who has not come can be expected any more, and whether that is noted without the desk. */
    public record NoShow(Duration after, boolean automatic) {}

    /** Points of a fiscal year, at which the group is warned, and at which it is suspended for so many months. */
    public record Marks(int lateCancellation, int noShow, int warnAt, int suspendAt, int suspendMonths) {}

    /**
     * A freed slot that somebody waits for is offered after a random delay within these bounds, to each in turn for so long.
     *
     * @param asksFrom minute of the day from which somebody is asked, and asksUntil to which; the night counts for nothing
     * @param perGroup for how many a group may wait at a time
     * @param byFacility codes of buildings that have another order
     */
    public record Release(
            Duration leastDelay,
            Duration mostDelay,
            Duration offer,
            int asksFrom,
            int asksUntil,
            int perGroup,
            Order by,
            Map<String, Order> byFacility) {
        public Order by(String facility) {
            return byFacility.getOrDefault(facility, by);
        }
    }

    /** Who of those waiting is asked first. */
    public enum Order {
        ORDER,
        DRAW
    }

    /** Until when a booking can be given back or moved freely: the deadline of its rules, or as long as a mistake can be mended. */
    public Instant freeUntil(RuleBook book, Instant start, Instant placedAt) {
        Instant deadline = book.freeCancellationUntil(start);
        Instant mended = placedAt.plus(correction);
        return mended.isAfter(deadline) ? mended : deadline;
    }

    /** The room and time were chosen so short a time ago that another choice mends a mistake. */
    public boolean isCorrection(Instant placedAt, Instant now) {
        return !now.isAfter(placedAt.plus(correction));
    }
}
