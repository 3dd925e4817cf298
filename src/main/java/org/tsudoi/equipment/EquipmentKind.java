package org.tsudoi.equipment;

import org.tsudoi.base.Language;
import org.tsudoi.base.Names;

/** A kind of equipment; owned is the number of its units in service. */
public record EquipmentKind(
        long id, String code, Names names, String simple, String category, LoanMode mode, int owned) {
    public String in(Language language) {
        return language == Language.JA_SIMPLE ? simple : names.in(language);
    }

    public boolean goesWithRooms() {
        return mode != LoanMode.YEARLY;
    }
}
