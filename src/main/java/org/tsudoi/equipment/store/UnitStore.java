package org.tsudoi.equipment.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.tsudoi.base.Names;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;
import org.tsudoi.equipment.Condition;
import org.tsudoi.equipment.EquipmentUnit;
import org.tsudoi.equipment.UnitEdit;
import org.tsudoi.equipment.UnitFilter;
import org.tsudoi.equipment.UnitLayout;
import org.tsudoi.equipment.UnitRow;
import org.tsudoi.equipment.UnitState;

/** Single units with everything known of them. */
@ApplicationScoped
public class UnitStore {
    private static final String ALL =
            "select u.*, k.code from equipment_unit u join equipment_kind k on k.id = u.kind_id where ";

    private static final String ROWS = """
            select u.*, k.code, k.name_ja, k.name_simple, k.name_en,
              (select count(*) from loan l where l.unit = u.thing and l.state in ('HANDED_OVER', 'RETURNED') and l.starts_at > ?) uses,
              (select l.starts_at from loan l where l.unit = u.thing and l.state in ('HANDED_OVER', 'RETURNED')
                order by l.starts_at desc limit 1) last_out
            from equipment_unit u join equipment_kind k on k.id = u.kind_id where""";

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

    /** Units with how often they were out since then, in order of kind and tag. */
    public List<UnitRow> list(UnitFilter filter, Instant since, LocalDate today, int limit) {
        var sql = new StringBuilder(ROWS);
        List<Object> arguments = new ArrayList<>(List.of(since, filter.everything()));
        sql.append(" (? or u.home_facility_id in (")
                .append(Sql.marks(filter.facilities()))
                .append("))");
        arguments.add(filter.facilities());
        add(sql, arguments, " and u.home_facility_id = ?", filter.facilityId());
        add(sql, arguments, " and k.code = ?", filter.kind());
        add(sql, arguments, " and u.state = ?", filter.state());
        if (filter.word() != null) {
            String like = "%" + filter.word().replaceAll("([%_\\\\])", "\\\\$1") + "%";
            sql.append(" and (u.tag like ? or u.note like ?)");
            arguments.addAll(List.of(like, like));
        }
        add(sql, arguments, " and u.inspect_next_on <= ?", filter.due() ? today : null);
        sql.append(filter.unused() ? " having uses = 0" : "").append(" order by k.ordinal, k.code, u.tag limit ?");
        arguments.add(limit);
        return Sql.list(source, sql.toString(), UnitStore::row, arguments.toArray());
    }

    private static void add(StringBuilder sql, List<Object> arguments, String condition, Object value) {
        if (value != null) {
            sql.append(condition);
            arguments.add(value);
        }
    }

    private static UnitRow row(ResultSet row) throws SQLException {
        return new UnitRow(
                unit(row),
                new Names(row.getString("name_ja"), null, row.getString("name_en")),
                row.getString("name_simple"),
                row.getInt("uses"),
                Utc.instant(row, "last_out"));
    }

    public void keep(long thing, long homeFacilityId, UnitEdit edit) {
        Sql.update(
                source,
                """
                update equipment_unit set home_facility_id = ?, state = ?, unit_condition = ?, bought_on = ?, inspected_on = ?, inspect_next_on = ?,
                  warranty_until = ?, note = ? where thing = ?""",
                homeFacilityId,
                edit.state(),
                edit.condition(),
                edit.dates().boughtOn(),
                edit.dates().inspectedOn(),
                edit.dates().inspectNextOn(),
                edit.dates().warrantyUntil(),
                edit.note(),
                thing);
    }

    /** A new piece of a kind. */
    public void add(long thing, String kind, String tag, long homeFacilityId) {
        Sql.update(source, """
                insert into equipment_unit (thing, kind_id, tag, home_facility_id, state)
                select ?, id, ?, ?, 'IN_SERVICE' from equipment_kind where code = ?""", thing, tag, homeFacilityId, kind);
    }

    /** All units in the columns of our table. */
    public List<List<String>> cells() {
        String sql = """
                select u.tag, k.code, f.code, u.state, u.unit_condition, u.bought_on, u.inspected_on, u.inspect_next_on, u.warranty_until, u.note
                from equipment_unit u join equipment_kind k on k.id = u.kind_id join facility f on f.id = u.home_facility_id
                order by k.ordinal, k.code, u.tag""";
        return Sql.list(source, sql, row -> {
            List<String> cells = new ArrayList<>();
            for (int i = 1; i <= UnitLayout.COLUMNS.size(); i++) {
                cells.add(row.getString(i) == null ? "" : row.getString(i));
            }
            return cells;
        });
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
