package org.tsudoi.equipment.web;

import java.time.LocalDate;
import org.tsudoi.base.web.JsonBody;
import org.tsudoi.equipment.Condition;
import org.tsudoi.equipment.EquipmentUnit;
import org.tsudoi.equipment.EquipmentUnit.Dates;
import org.tsudoi.equipment.Maintenance.Purpose;
import org.tsudoi.equipment.MaintenancePlan;
import org.tsudoi.equipment.NewUnits;
import org.tsudoi.equipment.UnitEdit;
import org.tsudoi.equipment.UnitState;

/** The bodies of what is done with units. */
record UnitBody(JsonBody json) {
    NewUnits added() {
        return new NewUnits(
                json.required("code"),
                json.required("facility"),
                json.number("quantity", 1),
                Typed.text(json.text("tag")),
                json.day("bought"),
                json.day("warranty"));
    }

    /** What is not sent stays; null empties it. */
    UnitEdit edit(EquipmentUnit unit, String home) {
        UnitState state = json.constant("state", UnitState.class);
        Condition condition = json.constant("condition", Condition.class);
        Dates before = unit.dates();
        return new UnitEdit(
                json.has("facility") ? json.required("facility") : home,
                state == null ? unit.state() : state,
                condition == null ? unit.condition() : condition,
                new Dates(
                        day("bought", before.boughtOn()),
                        day("inspected", before.inspectedOn()),
                        day("inspectNext", before.inspectNextOn()),
                        day("warranty", before.warrantyUntil())),
                json.has("note") ? Typed.text(json.text("note")) : unit.note());
    }

    private LocalDate day(String name, LocalDate before) {
        return json.has(name) ? json.day(name) : before;
    }

    /** One day when no last one is sent. */
    MaintenancePlan maintenance() {
        Purpose purpose = json.constant("purpose", Purpose.class);
        json.required("first");
        LocalDate first = json.day("first");
        return new MaintenancePlan(
                purpose == null ? Purpose.OTHER : purpose,
                first,
                json.has("last") ? json.day("last") : first,
                Typed.text(json.text("note")));
    }
}
