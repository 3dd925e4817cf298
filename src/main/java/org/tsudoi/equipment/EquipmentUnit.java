package org.tsudoi.equipment;

import java.time.LocalDate;

/** One piece with a tag of its own. Its number in the ledger is its thing. */
public record EquipmentUnit(
        long thing,
        long kindId,
        String kind,
        String tag,
        long homeFacilityId,
        UnitState state,
        Condition condition,
        Dates dates,
        String note) {

    /** Days of its life; any may be null. */
    public record Dates(LocalDate boughtOn, LocalDate inspectedOn, LocalDate inspectNextOn, LocalDate warrantyUntil) {}

    public boolean mayBeLent() {
        return state == UnitState.IN_SERVICE && condition.mayBeLent();
    }
}
