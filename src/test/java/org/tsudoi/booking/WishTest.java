package org.tsudoi.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.NationalHolidays;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.facility.Activity;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.HolidayPolicy;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.Timetable;
import org.tsudoi.given.Given;

/** What time a wish means in a room, which rooms fit it best, and what lies near it. */
class WishTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 4, 10);
    private static final Instant BEFORE = JapanTime.at(LocalDate.of(2026, 4, 1), 600);
    private static final Facility CENTRE = Given.facility(HolidayPolicy.AS_USUAL, Given.closedOn(DayOfWeek.WEDNESDAY));
    private static final City CITY = new City(1, List.of(CENTRE), new Timetable(NationalHolidays::contains));
    private static final Room HALL = Given.room("CC-01", Set.of(1L));
    private static final Room GYM = Given.freeRoom(30, 60, 120);

    private static Wish wish(LocalDate day, Integer band, int from, int to, Activity activity) {
        return new Wish(day, band, from, to, 1, activity, Set.of(), false, Map.of(), null);
    }

    private static Wish between(int from, int to) {
        return wish(FRIDAY, null, from, to, null);
    }

    @Test
    void aTimeInARoomOfBandsMeansTheBandsThatHoldIt() {
        assertThat(between(600, 660).slotIn(HALL, CITY, BEFORE)).contains(TimeSlot.of(FRIDAY, 570, 800));
        assertThat(between(780, 900).slotIn(HALL, CITY, BEFORE)).contains(TimeSlot.of(FRIDAY, 570, 1040));
        assertThat(between(60, 120).slotIn(HALL, CITY, BEFORE)).isEmpty();
    }

    @Test
    void aTimeInARoomByTheHourMeansItselfWhenTheGridAndTheLengthAllowIt() {
        assertThat(between(600, 660).slotIn(GYM, CITY, BEFORE)).contains(TimeSlot.of(FRIDAY, 600, 660));
        assertThat(between(610, 670).slotIn(GYM, CITY, BEFORE)).isEmpty();
        assertThat(between(600, 630).slotIn(GYM, CITY, BEFORE)).isEmpty();
        assertThat(between(600, 750).slotIn(GYM, CITY, BEFORE)).isEmpty();
    }

    @Test
    void aBandInARoomByTheHourIsCutToWhatMayBeHad() {
        assertThat(wish(FRIDAY, 0, 0, 0, null).slotIn(GYM, CITY, BEFORE)).contains(TimeSlot.of(FRIDAY, 570, 690));
        assertThat(wish(FRIDAY, 7, 0, 0, null).slotIn(GYM, CITY, BEFORE)).isEmpty();
    }

    @Test
    void nothingIsOfferedOnAClosedDayOrInThePast() {
        assertThat(wish(FRIDAY.minusDays(2), 0, 0, 0, null).slotIn(HALL, CITY, BEFORE))
                .isEmpty();
        assertThat(between(600, 660).slotIn(HALL, CITY, JapanTime.at(FRIDAY, 580)))
                .isEmpty();
    }

    @Test
    void otherTimesAreTheOtherBandsOrHoursAroundTheNearestFirst() {
        assertThat(wish(FRIDAY, 2, 0, 0, null).otherTimes())
                .extracting(Wish::band)
                .containsExactly(1, 0);
        assertThat(between(60, 180).otherTimes()).extracting(Wish::fromMinute).containsExactly(120, 0, 180, 240);
        assertThat(between(60, 180).otherTimes()).allMatch(w -> w.toMinute() - w.fromMinute() == 120);
    }

    @Test
    void suitedRoomsComeFirstThenTheSmallest() {
        Room parlour = Given.room("CC-00", Set.of(4L));
        List<String> order = Stream.of(GYM, HALL, parlour)
                .map(r -> new Hit(CENTRE, r, TimeSlot.of(FRIDAY, 570, 800), true, Map.of()))
                .sorted(Hit.bestFirst(wish(FRIDAY, 0, 0, 0, Activity.LECTURE)))
                .map(h -> h.room().code())
                .toList();
        assertThat(order).containsExactly("CC-00", "CC-01", "CC-09");
    }
}
