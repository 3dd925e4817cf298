package org.tsudoi.group;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.tsudoi.base.JapanTime;

/**
 * How long a registration is good for and when it is renewed (ruleset: registration.validity).
 *
 * @param opens first day of the year on which a renewal can be handed in
 * @param closes last such day before the end
 * @param graceDays after the end: a renewal may still be handed in, and one that waits for staff keeps its rights
 * @param reminders days before a last day on which officers are told, biggest first
 * @param returnedDays to mend what was returned
 */
public record Season(MonthDay opens, MonthDay closes, int graceDays, List<Integer> reminders, int returnedDays) {
    /** The last day of a registration that is approved today: the end of the fiscal year, in the season of the next one. */
    public LocalDate endOf(LocalDate today) {
        LocalDate end = JapanTime.fiscalYearEnd(today);
        return today.isBefore(opensBefore(end)) ? end : JapanTime.fiscalYearEnd(end.plusDays(1));
    }

    /** First day on which a registration that ends then can be renewed. */
    public LocalDate opensBefore(LocalDate end) {
        LocalDate day = opens.atYear(end.getYear());
        return day.isAfter(end) ? day.minusYears(1) : day;
    }

    /** Last day on which it can still be renewed in one press; after it the group applies anew. */
    public LocalDate lastChance(LocalDate end) {
        return end.plusDays(graceDays);
    }

    public boolean isOpen(LocalDate today, LocalDate end) {
        return !today.isBefore(opensBefore(end)) && !today.isAfter(lastChance(end));
    }

    /** The reminder to send today: the smallest number of days that is reached, so that a stopped machine sends one and not three. */
    public Optional<Integer> reminder(LocalDate today, LocalDate lastDay) {
        return reminders.stream()
                .filter(days -> !today.isBefore(lastDay.minusDays(days)) && !today.isAfter(lastDay))
                .min(Integer::compare);
    }
}
