package org.tsudoi.booking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Names;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.group.GroupClass;

/**
 * 公用・優先枠: time kept for some classes, such as the city's official use or the council's own events.
 *
 * @param what the reason shown to people
 * @param classes whom it is kept for
 * @param weekdays none named is every day
 * @param first the first day, or null; last the last day, or null
 * @param releasedDaysBefore so many days before the use it is open to everybody; 0 is never
 */
public record ReservedTime(
        Names what,
        Set<GroupClass> classes,
        Set<DayOfWeek> weekdays,
        int startMinute,
        int endMinute,
        LocalDate first,
        LocalDate last,
        int releasedDaysBefore) {

    /** The kept time that a use touches, if the class may not have it as yet. */
    boolean keepsAway(GroupClass groupClass, TimeSlot use, LocalDate today) {
        LocalDate day = JapanTime.dayOf(use.start());
        return !classes.contains(groupClass)
                && isOn(day)
                && on(day).overlaps(use)
                && (releasedDaysBefore == 0 || today.isBefore(releasedOn(day)));
    }

    public boolean isOn(LocalDate day) {
        return (weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()))
                && (first == null || !day.isBefore(first))
                && (last == null || !day.isAfter(last));
    }

    public TimeSlot on(LocalDate day) {
        return TimeSlot.of(day, startMinute, endMinute);
    }

    public LocalDate releasedOn(LocalDate use) {
        return use.minusDays(releasedDaysBefore);
    }
}
