package org.tsudoi.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsudoi.given.Given.closedOn;
import static org.tsudoi.given.Given.facility;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.NationalHolidays;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.given.Given;

class TimetableTest {
    private final Timetable timetable = new Timetable(NationalHolidays::contains);

    private boolean open(Facility facility, String day) {
        return timetable.open(facility, LocalDate.parse(day)).isPresent();
    }

    @Test
    void closedDayOnAHolidayMovesToTheNextDayThatIsNone() {
        var place = facility(HolidayPolicy.OPEN_THEN_CLOSED_NEXT_DAY, closedOn(DayOfWeek.WEDNESDAY));
        assertThat(open(place, "2026-04-29")).as("Shōwa Day is a Wednesday").isTrue();
        assertThat(open(place, "2026-04-30")).isFalse();
        assertThat(open(place, "2026-05-01")).isTrue();
        assertThat(open(place, "2026-05-06"))
                .as("substitute holiday on a Wednesday")
                .isTrue();
        assertThat(open(place, "2026-05-07")).isFalse();
        assertThat(open(place, "2026-05-13")).isFalse();
        assertThat(open(place, "2026-05-14")).isTrue();
    }

    @Test
    void otherPoliciesDoAsTheySay() {
        assertThat(open(facility(HolidayPolicy.AS_USUAL, closedOn(DayOfWeek.WEDNESDAY)), "2026-04-29"))
                .isFalse();
        assertThat(open(facility(HolidayPolicy.OPEN, closedOn(DayOfWeek.WEDNESDAY)), "2026-04-29"))
                .isTrue();
        assertThat(open(facility(HolidayPolicy.OPEN, closedOn(DayOfWeek.WEDNESDAY)), "2026-04-30"))
                .isTrue();
    }

    @Test
    void fourthWednesdayAndTheNewYear() {
        var reason = new Closure.Reason("休館日", "closed");
        var centre = facility(
                HolidayPolicy.AS_USUAL,
                new Closure.NthWeekday(0, 4, DayOfWeek.WEDNESDAY, reason),
                new Closure.EveryYear(0, MonthDay.of(12, 29), MonthDay.of(1, 3), reason));
        assertThat(open(centre, "2026-04-22")).isFalse();
        assertThat(open(centre, "2026-04-29")).isTrue();
        assertThat(open(centre, "2026-12-28")).isTrue();
        assertThat(open(centre, "2026-12-29")).isFalse();
        assertThat(open(centre, "2027-01-03")).isFalse();
        assertThat(open(centre, "2027-01-04")).isTrue();
    }

    @Test
    void roomClosedByItselfLeavesTheOthersOpen() {
        var reason = new Closure.Reason("工事", "works");
        LocalDate day = LocalDate.of(2026, 4, 10);
        var centre = facility(HolidayPolicy.AS_USUAL, new Closure.Once(1, day, day, reason));
        assertThat(timetable.closed(centre, 1, day)).contains(reason);
        assertThat(timetable.closed(centre, 9, day)).isEmpty();
        assertThat(timetable.open(centre, day)).contains(TimeSlot.of(day, 570, 1290));
    }

    @Test
    void hallAndItsHalvesShareParts() {
        var hall = Given.room("H", Set.of(1L, 2L));
        var half = Given.room("A", Set.of(1L));
        var other = Given.room("B", Set.of(2L));
        assertThat(hall.sharesPartsWith(half)).isTrue();
        assertThat(half.sharesPartsWith(other)).isFalse();
    }
}
