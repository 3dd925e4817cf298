package org.tsudoi.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.NationalHolidays;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.RuleBook.Times;
import org.tsudoi.booking.RuleBook.TimesBy;
import org.tsudoi.facility.City;
import org.tsudoi.facility.HolidayPolicy;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.Timetable;
import org.tsudoi.given.Given;

class NearbyTimesTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 4, 10);
    private static final City CITY = new City(
            1,
            List.of(Given.facility(HolidayPolicy.AS_USUAL, Given.closedOn(DayOfWeek.WEDNESDAY))),
            new Timetable(NationalHolidays::contains));

    private static List<TimeSlot> times(LocalDate day, TimeSlot like, Room room, Times times) {
        return NearbyTimes.on(day, like, room, CITY, times).toList();
    }

    @Test
    void twoBandsAreReplacedByTwoBandsInARow() {
        var twoBands = TimeSlot.of(FRIDAY, 570, 1040);
        assertThat(times(FRIDAY.plusDays(1), twoBands, Given.room("CC-01", Set.of(1L)), Times.AS_THE_ROOM))
                .containsExactly(
                        TimeSlot.of(FRIDAY.plusDays(1), 570, 1040), TimeSlot.of(FRIDAY.plusDays(1), 810, 1280));
    }

    @Test
    void closedDayOffersNothing() {
        assertThat(times(
                        FRIDAY.plusDays(5),
                        TimeSlot.of(FRIDAY, 570, 800),
                        Given.room("CC-01", Set.of(1L)),
                        Times.AS_THE_ROOM))
                .isEmpty();
    }

    @Property
    void whatIsOfferedOnAGridKeepsGridLengthAndHours(
            @ForAll @IntRange(min = 1, max = 400) int minutes, @ForAll @IntRange(min = 0, max = 2) int grid) {
        var gym = Given.freeRoom(30, 45, 130);
        var times = new Times(TimesBy.GRID, List.of(15, 30, 60).get(grid), 0, 0, 0);
        var like = TimeSlot.of(FRIDAY, 600, 600 + minutes);
        List<TimeSlot> offered = times(FRIDAY, like, gym, times);
        assertThat(offered).isNotEmpty();
        for (TimeSlot slot : offered) {
            var asked =
                    new BookingRequest("k", "G", "CC-09", slot, "会", null, 3, null, null, false, java.util.Map.of());
            var book = Given.with(
                    Given.book(), Given.book().notice(), times, Given.book().uses());
            assertThat(BookingRules.refusals(
                            asked, Given.facts().room(gym).rules(book).build()))
                    .as("%s", slot)
                    .isEmpty();
        }
    }

    @Test
    void anotherHourIsNearerThanAnotherDay() {
        var asked = TimeSlot.of(FRIDAY, 570, 800);
        long evening = NearbyTimes.distance(TimeSlot.of(FRIDAY, 1050, 1280), asked);
        long tomorrow = NearbyTimes.distance(TimeSlot.of(FRIDAY.plusDays(1), 570, 800), asked);
        assertThat(evening).isLessThan(tomorrow);
    }
}
