package org.tsudoi.equipment;

import java.util.List;
import java.util.Set;

/**
 * What a count of a house found.
 *
 * @param there of this house, and seen
 * @param missing of this house, not seen, and with nobody
 * @param out of this house and lent
 * @param misplaced seen here, at home elsewhere
 * @param stray seen, though the books say it is lost or retired
 */
public record StockCount(
        List<EquipmentUnit> there,
        List<EquipmentUnit> missing,
        List<EquipmentUnit> out,
        List<EquipmentUnit> misplaced,
        List<EquipmentUnit> stray) {

    /**
     * @param units those of the house, and those seen
     * @param seen numbers of what was in somebody's hands
     * @param lent numbers of what is lent now
     */
    public static StockCount of(long facilityId, List<EquipmentUnit> units, Set<Long> seen, Set<Long> lent) {
        List<EquipmentUnit> found =
                units.stream().filter(u -> seen.contains(u.thing())).toList();
        List<EquipmentUnit> absent = units.stream()
                .filter(u -> !seen.contains(u.thing()) && u.homeFacilityId() == facilityId && isExpected(u))
                .toList();
        return new StockCount(
                found.stream()
                        .filter(u -> isExpected(u) && u.homeFacilityId() == facilityId)
                        .toList(),
                absent.stream().filter(u -> !lent.contains(u.thing())).toList(),
                absent.stream().filter(u -> lent.contains(u.thing())).toList(),
                found.stream()
                        .filter(u -> isExpected(u) && u.homeFacilityId() != facilityId)
                        .toList(),
                found.stream().filter(u -> !isExpected(u)).toList());
    }

    private static boolean isExpected(EquipmentUnit unit) {
        return unit.state() == UnitState.IN_SERVICE || unit.state() == UnitState.OUT_OF_SERVICE;
    }
}
