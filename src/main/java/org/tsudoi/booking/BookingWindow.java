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
            YearMonth month = YearMonth.from(use).minusMonths(months);
            return month.atDay(Math.min(day, month.lengthOfMonth()));
        }
    }
}
