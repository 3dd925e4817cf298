package org.tsudoi.equipment.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.tsudoi.base.Ids;
import org.tsudoi.base.Names;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.csv.Table.Line;
import org.tsudoi.base.store.Sql;
import org.tsudoi.equipment.EquipmentKind;
import org.tsudoi.equipment.EquipmentLayout;
import org.tsudoi.equipment.LoanLine;
import org.tsudoi.equipment.LoanMode;

/** Kinds, their units, and who has them when. */
@ApplicationScoped
public class EquipmentStore {
    private static final String KINDS = """
            select k.*, (select count(*) from equipment_unit u where u.kind_id = k.id and u.state = 'IN_SERVICE') owned
            from equipment_kind k order by k.ordinal, k.code""";

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** A unit that can be lent, and where it lives. */
    public record Unit(long thing, long kindId, long homeFacilityId) {}

    /** One kind for one borrower and time. */
    public record Loan(long bookingId, long groupId, long kindId, TimeSlot slot) {}

    public List<EquipmentKind> kinds() {
        return Sql.list(source, KINDS, EquipmentStore::kind);
    }

    public List<Unit> units(Collection<Long> kinds) {
        String sql =
                "select thing, kind_id, home_facility_id from equipment_unit where state = 'IN_SERVICE' and kind_id in ("
                        + Sql.marks(kinds) + ")";
        return Sql.list(source, sql, row -> new Unit(row.getLong(1), row.getLong(2), row.getLong(3)), kinds);
    }

    public void lend(Loan loan, List<Long> units) {
        for (long unit : units) {
            Sql.update(
                    source,
                    """
                    insert into loan (id, booking_id, group_id, kind_id, unit, starts_at, ends_at, state)
                    values (?,?,?,?,?,?,?,'RESERVED')""",
                    Ids.next(),
                    loan.bookingId(),
                    loan.groupId(),
                    loan.kindId(),
                    unit,
                    loan.slot().start(),
                    loan.slot().end());
        }
    }

    /** Units that a booking has now. */
    public List<Unit> unitsOf(long bookingId) {
        return Sql.list(
                source,
                "select l.unit, l.kind_id, u.home_facility_id from loan l join equipment_unit u on u.thing = l.unit "
                        + "where l.booking_id = ? and l.state <> 'CANCELLED'",
                row -> new Unit(row.getLong(1), row.getLong(2), row.getLong(3)),
                bookingId);
    }

    /** The booking has these units no longer; what it never used leaves no line. */
    public void drop(long bookingId, Collection<Long> units) {
        Sql.update(
                source,
                "delete from loan where booking_id = ? and unit in (" + Sql.marks(units) + ")",
                bookingId,
                units);
    }

    public void moveLoans(long bookingId, TimeSlot slot) {
        Sql.update(
                source,
                "update loan set starts_at = ?, ends_at = ? where booking_id = ? and state <> 'CANCELLED'",
                slot.start(),
                slot.end(),
                bookingId);
    }

    public void cancel(long bookingId) {
        Sql.update(source, "update loan set state = 'CANCELLED' where booking_id = ?", bookingId);
    }

    public Map<Long, List<LoanLine>> ofBookings(Collection<Long> bookings) {
        record Row(long booking, LoanLine line) {}
        String sql =
                "select l.booking_id, k.code, k.name_ja, k.name_en, count(*) from loan l join equipment_kind k on k.id = l.kind_id "
                        + "where l.booking_id in (" + Sql.marks(bookings)
                        + ") group by l.booking_id, k.id order by k.ordinal";
        Map<Long, List<LoanLine>> answer = new HashMap<>();
        Sql.list(
                        source,
                        sql,
                        row -> new Row(
                                row.getLong(1),
                                new LoanLine(
                                        row.getString(2),
                                        new Names(row.getString(3), null, row.getString(4)),
                                        row.getInt(5))),
                        bookings)
                .forEach(row -> answer.computeIfAbsent(row.booking(), b -> new ArrayList<>())
                        .add(row.line()));
        return answer;
    }

    public void kind(Line line, int ordinal) {
        Sql.update(
                source,
                """
                insert into equipment_kind (id, code, name_ja, name_simple, name_en, category, mode, ordinal) values (?,?,?,?,?,?,?,?)
                on duplicate key update name_ja = values(name_ja), name_simple = values(name_simple), name_en = values(name_en),
                  category = values(category), mode = values(mode), ordinal = values(ordinal)""",
                Ids.next(),
                line.get(EquipmentLayout.CODE),
                line.get("名称"),
                line.get("名称_やさしい"),
                line.get("名称_英語"),
                line.get("分類"),
                line.get("貸出のしかた"),
                ordinal);
    }

    /** How many units of a kind live at a facility, whatever their state. */
    public int unitsAt(String kind, String facility) {
        return Sql.list(source, """
                select count(*) from equipment_unit u join equipment_kind k on k.id = u.kind_id join facility f on f.id = u.home_facility_id
                where k.code = ? and f.code = ?""", row -> row.getInt(1), kind, facility).get(0);
    }

    public void addUnit(long thing, String kind, String facility, int number) {
        Sql.update(source, """
                insert into equipment_unit (thing, kind_id, tag, home_facility_id, state)
                select ?, k.id, ?, f.id, 'IN_SERVICE' from equipment_kind k, facility f where k.code = ? and f.code = ?""", thing, "%s-%s-%02d".formatted(kind, facility, number), kind, facility);
    }

    public List<List<String>> rows() {
        String sql = """
                select k.code, k.name_ja, k.name_simple, k.name_en, k.category, k.mode,
                  (select group_concat(concat(x.code, ':', x.units) order by x.ordinal separator ';') from
                     (select u.kind_id, f.code, f.ordinal, count(*) units from equipment_unit u join facility f on f.id = u.home_facility_id
                      group by u.kind_id, f.id) x where x.kind_id = k.id)
                from equipment_kind k order by k.ordinal, k.code""";
        return Sql.list(source, sql, EquipmentStore::cells);
    }

    private static List<String> cells(ResultSet row) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= EquipmentLayout.COLUMNS.size(); i++) {
            cells.add(row.getString(i) == null ? "" : row.getString(i));
        }
        return cells;
    }

    private static EquipmentKind kind(ResultSet row) throws SQLException {
        return new EquipmentKind(
                row.getLong("id"),
                row.getString("code"),
                new Names(row.getString("name_ja"), null, row.getString("name_en")),
                row.getString("name_simple"),
                row.getString("category"),
                LoanMode.valueOf(row.getString("mode")),
                row.getInt("owned"));
    }
}
