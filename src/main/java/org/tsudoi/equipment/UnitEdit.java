package org.tsudoi.equipment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tsudoi.equipment.EquipmentUnit.Dates;

/** What staff write down about a unit. */
public record UnitEdit(String home, UnitState state, Condition condition, Dates dates, String note) {
    public static final int LONGEST_NOTE = 400;

    /** Who writes down a break and forgets the state means both, as at the desk: the lending pool looks at the state alone. */
    public UnitEdit {
        if (state == UnitState.IN_SERVICE) {
            state = condition.unitState();
        }
    }

    /** What the form itself has wrong. */
    public List<UnitMistake> mistakes(LocalDate today) {
        List<UnitMistake> mistakes = new ArrayList<>();
        if (note != null && note.codePointCount(0, note.length()) > LONGEST_NOTE) {
            mistakes.add(new UnitMistake.NoteTooLong(LONGEST_NOTE));
        }
        boolean inspectedWrong =
                isAfter(dates.inspectedOn(), today) || isAfter(dates.inspectedOn(), dates.inspectNextOn());
        if (isBoughtOutOfOrder(today) || inspectedWrong) {
            mistakes.add(new UnitMistake.DatesOutOfOrder());
        }
        return mistakes;
    }

    /** Bought after today, or after the warranty was over. */
    public boolean isBoughtOutOfOrder(LocalDate today) {
        return isAfter(dates.boughtOn(), today) || isAfter(dates.boughtOn(), dates.warrantyUntil());
    }

    private static boolean isAfter(LocalDate one, LocalDate other) {
        return one != null && other != null && one.isAfter(other);
    }
}
