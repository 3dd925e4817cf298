package org.tsudoi.booking;

import org.tsudoi.base.TimeSlot;
import org.tsudoi.facility.Room;

/** Something else that can be booked now, with what makes it near to the wish. */
public record Alternative(Room room, TimeSlot slot, Nearness nearness) {
    /** From the nearest to the farthest. */
    public enum Nearness {
        SAME_CENTRE_SAME_TIME,
        SAME_ROOM_OTHER_TIME,
        SAME_CENTRE_OTHER_TIME,
        OTHER_CENTRE
    }
}
