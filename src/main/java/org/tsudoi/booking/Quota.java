package org.tsudoi.booking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.group.GroupClass;

/**
 * 利用回数・時間の上限: how much one group may have at a facility within a stretch of the calendar.
 *
 * @param limit times, or hours
 * @param classes whom it binds; none named is every class
 * @param rooms codes of the rooms it binds and counts together; none named is the whole facility
 */
public record Quota(Period period, Unit unit, int limit, Set<GroupClass> classes, Set<String> rooms) {
    /** The stretch of the calendar that a day of use belongs to. */
    public enum Period {
        DAY,
        WEEK,
        MONTH,
        FISCAL_YEAR;

        /** Weeks begin on Sunday, fiscal years on 1 April. */
        public TimeSlot around(LocalDate day) {
            return switch (this) {
                case DAY -> TimeSlot.day(day);
                case WEEK -> days(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)), 7);
                case MONTH -> JapanTime.month(YearMonth.from(day));
                case FISCAL_YEAR -> {
                    LocalDate first = JapanTime.fiscalYearEnd(day).plusDays(1).minusYears(1);
                    yield days(first, JapanTime.fiscalYearEnd(day).toEpochDay() - first.toEpochDay() + 1);
                }
            };
        }

        private static TimeSlot days(LocalDate first, long count) {
            return new TimeSlot(JapanTime.at(first, 0), JapanTime.at(first.plusDays(count), 0));
        }
    }

    /** What is counted. */
    public enum Unit {
        TIMES,
        HOURS
    }

    boolean appliesTo(GroupClass groupClass, String room) {
        return (classes.isEmpty() || classes.contains(groupClass)) && (rooms.isEmpty() || rooms.contains(room));
    }

    /** How much of it a use of so many minutes would take: one time, or its minutes. */
    public int costs(TimeSlot use) {
        return unit == Unit.TIMES ? 1 : use.minutes();
    }

    /** The limit in what {@link #costs} counts. */
    public int allows() {
        return unit == Unit.TIMES ? limit : limit * 60;
    }

    /** What these uses have taken of it in the stretch around a day. */
    public int spent(LocalDate day, List<TimeSlot> uses) {
        TimeSlot stretch = period.around(day);
        return uses.stream()
                .filter(u -> !u.start().isBefore(stretch.start()) && u.start().isBefore(stretch.end()))
                .mapToInt(this::costs)
                .sum();
    }
}
