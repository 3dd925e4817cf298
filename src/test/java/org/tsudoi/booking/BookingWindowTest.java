package org.tsudoi.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tsudoi.booking.BookingWindow.BimonthlyBlock;
import org.tsudoi.booking.BookingWindow.DayOfMonthBefore;
import org.tsudoi.booking.BookingWindow.FirstOfMonthBefore;
import org.tsudoi.booking.BookingWindow.LotteryThenFirstCome;
import org.tsudoi.booking.BookingWindow.SameDayMonthsBefore;

class BookingWindowTest {
    /** Days about which people ask: ends of months, leap days and what lies around them come up as often as all others. */
    @Provide
    Arbitrary<LocalDate> uses() {
        var any = Arbitraries.longs()
                .between(
                        LocalDate.of(2024, 1, 1).toEpochDay(),
                        LocalDate.of(2101, 1, 1).toEpochDay());
        var ends = Arbitraries.integers()
                .between(0, 12 * 76)
                .map(m -> YearMonth.of(2024, 1).plusMonths(m).atEndOfMonth());
        return Arbitraries.oneOf(any.map(LocalDate::ofEpochDay), ends, ends.map(d -> d.plusDays(1)));
    }

    @Property
    void sameDayIsTheSameDayOrTheLastOfAShorterMonth(
            @ForAll("uses") LocalDate use, @ForAll @IntRange(min = 0, max = 24) int months) {
        LocalDate opens = new SameDayMonthsBefore(months).opensOn(use);
        YearMonth month = YearMonth.from(use).minusMonths(months);
        assertThat(YearMonth.from(opens)).isEqualTo(month);
        assertThat(opens.getDayOfMonth()).isEqualTo(Math.min(use.getDayOfMonth(), month.lengthOfMonth()));
    }

    @Property
    void laterUsesNeverOpenEarlier(
            @ForAll("uses") LocalDate use,
            @ForAll @IntRange(min = 0, max = 24) int months,
            @ForAll @IntRange(min = 1, max = 31) int day) {
        for (BookingWindow window : new BookingWindow[] {
            new SameDayMonthsBefore(months),
            new FirstOfMonthBefore(months),
            new DayOfMonthBefore(months, day),
            new BimonthlyBlock(months, day),
            new LotteryThenFirstCome(months, 1, 1, day)
        }) {
            assertThat(window.opensOn(use.plusDays(1))).as("%s", window).isAfterOrEqualTo(window.opensOn(use));
        }
    }

    @Property
    void bothMonthsOfABlockOpenOnOneDayBeforeIt(
            @ForAll("uses") LocalDate use, @ForAll @IntRange(min = 1, max = 12) int months) {
        YearMonth first = BimonthlyBlock.firstOfBlock(YearMonth.from(use));
        assertThat(first.getMonthValue() % 2)
                .as("blocks begin in April, June …")
                .isZero();
        var window = new BimonthlyBlock(months, 20);
        assertThat(window.opensOn(first.atDay(1)))
                .isEqualTo(window.opensOn(first.plusMonths(1).atEndOfMonth()));
        assertThat(window.opensOn(use)).isEqualTo(first.minusMonths(months).atDay(20));
    }

    @Test
    void blockOfDecemberAndJanuaryRunsOverTheNewYear() {
        var window = new BimonthlyBlock(2, 31);
        assertThat(window.opensOn(LocalDate.of(2028, 1, 15))).isEqualTo("2027-10-31");
        assertThat(window.opensOn(LocalDate.of(2028, 5, 31)))
                .as("a day that February lacks is its last, in a leap year too")
                .isEqualTo("2028-02-29");
    }

    @Test
    void whatTheDrawLeavesIsFirstComeFromItsDay() {
        assertThat(new LotteryThenFirstCome(3, 1, 10, 21).opensOn(LocalDate.of(2027, 1, 31)))
                .isEqualTo("2026-10-21");
    }

    @Test
    void leapDayIsTheTwentyEighthOfPlainYears() {
        assertThat(new SameDayMonthsBefore(12).opensOn(LocalDate.of(2028, 2, 29)))
                .isEqualTo("2027-02-28");
        assertThat(new SameDayMonthsBefore(1).opensOn(LocalDate.of(2028, 3, 30)))
                .isEqualTo("2028-02-29");
    }
}
