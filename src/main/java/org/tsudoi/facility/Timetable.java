package org.tsudoi.facility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tsudoi.base.TimeSlot;

/** When a building or room is open on a day, holidays considered. Pure: the holidays are given. */
public final class Timetable {
    private static final int LONGEST_CHAIN_OF_DAYS = 14;

    private final Predicate<LocalDate> holiday;

    public Timetable(Predicate<LocalDate> holiday) {
        this.holiday = holiday;
    }

    /** The hours of a room on a day, or nothing when it is closed or out of service. */
    public Optional<TimeSlot> open(Facility facility, Room room, LocalDate day) {
        if (!room.isInServiceOn(day) || closed(facility, room.id(), day).isPresent()) {
            return Optional.empty();
        }
        return hours(facility, day);
    }

    /** The hours of the building on a day, or nothing when it is closed. */
    public Optional<TimeSlot> open(Facility facility, LocalDate day) {
        return closed(facility, 0, day).isPresent() ? Optional.empty() : hours(facility, day);
    }

    /** Why a room (or the building: roomId 0) is closed on a day. */
    public Optional<Closure.Reason> closed(Facility facility, long roomId, LocalDate day) {
        return facility.closures().stream()
                .filter(c -> c.roomId() == 0 || c.roomId() == roomId)
                .filter(c -> applies(facility.holidayPolicy(), c, day))
                .map(Closure::reason)
                .findFirst();
    }

    /** Bands of a room that lie within its hours on a day. */
    public List<TimeBand> bands(Facility facility, Room room, LocalDate day) {
        return open(facility, room, day)
                .map(hours -> facility.bandsOf(room).stream()
                        .filter(b -> hours.contains(b.on(day)))
                        .toList())
                .orElse(List.of());
    }

    public boolean isHoliday(LocalDate day) {
        return holiday.test(day);
    }

    private boolean applies(HolidayPolicy policy, Closure closure, LocalDate day) {
        if (!closure.isRegularDayOff()) {
            return closure.names(day);
        }
        return switch (policy) {
            case AS_USUAL -> closure.names(day);
            case CLOSED_ON_HOLIDAYS -> closure.names(day) || holiday.test(day);
            case OPEN -> closure.names(day) && !holiday.test(day);
            case OPEN_THEN_CLOSED_NEXT_DAY -> closure.names(day) ? !holiday.test(day) : isDayOffMovedTo(closure, day);
        };
    }

    /** The regular day off fell on a holiday and every day between was a holiday too: this is the next ordinary day. */
    private boolean isDayOffMovedTo(Closure closure, LocalDate day) {
        if (holiday.test(day)) {
            return false;
        }
        for (int back = 1; back <= LONGEST_CHAIN_OF_DAYS; back++) {
            LocalDate earlier = day.minusDays(back);
            if (!holiday.test(earlier)) {
                return false;
            }
            if (closure.names(earlier)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<TimeSlot> hours(Facility facility, LocalDate day) {
        return facility.hours().stream()
                .filter(h -> h.weekday() == day.getDayOfWeek())
                .findFirst()
                .map(h -> TimeSlot.of(day, h.opensMinute(), h.closesMinute()));
    }
}
