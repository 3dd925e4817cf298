package org.tsudoi.equipment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tsudoi.base.Refusal;
import org.tsudoi.equipment.EquipmentUnit.Dates;

/**
 * Pieces of a kind that a house has got.
 *
 * @param tag what is written on it already, or null; only when it is one
 */
public record NewUnits(
        String kind, String home, int quantity, String tag, LocalDate boughtOn, LocalDate warrantyUntil) {
    public static final int MOST = 50;

    public List<Refusal> mistakes(LocalDate today) {
        List<Refusal> mistakes = new ArrayList<>();
        if (quantity < 1 || quantity > MOST) {
            mistakes.add(new LoanMistake.QuantityOutOfRange(MOST));
        }
        if (tag != null && !tag.matches(UnitLayout.TAG_PATTERN)) {
            mistakes.add(new UnitMistake.TagMalformed());
        }
        if (tag != null && quantity > 1) {
            mistakes.add(new UnitMistake.TagForOneOnly());
        }
        var bought = new UnitEdit(
                home, UnitState.IN_SERVICE, Condition.GOOD, new Dates(boughtOn, null, null, warrantyUntil), null);
        if (bought.isBoughtOutOfOrder(today)) {
            mistakes.add(new UnitMistake.DatesOutOfOrder());
        }
        return mistakes;
    }
}
