package org.tsudoi.booking;

import java.time.Instant;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.facility.Activity;

/**
 * A booking as it stands, as read for a screen; ids are resolved by {@link BookingView}.
 *
 * @param placedAt when its room and time were chosen
 * @param seriesId the series it is a day of, or null
 */
public record BookingRow(
        long id,
        String reference,
        long groupId,
        long roomId,
        long facilityId,
        TimeSlot slot,
        BookingState state,
        String purpose,
        Activity activity,
        int attendees,
        String publicTitle,
        String note,
        boolean wifi,
        long ruleSetId,
        int sequence,
        Instant createdAt,
        Instant placedAt,
        Instant revisedAt,
        ReasonCode reasonCode,
        String reasonText,
        boolean late,
        Long seriesId,
        PurposeKind purposeKind,
        ReasonCode waived) {
    /** It was given back too late or not used, and nobody has waived that. */
    public boolean hasMark() {
        return (late || state == BookingState.NO_SHOW) && waived == null;
    }
}
