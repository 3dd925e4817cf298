package org.tsudoi.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.NationalHolidays;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.HolidayPolicy;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.Timetable;
import org.tsudoi.given.Given;

/** What the table of a day says of each room and band. */
class DayGridTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 4, 10);
    private static final Room WHOLE = Given.room("CC-01", Set.of(1L, 2L));
    private static final Room PART = Given.room("CC-02", Set.of(2L));
    private static final Room OTHER = Given.room("CC-03", Set.of(3L));
    private static final Room GYM = Given.freeRoom(30, 60, 120);

    private static DayGrid grid(LocalDate day, Instant now, Busy... busy) {
        Facility f = Given.facility(HolidayPolicy.AS_USUAL, Given.closedOn(DayOfWeek.WEDNESDAY));
        var facility = new Facility(
                f.id(),
                f.code(),
                f.kind(),
                f.names(),
                null,
                null,
                "",
                null,
                null,
                null,
                null,
                null,
                f.description(),
                null,
                f.ruleSet(),
                f.holidayPolicy(),
                f.hours(),
                f.bands(),
                f.closures(),
                List.of(WHOLE, PART, OTHER, GYM));
        var city = new City(1, List.of(facility), new Timetable(NationalHolidays::contains));
        return DayGrid.of(facility, day, new Palette(city, List.of(busy), now));
    }

    private static List<CellState> states(DayGrid grid, int row) {
        return grid.rows().get(row).cells().stream().map(Cell::state).toList();
    }

    private static Busy busy(Room room, int start, int end, BookingState state) {
        return new Busy(room.id(), TimeSlot.of(FRIDAY, start, end), state);
    }

    @Test
    void partOfAHallIsTakenWithTheWholeAndTheOtherRoomIsNot() {
        var grid = grid(FRIDAY, JapanTime.at(FRIDAY, 0), busy(PART, 810, 1040, BookingState.REQUESTED));
        assertThat(states(grid, 0)).containsExactly(CellState.FREE, CellState.REQUESTED, CellState.FREE);
        assertThat(states(grid, 1)).containsExactly(CellState.FREE, CellState.REQUESTED, CellState.FREE);
        assertThat(states(grid, 2)).containsExactly(CellState.FREE, CellState.FREE, CellState.FREE);
        assertThat(grid.freeIn(1)).isEqualTo(2);
    }

    @Test
    void approvedBookingIsShownBeforeARequestedOne() {
        var grid = grid(
                FRIDAY,
                JapanTime.at(FRIDAY, 0),
                busy(OTHER, 570, 690, BookingState.REQUESTED),
                busy(OTHER, 690, 800, BookingState.APPROVED));
        assertThat(states(grid, 2)).startsWith(CellState.BOOKED);
    }

    @Test
    void gymSaysWhetherSomeOfABandIsFree() {
        var grid = grid(FRIDAY, JapanTime.at(FRIDAY, 0), busy(GYM, 570, 630, BookingState.APPROVED));
        assertThat(states(grid, 3)).containsExactly(CellState.PARTLY_FREE, CellState.FREE, CellState.FREE);
    }

    @Test
    void whatHasBegunCanNoLongerBeHad() {
        var grid = grid(FRIDAY, JapanTime.at(FRIDAY, 811));
        assertThat(states(grid, 2)).containsExactly(CellState.PAST, CellState.PAST, CellState.FREE);
        assertThat(grid.stateOf(0)).isEqualTo(CellState.PAST);
        assertThat(grid.stateOf(2)).isEqualTo(CellState.FREE);
    }

    @Test
    void closedDaySaysWhy() {
        var grid = grid(FRIDAY.minusDays(2), JapanTime.at(FRIDAY.minusDays(9), 0));
        assertThat(grid.closed()).isPresent();
        assertThat(states(grid, 2)).containsOnly(CellState.CLOSED);
    }

    @Test
    void setUpTimeBetweenTwoUsesIsNotFree() {
        Facility f = Given.facility(HolidayPolicy.AS_USUAL);
        Room plain = Given.room("CC-04", Set.of(4L));
        var stage = new Room(
                plain.id(),
                plain.code(),
                1,
                "CC",
                null,
                plain.names(),
                "1F",
                30,
                plain.mode(),
                15,
                15,
                900,
                0,
                30,
                plain.approval(),
                null,
                true,
                plain.description(),
                null,
                plain.things(),
                Set.of(),
                Set.of(),
                Set.of());
        var facility = new Facility(
                1,
                "CC",
                f.kind(),
                f.names(),
                null,
                null,
                "",
                null,
                null,
                null,
                null,
                null,
                f.description(),
                null,
                f.ruleSet(),
                f.holidayPolicy(),
                f.hours(),
                f.bands(),
                List.of(),
                List.of(stage));
        var city = new City(1, List.of(facility), new Timetable(NationalHolidays::contains));
        var morning = new Busy(stage.id(), TimeSlot.of(FRIDAY, 570, 800), BookingState.APPROVED);
        var grid = DayGrid.of(facility, FRIDAY, new Palette(city, List.of(morning), JapanTime.at(FRIDAY, 0)));
        assertThat(states(grid, 0)).containsExactly(CellState.BOOKED, CellState.BUFFER, CellState.FREE);
    }

    @Test
    void quarterThatABookingHasBegunIsShutForTheOthers() {
        Room gym = Given.freeRoom(20, 20, 120);
        var facility = Given.facility(HolidayPolicy.AS_USUAL);
        var city = new City(1, List.of(facility), new Timetable(NationalHolidays::contains));
        var palette = new Palette(city, List.of(busy(gym, 600, 620, BookingState.APPROVED)), JapanTime.at(FRIDAY, 0));
        assertThat(palette.cell(gym, TimeSlot.of(FRIDAY, 620, 640)).state()).isEqualTo(CellState.BUFFER);
        assertThat(palette.cell(gym, TimeSlot.of(FRIDAY, 640, 660)).state()).isEqualTo(CellState.FREE);
    }
}
