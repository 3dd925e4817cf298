package org.tsudoi.booking;

import java.util.Collection;

/** Where a series stands, by what became of its days; staff may approve some of them and not others. */
public enum SeriesState {
    REQUESTED,
    PARTLY_APPROVED,
    APPROVED,
    REJECTED,
    CANCELLED;

    public static SeriesState of(Collection<BookingState> days) {
        boolean waiting = days.contains(BookingState.REQUESTED);
        boolean rejected = days.contains(BookingState.REJECTED);
        boolean approved = days.stream().anyMatch(s -> s.holdsTheRoom() && s != BookingState.REQUESTED);
        if (approved) {
            return waiting || rejected ? PARTLY_APPROVED : APPROVED;
        }
        if (waiting) {
            return REQUESTED;
        }
        return rejected ? REJECTED : CANCELLED;
    }
}
