package org.tsudoi.booking;

import java.util.List;
import org.tsudoi.base.TimeSlot;

/**
 * News of many days of a series at once, fired inside the transaction that changed them: one mail, not fifty.
 *
 * @param days those that changed, with where they stand now
 * @param without how many days that were asked for could not be had
 */
public record SeriesChanged(
        String reference,
        long groupId,
        Act act,
        List<Day> days,
        int without,
        ReasonCode reasonCode,
        String reasonText) {
    /** What was done to the days. */
    public enum Act {
        BOOKED,
        APPROVED,
        REJECTED,
        CANCELLED,
        AMENDED
    }

    /** One day. */
    public record Day(long roomId, TimeSlot slot, BookingState state) {}
}
