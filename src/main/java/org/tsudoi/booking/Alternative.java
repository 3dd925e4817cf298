package org.tsudoi.booking;

import org.tsudoi.base.TimeSlot;
import org.tsudoi.facility.Room;

/**
 * Something else that this group can book now, with what makes it near to the wish.
 *
 * @param metres to another centre as the crow flies; 0 in the same one
 */
public record Alternative(Room room, TimeSlot slot, Nearness nearness, int metres) {
    private static final int METRES_A_MINUTE = 80;

    /** Minutes on foot. */
    public int walk() {
        return Math.max(1, (metres + METRES_A_MINUTE - 1) / METRES_A_MINUTE);
    }

    /** From the nearest to the farthest. */
    public enum Nearness {
        SAME_CENTRE_SAME_TIME,
        SAME_ROOM_OTHER_TIME,
        SAME_CENTRE_OTHER_TIME,
        OTHER_CENTRE
    }
}
