package org.tsudoi.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.claim.Quarters;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;

/** What calendars are painted from: the bookings of a time, found by the parts of rooms they take, however many there are. */
public final class Palette {
    private final City city;
    private final Instant now;
    private final List<Busy> busy;
    private final Map<Long, List<Taker>> byThing = new HashMap<>();

    /** A booking with the quarters that it takes from everybody else. */
    private record Taker(Busy busy, Quarters quarters) {}

    public Palette(City city, List<Busy> busy, Instant now) {
        this.city = city;
        this.now = now;
        this.busy = List.copyOf(busy);
        for (Busy one : busy) {
            city.room(one.roomId()).ifPresent(room -> {
                var taker = new Taker(one, Quarters.of(room.withBuffers(one.slot())));
                room.things()
                        .forEach(thing -> byThing.computeIfAbsent(thing, t -> new ArrayList<>())
                                .add(taker));
            });
        }
    }

    public City city() {
        return city;
    }

    public List<Busy> busy() {
        return busy;
    }

    /** The cell of a room in a time. */
    public Cell cell(Room room, TimeSlot slot) {
        Facility facility = city.facilityOf(room);
        LocalDate day = JapanTime.dayOf(slot.start());
        if (!room.bookable() || facility.kind().isListOnly()) {
            return new Cell(slot, CellState.NOT_BOOKABLE);
        }
        boolean open = city.timetable()
                .open(facility, room, day)
                .filter(hours -> hours.contains(slot))
                .isPresent();
        if (!open) {
            return new Cell(slot, CellState.CLOSED);
        }
        CellState taken = taken(room, slot);
        if (taken != null) {
            return new Cell(slot, taken);
        }
        return new Cell(slot, slot.start().isAfter(now) ? CellState.FREE : CellState.PAST);
    }

    /** For a room on a grid of minutes: what is true of the hours of a stretch together. */
    public Cell summary(Room room, TimeSlot stretch) {
        List<Cell> hours = hours(room, stretch);
        boolean all = hours.stream().allMatch(c -> c.state() == CellState.FREE);
        boolean some = hours.stream().anyMatch(c -> c.state() == CellState.FREE);
        if (some && !hours.isEmpty()) {
            return new Cell(stretch, all ? CellState.FREE : CellState.PARTLY_FREE);
        }
        return new Cell(
                stretch,
                hours.isEmpty() ? CellState.CLOSED : hours.get(hours.size() - 1).state());
    }

    /** The shortest bookings of a grid room within a stretch. */
    public List<Cell> hours(Room room, TimeSlot stretch) {
        List<Cell> cells = new ArrayList<>();
        int step = Math.max(room.minMinutes(), room.gridMinutes());
        for (Instant t = stretch.start();
                !t.plusSeconds(60L * step).isAfter(stretch.end());
                t = t.plusSeconds(60L * step)) {
            cells.add(cell(room, new TimeSlot(t, t.plusSeconds(60L * step))));
        }
        return cells;
    }

    /** Time that is nobody's use is shut all the same where the ledger would not give it: set-up, clean-up, a quarter that is begun. */
    private CellState taken(Room room, TimeSlot slot) {
        var wanted = Quarters.of(room.withBuffers(slot));
        CellState found = null;
        for (long thing : room.things()) {
            for (Taker taker : byThing.getOrDefault(thing, List.of())) {
                if (taker.busy().slot().overlaps(slot)) {
                    if (taker.busy().state() != BookingState.REQUESTED) {
                        return CellState.BOOKED;
                    }
                    found = CellState.REQUESTED;
                } else if (found == null && taker.quarters().overlaps(wanted)) {
                    found = CellState.BUFFER;
                }
            }
        }
        return found;
    }
}
