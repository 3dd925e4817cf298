package org.tsudoi.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.facility.BookingMode;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Closure;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.TimeBand;

/** A day of a building: a row a room, a column a band. A room without bands says in each column whether some of it is free. */
public record DayGrid(
        Facility facility, LocalDate day, Optional<Closure.Reason> closed, List<TimeBand> columns, List<Row> rows) {

    /** One room with its cells. */
    public record Row(Room room, List<Cell> cells) {}

    /** What a calendar is painted from. */
    public record Palette(City city, List<Busy> busy, Instant now) {
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
                    hours.isEmpty()
                            ? CellState.CLOSED
                            : hours.get(hours.size() - 1).state());
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

        private CellState taken(Room room, TimeSlot slot) {
            CellState found = null;
            for (Busy b : busy) {
                Room other = city.room(b.roomId()).orElse(null);
                if (other == null || !other.sharesPartsWith(room)) {
                    continue;
                }
                if (b.slot().overlaps(slot)) {
                    if (b.state() != BookingState.REQUESTED) {
                        return CellState.BOOKED;
                    }
                    found = CellState.REQUESTED;
                } else if (found == null && other.withBuffers(b.slot()).overlaps(room.withBuffers(slot))) {
                    found = CellState.BUFFER;
                }
            }
            return found;
        }
    }

    public static DayGrid of(Facility facility, LocalDate day, Palette palette) {
        List<TimeBand> columns = facility.bands().stream()
                .filter(b -> b.roomId() == 0)
                .findFirst()
                .map(Facility.RoomBands::bands)
                .orElse(List.of());
        List<Row> rows = facility.rooms().stream()
                .map(r -> new Row(r, cells(r, day, columns, palette)))
                .toList();
        return new DayGrid(facility, day, palette.city().timetable().closed(facility, 0, day), columns, rows);
    }

    private static List<Cell> cells(Room room, LocalDate day, List<TimeBand> columns, Palette palette) {
        return columns.stream()
                .map(band -> room.mode() == BookingMode.FREE
                        ? palette.summary(room, band.on(day))
                        : palette.cell(room, band.on(day)))
                .toList();
    }

    /** What a column says as a whole: free when any room is, over when its time is over, and otherwise taken or closed. */
    public CellState stateOf(int column) {
        List<CellState> states = rows.stream()
                .map(r -> r.cells().get(column).state())
                .filter(s -> s != CellState.NOT_BOOKABLE)
                .toList();
        return CellState.together(states);
    }

    /** How many rooms are free in a column. */
    public long freeIn(int column) {
        return rows.stream().filter(r -> r.cells().get(column).state().isFree()).count();
    }
}
