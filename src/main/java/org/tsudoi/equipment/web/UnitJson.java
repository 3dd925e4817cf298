package org.tsudoi.equipment.web;

import java.time.LocalDate;
import org.tsudoi.equipment.EquipmentUnit;
import org.tsudoi.equipment.Maintenance;
import org.tsudoi.equipment.UnitRow;

/**
 * A unit as the API shows it to staff.
 *
 * @param lent whether it can be lent today as far as its state, its condition and its inspection go
 * @param uses how often it was out within a year; only in lists
 */
public record UnitJson(
        String tag,
        String code,
        String facility,
        String state,
        String condition,
        String bought,
        String inspected,
        String inspectNext,
        String warranty,
        String note,
        boolean lent,
        Integer uses,
        String lastOut) {

    /** A time in which it is inspected or mended. */
    public record Kept(
            String reference, String purpose, String start, String end, String note, String plannedBy, String ended) {
        static Kept of(Maintenance m) {
            return new Kept(
                    m.reference(),
                    m.purpose().name(),
                    LoanJson.time(m.slot().start()),
                    LoanJson.time(m.slot().end()),
                    m.note(),
                    m.plannedBy(),
                    m.ended() == null ? null : LoanJson.time(m.ended().at()));
        }
    }

    static UnitJson of(EquipmentUnit unit, String facility, LocalDate today) {
        return of(unit, facility, today, null, null);
    }

    static UnitJson of(UnitRow row, String facility, LocalDate today) {
        return of(row.unit(), facility, today, row.uses(), LoanJson.time(row.lastOut()));
    }

    private static UnitJson of(EquipmentUnit unit, String facility, LocalDate today, Integer uses, String lastOut) {
        var dates = unit.dates();
        return new UnitJson(
                unit.tag(),
                unit.kind(),
                facility,
                unit.state().name(),
                unit.condition().name(),
                text(dates.boughtOn()),
                text(dates.inspectedOn()),
                text(dates.inspectNextOn()),
                text(dates.warrantyUntil()),
                unit.note(),
                unit.mayBeLent() && !unit.isInspectionDue(today),
                uses,
                lastOut);
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
