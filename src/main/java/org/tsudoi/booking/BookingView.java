package org.tsudoi.booking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsudoi.base.Names;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.group.Standing;

/**
 * A booking as a screen shows it, everything named.
 *
 * @param equipment what goes with it: names and how many
 * @param freeCancellationUntil until when it can be given back without a late mark
 */
public record BookingView(
        BookingRow booking,
        Room room,
        Facility facility,
        Standing group,
        List<Line> equipment,
        Instant freeCancellationUntil) {

    /** So many of a kind. */
    public record Line(String code, Names names, int quantity) {}

    /** How many of each kind go with it. */
    public Map<String, Integer> equipmentByCode() {
        return equipment.stream().collect(Collectors.toMap(Line::code, Line::quantity));
    }

    public Map<BookingState, Boolean> may() {
        var moves = new java.util.EnumMap<BookingState, Boolean>(BookingState.class);
        for (BookingState next : BookingState.values()) {
            moves.put(next, booking.state().mayBecome(next));
        }
        return moves;
    }
}
