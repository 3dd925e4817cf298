package org.tsudoi.booking;

import java.time.LocalDate;
import java.time.YearMonth;

/** From which day a use can be asked for (申込期間), before the shift to the next open day. */
public sealed interface BookingWindow {
    LocalDate opensOn(LocalDate use);

    /** Same day of an earlier month; a day that month lacks becomes its last (31 March, one month before: 28 February). */
    record SameDayMonthsBefore(int months) implements BookingWindow {
        @Override
        public LocalDate opensOn(LocalDate use) {
            return use.minusMonths(months);
        }
    }

    record FirstOfMonthBefore(int months) implements BookingWindow {
        @Override
        public LocalDate opensOn(LocalDate use) {
            return YearMonth.from(use).minusMonths(months).atDay(1);
        }
    }

    /** A fixed day of an earlier month, or that month's last day when it is shorter. */
    record DayOfMonthBefore(int months, int day) implements BookingWindow {
        @Override
        public LocalDate opensOn(LocalDate use) {
            return dayOf(YearMonth.from(use).minusMonths(months), day);
        }
    }

    /**
     * Two months at once, from April as the fiscal year goes: April with May, June with July … All of a block opens on one day of a month
     * before the block begins.
     */
    record BimonthlyBlock(int months, int day) implements BookingWindow {
        @Override
        public LocalDate opensOn(LocalDate use) {
            YearMonth month = YearMonth.from(use);
            return dayOf(firstOfBlock(month).minusMonths(months), day);
        }

        static YearMonth firstOfBlock(YearMonth month) {
            return month.getMonthValue() % 2 == 0 ? month : month.minusMonths(1);
        }
    }

    /** Entries for the draw between two days of an earlier month; what the draw leaves is first come from a later day of it. */
    record LotteryThenFirstCome(int months, int entriesFrom, int entriesTo, int day) implements BookingWindow {
        @Override
        public LocalDate opensOn(LocalDate use) {
            return dayOf(YearMonth.from(use).minusMonths(months), day);
        }
    }

    private static LocalDate dayOf(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }
}
