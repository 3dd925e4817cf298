package org.tsudoi.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.tsudoi.booking.BookingRefusal;
import org.tsudoi.claim.Quarters;

class TimeTest {
    private static TimeSlot slot(long start, long minutes) {
        return new TimeSlot(Instant.ofEpochSecond(start * 60), Instant.ofEpochSecond((start + minutes) * 60));
    }

    @Property
    void slotsThatOverlapShareAQuarter(
            @ForAll @LongRange(min = -5000, max = 5000) long a,
            @ForAll @LongRange(min = 1, max = 600) long length,
            @ForAll @LongRange(min = -5000, max = 5000) long b,
            @ForAll @LongRange(min = 1, max = 600) long other) {
        TimeSlot one = slot(a, length);
        TimeSlot two = slot(b, other);
        boolean shared =
                Quarters.of(one).each().anyMatch(q -> Quarters.of(two).each().anyMatch(p -> p == q));
        assertThat(one.overlaps(two)).isEqualTo(two.overlaps(one));
        if (one.overlaps(two)) {
            assertThat(shared).isTrue();
        }
    }

    @Property
    void minutesOfADayComeBack(
            @ForAll @IntRange(min = 0, max = 1439) int minute, @ForAll @IntRange(min = 0, max = 20000) int day) {
        LocalDate date = LocalDate.ofEpochDay(day + 10000);
        Instant instant = JapanTime.at(date, minute);
        assertThat(JapanTime.dayOf(instant)).isEqualTo(date);
        assertThat(JapanTime.minuteOf(instant)).isEqualTo(minute);
        assertThat(JapanTime.endMinuteOf(date, JapanTime.at(date, 1440))).isEqualTo(1440);
    }

    @Test
    void everyDayOfTheCityBeginsWhereTheZoneSaysItDoes() {
        LocalDate.of(1952, 1, 1)
                .datesUntil(LocalDate.of(2100, 1, 1))
                .forEach(day -> assertThat(JapanTime.at(day, 1))
                        .isEqualTo(day.atTime(0, 1).atZone(JapanTime.ZONE).toInstant()));
    }

    @Property
    void instantsHaveTheDayAndMinuteOfTheZone(
            @ForAll @LongRange(min = -500_000_000L, max = 4_000_000_000L) long second) {
        var instant = Instant.ofEpochSecond(second, 999_999_999);
        ZonedDateTime there = instant.atZone(JapanTime.ZONE);
        assertThat(JapanTime.dayOf(instant)).isEqualTo(there.toLocalDate());
        assertThat(JapanTime.minuteOf(instant)).isEqualTo(60 * there.getHour() + there.getMinute());
    }

    @Test
    void emptySlotIsNonsense() {
        assertThatThrownBy(() -> new TimeSlot(Instant.EPOCH, Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void peopleReadDatesAsTheyWriteThem() {
        LocalDate day = LocalDate.of(2026, 12, 1);
        assertThat(Dates.day(day, Language.JA)).isEqualTo("2026年12月1日（火）");
        assertThat(Dates.day(day, Language.EN)).isEqualTo("Tue 1 Dec 2026");
        assertThat(Dates.era(day)).isEqualTo("令和8年12月1日");
        assertThat(Dates.era(LocalDate.of(2019, 5, 1))).isEqualTo("令和元年5月1日");
        assertThat(Dates.era(LocalDate.of(2019, 4, 30))).isEqualTo("平成31年4月30日");
        assertThat(Dates.times(TimeSlot.of(day, 1050, 1440), Language.JA)).isEqualTo("17:30～24:00");
        assertThat(JapanTime.clockTime(545)).isEqualTo("9:05");
        assertThat(JapanTime.fiscalYear(LocalDate.of(2026, 3, 31))).isEqualTo(2025);
        assertThat(JapanTime.fiscalYearEnd(LocalDate.of(2026, 4, 1))).isEqualTo("2027-03-31");
    }

    @Test
    void codesOfRefusalsAreReadable() {
        assertThat(new BookingRefusal.NotATimeBand(List.of()).code()).isEqualTo("NOT_A_TIME_BAND");
        assertThat(new BookingRefusal.InThePast().key()).isEqualTo("booking.refusal.IN_THE_PAST");
    }
}
