package org.tsudoi.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.Timetable;
import org.tsudoi.group.Standing;

/**
 * Everything the rules look at besides the request itself.
 *
 * @param used live bookings of the group at the facility, as far around the day as its limits reach
 * @param nextDoor live bookings of rooms that hear this one, at the time asked for
 * @param wifiWorks the room is covered by Wi-Fi that is not out of order
 */
public record BookingFacts(
        Instant now,
        Facility facility,
        Room room,
        Timetable timetable,
        Standing standing,
        RuleBook book,
        List<UsedTime> used,
        List<NextDoor> nextDoor,
        boolean wifiWorks) {

    public LocalDate today() {
        return JapanTime.dayOf(now);
    }

    /** A use of today is not counted against the limits. */
    public boolean isInAdvance(TimeSlot slot) {
        return JapanTime.dayOf(slot.start()).isAfter(today());
    }
}
