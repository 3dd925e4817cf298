package org.tsudoi.booking.web;

import java.time.LocalDate;
import java.util.EnumSet;
import org.tsudoi.booking.Rhythm;

/** Rhythms that need no more than the first day to be said: every week, every month on the same date, on the second Tuesday … */
public enum RhythmChoice {
    EVERY_WEEK,
    EVERY_2_WEEKS,
    EVERY_3_WEEKS,
    EVERY_4_WEEKS,
    SAME_DATE,
    SAME_WEEKDAY,
    LAST_WEEKDAY;

    private static final int DAYS_A_WEEK = 7;

    Rhythm from(LocalDate first) {
        return switch (this) {
            case EVERY_WEEK, EVERY_2_WEEKS, EVERY_3_WEEKS, EVERY_4_WEEKS ->
                new Rhythm.Weekly(ordinal() + 1, EnumSet.of(first.getDayOfWeek()));
            case SAME_DATE -> new Rhythm.MonthlyOnDate(1, first.getDayOfMonth());
            case SAME_WEEKDAY ->
                new Rhythm.MonthlyOnWeekday(1, (first.getDayOfMonth() - 1) / DAYS_A_WEEK + 1, first.getDayOfWeek());
            case LAST_WEEKDAY -> new Rhythm.MonthlyOnWeekday(1, Rhythm.LAST, first.getDayOfWeek());
        };
    }
}
