package org.tsudoi.booking;

import java.time.Instant;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.facility.Activity;

/** A booking as it stands, as read for a screen; ids are resolved by {@link BookingView}. */
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
        Instant revisedAt,
        ReasonCode reasonCode,
        String reasonText,
        boolean late) {}
