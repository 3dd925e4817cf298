package org.tsudoi.facility;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import org.tsudoi.base.Language;

/** A rule by which a building (roomId 0) or one room is closed, with the reason shown to people. */
public sealed interface Closure {
    long roomId();

    Reason reason();

    /** Whether the rule itself names the day, before holidays are looked at. */
    boolean names(LocalDate day);

    /** Weekly and nth-weekday closed days give way to holidays; ranges and single days do not. */
    default boolean isRegularDayOff() {
        return this instanceof Weekly || this instanceof NthWeekday;
    }

    /** Why, in Japanese and English. */
    record Reason(String ja, String en) {
        public String in(Language language) {
            return language == Language.EN && !en.isBlank() ? en : ja;
        }
    }

    /** Every week on a day. */
    record Weekly(long roomId, DayOfWeek weekday, Reason reason) implements Closure {
        @Override
        public boolean names(LocalDate day) {
            return day.getDayOfWeek() == weekday;
        }
    }

    /** 第4水曜: the nth such weekday of each month. */
    record NthWeekday(long roomId, int nth, DayOfWeek weekday, Reason reason) implements Closure {
        @Override
        public boolean names(LocalDate day) {
            return day.getDayOfWeek() == weekday && (day.getDayOfMonth() - 1) / 7 + 1 == nth;
        }
    }

    /** Every year between two days, both included; may run over the new year (12-29 to 01-03). */
    record EveryYear(long roomId, MonthDay from, MonthDay to, Reason reason) implements Closure {
        @Override
        public boolean names(LocalDate day) {
            var monthDay = MonthDay.from(day);
            boolean afterStart = !monthDay.isBefore(from);
            boolean beforeEnd = !monthDay.isAfter(to);
            return from.isAfter(to) ? afterStart || beforeEnd : afterStart && beforeEnd;
        }
    }

    /** Once, from one day to another, both included. */
    record Once(long roomId, LocalDate from, LocalDate to, Reason reason) implements Closure {
        @Override
        public boolean names(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }
}
