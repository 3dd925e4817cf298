package org.tsudoi.booking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How days of a series follow each other. It makes days and nothing else: whether one can be had is asked for each day by itself. */
public sealed interface Rhythm {
    int MOST_EVERY = 12;
    int LAST = -1;
    int MONTHS_LOOKED_AT = 600;
    int WEEKS_LOOKED_AT = 3000;

    /** All days from the first on, in order; bounded, whatever the rhythm. */
    Stream<LocalDate> from(LocalDate first);

    /** In a few letters, as it is kept: WEEKLY 2 TUESDAY, MONTHLY_ON_DATE 1 31, MONTHLY_ON_WEEKDAY 1 2 TUESDAY. */
    String code();

    /** The numbers make sense. */
    boolean isSound();

    /** Every n weeks on these days of the week. */
    record Weekly(int every, Set<DayOfWeek> days) implements Rhythm {
        @Override
        public Stream<LocalDate> from(LocalDate first) {
            LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return Stream.iterate(monday, week -> week.plusWeeks(every))
                    .limit(WEEKS_LOOKED_AT)
                    .flatMap(week -> days.stream().sorted().map(d -> week.plusDays(d.getValue() - 1L)))
                    .filter(day -> !day.isBefore(first));
        }

        @Override
        public String code() {
            return "WEEKLY " + every + " "
                    + days.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        }

        @Override
        public boolean isSound() {
            return every >= 1 && every <= MOST_EVERY && !days.isEmpty();
        }
    }

    /** Every n months on a date; a month that lacks it is left out (the 31st, 29 February). */
    record MonthlyOnDate(int every, int day) implements Rhythm {
        @Override
        public Stream<LocalDate> from(LocalDate first) {
            return months(first, every)
                    .filter(month -> day <= month.lengthOfMonth())
                    .map(month -> month.atDay(day))
                    .filter(date -> !date.isBefore(first));
        }

        @Override
        public String code() {
            return "MONTHLY_ON_DATE " + every + " " + day;
        }

        @Override
        public boolean isSound() {
            return every >= 1 && every <= MOST_EVERY && day >= 1 && day <= 31;
        }
    }

    /** 第2火曜: every n months on the nth such day of the week, or the last of them; a month without a fifth is left out. */
    record MonthlyOnWeekday(int every, int nth, DayOfWeek weekday) implements Rhythm {
        @Override
        public Stream<LocalDate> from(LocalDate first) {
            return months(first, every).flatMap(month -> in(month).stream()).filter(date -> !date.isBefore(first));
        }

        private Optional<LocalDate> in(YearMonth month) {
            LocalDate date = month.atDay(1)
                    .with(
                            nth == LAST
                                    ? TemporalAdjusters.lastInMonth(weekday)
                                    : TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
            return Optional.of(date).filter(d -> YearMonth.from(d).equals(month));
        }

        @Override
        public String code() {
            return "MONTHLY_ON_WEEKDAY " + every + " " + nth + " " + weekday;
        }

        @Override
        public boolean isSound() {
            return every >= 1 && every <= MOST_EVERY && (nth == LAST || nth >= 1 && nth <= 5) && weekday != null;
        }
    }

    private static Stream<YearMonth> months(LocalDate first, int every) {
        YearMonth start = YearMonth.from(first);
        return Stream.iterate(start, month -> month.plusMonths(every))
                .takeWhile(month -> ChronoUnit.MONTHS.between(start, month) < MONTHS_LOOKED_AT);
    }
}
