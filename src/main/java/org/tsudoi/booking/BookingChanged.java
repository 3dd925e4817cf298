package org.tsudoi.booking;

import org.tsudoi.base.TimeSlot;

/**
 * News of a booking, fired inside the transaction that changed it.
 *
 * @param from null when the booking is new
 * @param reasonCode and reasonText as given with the move, or null
 * @param amendment what was changed besides the state, or null
 */
public record BookingChanged(
        long bookingId,
        String reference,
        long groupId,
        long roomId,
        long facilityId,
        TimeSlot slot,
        BookingState from,
        BookingState to,
        int sequence,
        ReasonCode reasonCode,
        String reasonText,
        Amendment amendment) {}
