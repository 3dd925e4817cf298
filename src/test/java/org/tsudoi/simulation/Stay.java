package org.tsudoi.simulation;

import java.time.LocalDate;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.BookingState;
import org.tsudoi.facility.Room;
import org.tsudoi.group.Standing;

/** A booking of the simulation. */
record Stay(
        String reference, Standing group, Room room, TimeSlot slot, boolean advance, int units, BookingState state) {
    boolean isLive() {
        return state.holdsTheRoom();
    }

    Stay become(BookingState next) {
        return new Stay(reference, group, room, slot, advance, units, next);
    }

    LocalDate day() {
        return JapanTime.dayOf(slot.start());
    }

    /** What its room is blocked for. */
    TimeSlot blocked() {
        return room.withBuffers(slot);
    }
}
