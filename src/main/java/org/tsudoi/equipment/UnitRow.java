package org.tsudoi.equipment;

import java.time.Instant;
import org.tsudoi.base.Language;
import org.tsudoi.base.Names;

/**
 * A unit in the list of staff.
 *
 * @param uses how often it was out within a year
 * @param lastOut when it went out last, or null for never
 */
public record UnitRow(EquipmentUnit unit, Names kindNames, String kindSimple, int uses, Instant lastOut) {
    public String kind(Language language) {
        return language == Language.JA_SIMPLE ? kindSimple : kindNames.in(language);
    }
}
