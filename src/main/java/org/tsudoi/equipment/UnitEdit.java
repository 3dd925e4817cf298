package org.tsudoi.equipment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tsudoi.equipment.EquipmentUnit.Dates;

/** What staff write down about a unit. */
public record UnitEdit(String home, UnitState state, Condition condition, Dates dates, String note) {
    public static final int LONGEST_NOTE = 400;

    /** What the form itself has wrong. */
    public List<UnitMistake> mistakes(LocalDate today) {
        List<UnitMistake> mistakes = new ArrayList<>();
        if (note != null && note.codePointCount(0, note.length()) > LONGEST_NOTE) {
            mistakes.add(new UnitMistake.NoteTooLong(LONGEST_NOTE));
        }
        boolean later = isAfter(dates.boughtOn(), today) || isAfter(dates.inspectedOn(), today);
        if (later
                || isAfter(dates.boughtOn(), dates.warrantyUntil())
                || isAfter(dates.inspectedOn(), dates.inspectNextOn())) {
            mistakes.add(new UnitMistake.DatesOutOfOrder());
        }
        return mistakes;
    }

    private static boolean isAfter(LocalDate one, LocalDate other) {
        return one != null && other != null && one.isAfter(other);
    }
}
