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
        Instant revisedAt) {
    /** The same for those who must know when the room cannot be had. */
    public CalendarEntry withBuffers() {
        return new CalendarEntry(reference, roomId, busy, busy, state, publicTitle, sequence, createdAt, revisedAt);
    }
}
