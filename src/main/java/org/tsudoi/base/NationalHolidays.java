package org.tsudoi.base;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * National holidays of Japan from 2007 to 2050 by rule (国民の祝日に関する法律): fixed days, Mondays, equinoxes by the usual approximation, substitute
 * holidays (第3条第2項) and the day between two holidays (第3条第3項), with the one-off laws of 2019, 2020 and 2021.
 */
public final class NationalHolidays {
    private static final ConcurrentMap<Integer, Set<LocalDate>> YEARS = new ConcurrentHashMap<>();

    private NationalHolidays() {}

    public static boolean contains(LocalDate day) {
        return in(day.getYear()).contains(day);
    }

    public static Set<LocalDate> in(int year) {
        return YEARS.computeIfAbsent(year, NationalHolidays::compute);
    }

    private static Set<LocalDate> compute(int year) {
        var named = new TreeSet<>(named(year));
        var all = new TreeSet<>(named);
        for (LocalDate day : named) {
            if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                LocalDate substitute = day.plusDays(1);
                while (named.contains(substitute)) {
                    substitute = substitute.plusDays(1);
                }
                all.add(substitute);
            }
        }
        for (LocalDate day : named) {
            LocalDate between = day.plusDays(1);
            if (named.contains(day.plusDays(2))
                    && !all.contains(between)
                    && between.getDayOfWeek() != DayOfWeek.SUNDAY) {
                all.add(between);
            }
        }
        return Collections.unmodifiableSet(all);
    }

    private static List<LocalDate> named(int year) {
        List<LocalDate> days = new ArrayList<>(List.of(
                LocalDate.of(year, 1, 1),
                monday(year, Month.JANUARY, 2),
                LocalDate.of(year, 2, 11),
                LocalDate.of(year, 3, springEquinox(year)),
                LocalDate.of(year, 4, 29),
                LocalDate.of(year, 5, 3),
                LocalDate.of(year, 5, 4),
                LocalDate.of(year, 5, 5),
                marineDay(year),
                monday(year, Month.SEPTEMBER, 3),
                LocalDate.of(year, 9, autumnEquinox(year)),
                sportsDay(year),
                LocalDate.of(year, 11, 3),
                LocalDate.of(year, 11, 23)));
        if (year >= 2016) {
            days.add(mountainDay(year));
        }
        if (year <= 2018) {
            days.add(LocalDate.of(year, 12, 23));
        }
        if (year >= 2020) {
            days.add(LocalDate.of(year, 2, 23));
        }
        if (year == 2019) {
            days.add(LocalDate.of(2019, 5, 1));
            days.add(LocalDate.of(2019, 10, 22));
        }
        return days;
    }

    private static LocalDate marineDay(int year) {
        return switch (year) {
            case 2020 -> LocalDate.of(2020, 7, 23);
            case 2021 -> LocalDate.of(2021, 7, 22);
            default -> monday(year, Month.JULY, 3);
        };
    }

    private static LocalDate sportsDay(int year) {
        return switch (year) {
            case 2020 -> LocalDate.of(2020, 7, 24);
            case 2021 -> LocalDate.of(2021, 7, 23);
            default -> monday(year, Month.OCTOBER, 2);
        };
    }

    private static LocalDate mountainDay(int year) {
        return switch (year) {
            case 2020 -> LocalDate.of(2020, 8, 10);
            case 2021 -> LocalDate.of(2021, 8, 8);
            default -> LocalDate.of(year, 8, 11);
        };
    }

    private static LocalDate monday(int year, Month month, int nth) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.MONDAY));
    }

    /** Valid from 1980 to 2099. */
    private static int springEquinox(int year) {
        return (int) (20.8431 + 0.242194 * (year - 1980) - Math.floorDiv(year - 1980, 4));
    }

    private static int autumnEquinox(int year) {
        return (int) (23.2488 + 0.242194 * (year - 1980) - Math.floorDiv(year - 1980, 4));
    }
}
