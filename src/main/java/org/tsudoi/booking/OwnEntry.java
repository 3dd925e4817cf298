package org.tsudoi.booking;

/** A booking as the calendar of the group itself shows it. */
public record OwnEntry(CalendarEntry entry, long bookingId, long groupId, String purpose) {
    public OwnEntry with(CalendarEntry other) {
        return new OwnEntry(other, bookingId, groupId, purpose);
    }
}
