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
import org.tsudoi.base.store.Question;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;
import org.tsudoi.equipment.Condition;
import org.tsudoi.equipment.EquipmentUnit;
import org.tsudoi.equipment.LoanFilter.Part;
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

    private static final String USED = "l.state in ('HANDED_OVER', 'RETURNED') and l.starts_at > ?";

    private static final String COUNT =
            "select count(*) from equipment_unit u join equipment_kind k on k.id = u.kind_id where 1 = 1";

    private static final String AFTER = """
            (k.ordinal, k.code, u.tag) > (select ak.ordinal, ak.code, a.tag from equipment_unit a join equipment_kind ak on ak.id = a.kind_id
              where a.tag = ?)""";

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

    /**
     * Units with how often they were out, in order of kind and tag.
     *
     * @param part which of them; after is a tag
     */
    public List<UnitRow> list(UnitFilter filter, Instant usedSince, Part part) {
        return chosen(new Question(ROWS).then(" 1 = 1", usedSince), filter, usedSince)
                .and(AFTER, part.after())
                .then(" order by k.ordinal, k.code, u.tag limit ?", part.limit())
                .list(source, UnitStore::row);
    }

    public int count(UnitFilter filter, Instant usedSince) {
        return chosen(new Question(COUNT), filter, usedSince)
                .list(source, row -> row.getInt(1))
                .get(0);
    }

    private static Question chosen(Question question, UnitFilter filter, Instant usedSince) {
        if (!filter.everything()) {
            question.then(" and u.home_facility_id in (" + Sql.marks(filter.facilities()) + ")", filter.facilities());
        }
        String like = filter.word() == null ? null : "%" + filter.word().replaceAll("([%_\\\\])", "\\\\$1") + "%";
        return question.and("u.home_facility_id = ?", filter.facilityId())
                .and("k.code = ?", filter.kind())
                .and("u.state = ?", filter.state())
                .and("concat(u.tag, ' ', coalesce(u.note, '')) like ?", like)
                .and("u.inspect_next_on <= ?", filter.dueBy())
                .and(
                        "not exists (select 1 from loan l where l.unit = u.thing and " + USED + ")",
                        filter.unused() ? usedSince : null);
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

    public void inspected(long thing, EquipmentUnit.Dates dates) {
        Sql.update(
                source,
                "update equipment_unit set inspected_on = ?, inspect_next_on = ? where thing = ?",
                dates.inspectedOn(),
                dates.inspectNextOn(),
                thing);
    }

    public void dates(String tag, EquipmentUnit.Dates dates) {
        Sql.update(
                source,
                "update equipment_unit set bought_on = ?, warranty_until = ? where tag = ?",
                dates.boughtOn(),
                dates.warrantyUntil(),
                tag);
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
