package org.tsudoi.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tsudoi.booking.Rhythm.MonthlyOnDate;
import org.tsudoi.booking.Rhythm.MonthlyOnWeekday;
import org.tsudoi.booking.Rhythm.Weekly;

/** The days of a series, and what is wrong with a plan. */
class RecurrenceTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 7);

    private static List<LocalDate> days(Rhythm rhythm, int count) {
        return new Recurrence(FIRST, rhythm, null, count).days();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    @Test
    void everySecondWeekOnTuesdayAndFriday() {
        assertThat(days(new Weekly(2, EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY)), 4))
                .containsExactly(day(4, 7), day(4, 10), day(4, 21), day(4, 24));
    }

    @Test
    void secondTuesdayOfEachMonth() {
        assertThat(days(new MonthlyOnWeekday(1, 2, DayOfWeek.TUESDAY), 3))
                .containsExactly(day(4, 14), day(5, 12), day(6, 9));
    }

    @Test
    void lastFridayOfEachMonth() {
        assertThat(days(new MonthlyOnWeekday(1, Rhythm.LAST, DayOfWeek.FRIDAY), 2))
                .containsExactly(day(4, 24), day(5, 29));
    }

    @Test
    void monthsWithoutThe31stOrAFifthTuesdayAreLeftOut() {
        assertThat(days(new MonthlyOnDate(1, 31), 3)).containsExactly(day(5, 31), day(7, 31), day(8, 31));
        assertThat(days(new MonthlyOnWeekday(1, 5, DayOfWeek.TUESDAY), 2)).containsExactly(day(6, 30), day(9, 29));
    }

    @Test
    void lastDayIsIncludedAndNothingComesAfterIt() {
        var weekly = new Weekly(1, Set.of(DayOfWeek.TUESDAY));
        assertThat(new Recurrence(FIRST, weekly, day(4, 21), null).days())
                .containsExactly(day(4, 7), day(4, 14), day(4, 21));
    }

    @Test
    void planWithoutEndOrWithOneBeforeItsStartIsRefusedInWords() {
        var weekly = new Weekly(1, Set.of(DayOfWeek.TUESDAY));
        assertThat(new Recurrence(FIRST, weekly, null, null).mistakes())
                .containsExactly(new SeriesMistake.EndMissing());
        assertThat(new Recurrence(FIRST, weekly, day(4, 1), null).mistakes())
                .containsExactly(new SeriesMistake.LastDayBeforeFirst(day(4, 1), FIRST));
        assertThat(new Recurrence(FIRST, new Weekly(1, Set.of()), null, 0).mistakes())
                .containsExactly(
                        new SeriesMistake.RhythmWrong(Rhythm.MOST_EVERY),
                        new SeriesMistake.CountOutOfRange(Recurrence.MOST));
    }

    /** 10,000 days, a 31st that never comes, 29 February for ever: answered at once. */
    @Test
    void monstersAreAnsweredInBoundedTime() {
        var daily = new Weekly(1, EnumSet.allOf(DayOfWeek.class));
        LocalDate end = FIRST.plusYears(9000);
        assertThat(new Recurrence(FIRST, daily, null, 10_000).mistakes())
                .containsExactly(new SeriesMistake.CountOutOfRange(Recurrence.MOST));
        assertThat(new Recurrence(FIRST, daily, end, null).mistakes())
                .containsExactly(new SeriesMistake.TooManyTimes(Recurrence.MOST));
        var never = new Recurrence(day(2, 1), new MonthlyOnDate(12, 30), end, null);
        assertThat(never.mistakes()).containsExactly(new SeriesMistake.NoDay());
        var leapDays = new Recurrence(day(2, 1), new MonthlyOnDate(12, 29), end, null);
        assertThat(leapDays.days()).startsWith(LocalDate.of(2028, 2, 29)).hasSizeLessThan(Recurrence.MOST);
    }

    @Property
    void daysComeInOrderAndOnceFromTheFirstOn(
            @ForAll @IntRange(min = 1, max = 12) int every,
            @ForAll @IntRange(min = 1, max = 31) int date,
            @ForAll DayOfWeek weekday,
            @ForAll @IntRange(min = 0, max = 800) int shift) {
        LocalDate first = FIRST.plusDays(shift);
        for (Rhythm rhythm : List.of(
                new Weekly(every, Set.of(weekday)),
                new MonthlyOnDate(every, date),
                new MonthlyOnWeekday(every, Math.min(5, date), weekday))) {
            List<LocalDate> days = new Recurrence(first, rhythm, null, 20).days();
            assertThat(days)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .allSatisfy(day -> assertThat(day).isAfterOrEqualTo(first));
        }
    }

    @Test
    void partOfASeriesApprovedIsSaidSo() {
        assertThat(SeriesState.of(List.of(BookingState.APPROVED, BookingState.REQUESTED)))
                .isEqualTo(SeriesState.PARTLY_APPROVED);
        assertThat(SeriesState.of(List.of(BookingState.APPROVED, BookingState.REJECTED)))
                .isEqualTo(SeriesState.PARTLY_APPROVED);
        assertThat(SeriesState.of(List.of(BookingState.APPROVED, BookingState.CANCELLED)))
                .isEqualTo(SeriesState.APPROVED);
        assertThat(SeriesState.of(List.of(BookingState.REQUESTED, BookingState.CANCELLED)))
                .isEqualTo(SeriesState.REQUESTED);
        assertThat(SeriesState.of(List.of(BookingState.CANCELLED))).isEqualTo(SeriesState.CANCELLED);
    }
}
