package org.tsudoi.base;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Civil time of the city: Asia/Tokyo, minutes of the day, fiscal years from April to March. */
public final class JapanTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    public static final int MINUTES_A_DAY = 1440;

    /** Japan has kept this distance from UTC since 1951, without summer time; reckoning with it is many times faster than with the rules of a zone. */
    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(9);

    private static final int MINUTE = 60;

    private JapanTime() {}

    /** The instant at a minute (0 to 1440) of a day in Japan; 1440 is 24:00, the start of the next day. */
    public static Instant at(LocalDate day, int minute) {
        if (minute < 0 || minute > MINUTES_A_DAY) {
            throw new IllegalArgumentException("minute of day " + minute);
        }
        return Instant.ofEpochSecond(day.toEpochSecond(LocalTime.MIDNIGHT, OFFSET) + (long) MINUTE * minute);
    }

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, OFFSET);
    }

    /** Minute of the day, 0 to 1439. */
    public static int minuteOf(Instant instant) {
        long second = instant.getEpochSecond() + OFFSET.getTotalSeconds();
        return (int) (Math.floorMod(second, (long) MINUTE * MINUTES_A_DAY) / MINUTE);
    }

    /** Minute at which something that began on {@code day} ends; midnight after it is 1440, not 0. */
    public static int endMinuteOf(LocalDate day, Instant end) {
        return (int) Duration.between(at(day, 0), end).toMinutes();
    }

    public static LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }

    /** The fiscal year a day belongs to: 2026-03-31 is in 2025, 2026-04-01 in 2026. */
    public static int fiscalYear(LocalDate day) {
        return day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1;
    }

    public static LocalDate fiscalYearEnd(LocalDate day) {
        return LocalDate.of(fiscalYear(day) + 1, 3, 31);
    }

    public static TimeSlot month(YearMonth month) {
        return new TimeSlot(at(month.atDay(1), 0), at(month.atEndOfMonth(), MINUTES_A_DAY));
    }

    /** The minute of a time of day as people write it: 9:30, 09:30, 24:00. */
    public static Optional<Integer> minute(String text) {
        if (!text.matches("([01]?[0-9]|2[0-3]):[0-5][0-9]|24:00")) {
            return Optional.empty();
        }
        String[] parts = text.split(":");
        return Optional.of(Integer.parseInt(parts[0]) * MINUTE + Integer.parseInt(parts[1]));
    }

    /** "9:30", "24:00". */
    public static String clockTime(int minute) {
        int past = minute % MINUTE;
        return minute / MINUTE + (past < 10 ? ":0" : ":") + past;
    }
}
