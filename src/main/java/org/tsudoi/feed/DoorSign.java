package org.tsudoi.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.CalendarEntry;

/**
 * What the sign at a door says: what is now, until when, and what comes next today.
 *
 * @param until the end of what is now, or null when nothing more comes today
 * @param current what takes place now, or null
 * @param next what comes, in order
 */
public record DoorSign(State state, Instant until, CalendarEntry current, List<CalendarEntry> next) {
    public enum State {
        FREE,
        IN_USE,
        CLOSED
    }

    /**
     * @param open the hours of the day, nothing when closed
     * @param entries the bookings of the day, set-up and clean-up as busy time
     */
    public static DoorSign of(Instant now, Optional<TimeSlot> open, List<CalendarEntry> entries) {
        List<CalendarEntry> coming = entries.stream()
                .filter(e -> e.state().holdsTheRoom() && e.slot().end().isAfter(now))
                .sorted(Comparator.comparing(e -> e.slot().start()))
                .toList();
        Optional<CalendarEntry> current =
                coming.stream().filter(e -> !e.slot().start().isAfter(now)).findFirst();
        List<CalendarEntry> next =
                coming.stream().filter(e -> e.slot().start().isAfter(now)).toList();
        if (current.isPresent()) {
            return new DoorSign(State.IN_USE, current.get().slot().end(), current.get(), next);
        }
        if (open.isEmpty() || !open.get().end().isAfter(now)) {
            return new DoorSign(State.CLOSED, null, null, next);
        }
        if (now.isBefore(open.get().start())) {
            return new DoorSign(State.CLOSED, open.get().start(), null, next);
        }
        Instant until = next.isEmpty() ? open.get().end() : next.get(0).slot().start();
        return new DoorSign(State.FREE, until, null, next);
    }
}
