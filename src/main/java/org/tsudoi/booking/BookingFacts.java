package org.tsudoi.booking;

import java.time.Instant;
import java.time.LocalDate;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.Timetable;
import org.tsudoi.group.Standing;

/**
 * Everything the rules look at besides the request itself.
 *
 * @param used bookings in advance that the group already has at the facility
 * @param wifiWorks the room is covered by Wi-Fi that is not out of order
 */
public record BookingFacts(
        Instant now,
        Facility facility,
        Room room,
        Timetable timetable,
        Standing standing,
        RuleBook book,
        Used used,
        boolean wifiWorks) {

    /** Live bookings made before the day of their use, on the day asked for and in its month. */
    public record Used(int thatDay, int thatMonth) {
        public static final Used NOTHING = new Used(0, 0);
    }

    public LocalDate today() {
        return JapanTime.dayOf(now);
    }

    /** A use of today is not counted against the limits. */
    public boolean isInAdvance(TimeSlot slot) {
        return JapanTime.dayOf(slot.start()).isAfter(today());
    }
}
