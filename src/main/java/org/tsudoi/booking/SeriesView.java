package org.tsudoi.booking;

import java.time.Instant;
import java.util.List;

/**
 * A series with its bookings, in order of their time.
 *
 * @param rhythm as it was asked for, in the words of the API: WEEKLY 1 TUESDAY
 */
public record SeriesView(
        long id, String reference, long groupId, String rhythm, Instant createdAt, List<BookingView> days) {
    public SeriesState state() {
        return SeriesState.of(days.stream().map(d -> d.booking().state()).toList());
    }

    /** Those that can still be changed or cancelled. */
    public List<BookingView> coming(Instant now) {
        return days.stream()
                .filter(d -> d.booking().slot().start().isAfter(now))
                .filter(d -> d.booking().state() == BookingState.REQUESTED
                        || d.booking().state() == BookingState.APPROVED)
                .toList();
    }
}
