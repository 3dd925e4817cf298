package org.tsudoi.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsudoi.facility.BookingMode;
import org.tsudoi.facility.Closure;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.TimeBand;

/** A day of a building: a row a room, a column a band. A room without bands says in each column whether some of it is free. */
public record DayGrid(
        Facility facility, LocalDate day, Optional<Closure.Reason> closed, List<TimeBand> columns, List<Row> rows) {

    /** One room with its cells. */
    public record Row(Room room, List<Cell> cells) {}

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
