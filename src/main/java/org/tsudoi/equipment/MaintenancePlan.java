package org.tsudoi.equipment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.equipment.Maintenance.Purpose;

/** Days on which a unit is to be looked at or mended, both included; null is nothing said. */
public record MaintenancePlan(Purpose purpose, LocalDate first, LocalDate last, String note) {
    /** What stays away for longer is taken out of service. */
    public static final int MOST_DAYS = 62;

    private static final int DAYS_AHEAD = 400;
    private static final int QUARTER_SECONDS = 900;

    public List<UnitMistake> mistakes(LocalDate today) {
        List<UnitMistake> mistakes = new ArrayList<>();
        if (first == null || last == null || last.isBefore(first) || last.isBefore(today)) {
            mistakes.add(new UnitMistake.MaintenanceBackwards());
        } else if (first.plusDays(MOST_DAYS).isBefore(last.plusDays(1)) || last.isAfter(today.plusDays(DAYS_AHEAD))) {
            mistakes.add(new UnitMistake.MaintenanceTooLong(MOST_DAYS));
        }
        if (note != null && note.codePointCount(0, note.length()) > UnitEdit.LONGEST_NOTE) {
            mistakes.add(new UnitMistake.NoteTooLong(UnitEdit.LONGEST_NOTE));
        }
        return mistakes;
    }

    /** From the beginning of the first day, or from the next quarter of an hour when that is past. */
    public TimeSlot slot(Instant now) {
        Instant soon = Instant.ofEpochSecond(
                Math.floorDiv(now.getEpochSecond(), QUARTER_SECONDS) * QUARTER_SECONDS + QUARTER_SECONDS);
        Instant begin = JapanTime.at(first, 0);
        return new TimeSlot(begin.isBefore(soon) ? soon : begin, JapanTime.at(last, JapanTime.MINUTES_A_DAY));
    }
}
