package org.tsudoi.booking;

import java.time.Instant;

/**
 * One line of a booking's history; from is null for the first.
 *
 * @param amendment what was changed, or null when only the state was
 */
public record BookingMove(
        Instant at,
        String actorName,
        BookingState from,
        BookingState to,
        ReasonCode reasonCode,
        String reasonText,
        Amendment amendment) {}
