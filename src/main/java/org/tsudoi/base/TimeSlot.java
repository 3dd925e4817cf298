package org.tsudoi.base;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** A half-open stretch of time, start included, end excluded. */
public record TimeSlot(Instant start, Instant end) {
    public TimeSlot {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("empty slot " + start + "/" + end);
        }
    }

    /** The slot between two minutes of one day in Japan; minute 1440 is the midnight that ends the day. */
    public static TimeSlot of(LocalDate day, int startMinute, int endMinute) {
        return new TimeSlot(JapanTime.at(day, startMinute), JapanTime.at(day, endMinute));
    }

    public static TimeSlot day(LocalDate day) {
        return of(day, 0, JapanTime.MINUTES_A_DAY);
    }

    public boolean overlaps(TimeSlot other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public boolean contains(TimeSlot other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /** The shortest slot that holds both. */
    public TimeSlot around(TimeSlot other) {
        return new TimeSlot(
                start.isBefore(other.start) ? start : other.start, end.isAfter(other.end) ? end : other.end);
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    public int minutes() {
        return (int) length().toMinutes();
    }

    /** The same slot with time added before and after, for set-up and clean-up. */
    public TimeSlot widened(int minutesBefore, int minutesAfter) {
        return new TimeSlot(start.minusSeconds(60L * minutesBefore), end.plusSeconds(60L * minutesAfter));
    }
}
