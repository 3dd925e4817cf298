package org.tsudoi.equipment.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;
import org.tsudoi.equipment.EquipmentUnit;
import org.tsudoi.equipment.StockTaking;

/** Counts of houses, and what was seen in each. */
@ApplicationScoped
public class StockStore {
    private static final int LATEST = 20;

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public void begin(StockTaking taking) {
        Sql.update(
                source,
                "insert into stock_taking (id, facility_id, begun_at, begun_by) values (?,?,?,?)",
                taking.id(),
                taking.facilityId(),
                taking.begunAt(),
                taking.begunBy());
    }

    public Optional<StockTaking> one(long id) {
        return Sql.list(source, "select * from stock_taking where id = ?", StockStore::taking, id).stream()
                .findFirst();
    }

    /** The latest counts, newest first. */
    public List<StockTaking> latest(Collection<Long> facilities, boolean everything) {
        String sql = "select * from stock_taking where (? or facility_id in (" + Sql.marks(facilities)
                + ")) order by begun_at desc, id desc limit " + LATEST;
        return Sql.list(source, sql, StockStore::taking, everything, facilities);
    }

    /** False when it was seen in this count already. */
    public boolean see(long id, long thing, Instant now) {
        return Sql.update(
                        source,
                        "insert ignore into stock_seen (stock_taking_id, thing, seen_at) values (?,?,?)",
                        id,
                        thing,
                        now)
                == 1;
    }

    public void end(long id, Instant now) {
        Sql.update(source, "update stock_taking set ended_at = coalesce(ended_at, ?) where id = ?", now, id);
    }

    public Set<Long> seen(long id) {
        return new HashSet<>(
                Sql.list(source, "select thing from stock_seen where stock_taking_id = ?", row -> row.getLong(1), id));
    }

    /** Units of the house and those seen in the count. */
    public List<EquipmentUnit> units(StockTaking taking) {
        return Sql.list(source, """
                select u.*, k.code from equipment_unit u join equipment_kind k on k.id = u.kind_id
                where u.home_facility_id = ? or u.thing in (select thing from stock_seen where stock_taking_id = ?)
                order by k.ordinal, u.tag""", UnitStore::unit, taking.facilityId(), taking.id());
    }

    /** Units of a house that are lent now. */
    public Set<Long> lent(long facilityId) {
        return new HashSet<>(Sql.list(source, """
                select u.thing from equipment_unit u join loan l on l.unit = u.thing
                where u.home_facility_id = ? and l.state = 'HANDED_OVER'""", row -> row.getLong(1), facilityId));
    }

    private static StockTaking taking(ResultSet row) throws SQLException {
        return new StockTaking(
                row.getLong("id"),
                row.getLong("facility_id"),
                Utc.instant(row, "begun_at"),
                row.getString("begun_by"),
                Utc.instant(row, "ended_at"));
    }
}
