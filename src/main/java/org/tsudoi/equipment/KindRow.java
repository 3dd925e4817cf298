package org.tsudoi.equipment;

import java.time.Instant;

/**
 * A kind in the list of the office.
 *
 * @param place in the list
 * @param units all that there are, whatever their state
 * @param kept how many units are reserved or out
 * @param retiredAt since when it is not lent any more, or null
 */
public record KindRow(EquipmentKind kind, int place, int units, int kept, Instant retiredAt) {
    public boolean isRetired() {
        return retiredAt != null;
    }
}
