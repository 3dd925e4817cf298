package org.tsudoi.equipment.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.tsudoi.base.store.Sql;
import org.tsudoi.equipment.Condition;
import org.tsudoi.equipment.EquipmentUnit;
import org.tsudoi.equipment.UnitState;

/** Single units with everything known of them. */
@ApplicationScoped
public class UnitStore {
    private static final String ALL =
            "select u.*, k.code from equipment_unit u join equipment_kind k on k.id = u.kind_id where ";

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public Optional<EquipmentUnit> ofTag(String tag) {
        return Sql.list(source, ALL + "u.tag = ?", UnitStore::unit, tag).stream()
                .findFirst();
    }

    public void is(long thing, UnitState state, Condition condition) {
        Sql.update(
                source,
                "update equipment_unit set state = ?, unit_condition = ? where thing = ?",
                state,
                condition,
                thing);
    }

    static EquipmentUnit unit(ResultSet row) throws SQLException {
        return new EquipmentUnit(
                row.getLong("thing"),
                row.getLong("kind_id"),
                row.getString("code"),
                row.getString("tag"),
                row.getLong("home_facility_id"),
                UnitState.valueOf(row.getString("state")),
                Condition.valueOf(row.getString("unit_condition")),
                new EquipmentUnit.Dates(
                        row.getObject("bought_on", LocalDate.class),
                        row.getObject("inspected_on", LocalDate.class),
                        row.getObject("inspect_next_on", LocalDate.class),
                        row.getObject("warranty_until", LocalDate.class)),
                row.getString("note"));
    }
}
