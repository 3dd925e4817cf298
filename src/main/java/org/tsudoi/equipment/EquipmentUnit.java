package org.tsudoi.equipment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

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
    public record Dates(LocalDate boughtOn, LocalDate inspectedOn, LocalDate inspectNextOn, LocalDate warrantyUntil) {
        /** Inspected on a day; the next inspection is as far away as this one was from the last, or from the purchase, or a year. */
        public Dates inspected(LocalDate day) {
            LocalDate before = inspectedOn != null ? inspectedOn : boughtOn;
            LocalDate next = null;
            if (inspectNextOn != null) {
                next = before != null && before.isBefore(inspectNextOn)
                        ? day.plusDays(ChronoUnit.DAYS.between(before, inspectNextOn))
                        : day.plusYears(1);
            }
            return new Dates(boughtOn, day, next, warrantyUntil);
        }
    }

    /** As it is once staff have written that down. */
    public EquipmentUnit with(UnitEdit edit, long home) {
        return new EquipmentUnit(
                thing, kindId, kind, tag, home, edit.state(), edit.condition(), edit.dates(), edit.note());
    }

    /** From that day on it is lent only once it has been inspected. */
    public boolean isInspectionDue(LocalDate day) {
        return dates.inspectNextOn() != null && !day.isBefore(dates.inspectNextOn());
    }

    public boolean mayBeLent() {
        return state == UnitState.IN_SERVICE && condition.mayBeLent();
    }
}
