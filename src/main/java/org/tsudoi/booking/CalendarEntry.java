package org.tsudoi.booking;

import java.time.Instant;
import org.tsudoi.base.TimeSlot;

/**
 * A booking as a public calendar shows it.
 *
 * @param publicTitle shown by the group's consent, or null
 * @param busy the time with set-up and clean-up
 */
public record CalendarEntry(
        String reference,
        long roomId,
        TimeSlot slot,
        TimeSlot busy,
        BookingState state,
        String publicTitle,
        int sequence,
        Instant createdAt,
        Instant revisedAt) {}
