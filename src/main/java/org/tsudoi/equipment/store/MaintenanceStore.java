package org.tsudoi.equipment.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;
import org.tsudoi.equipment.Maintenance;
import org.tsudoi.equipment.Maintenance.Ended;
import org.tsudoi.equipment.Maintenance.Purpose;

/** Times in which units are looked at or mended. */
@ApplicationScoped
public class MaintenanceStore {
    private static final int LATEST = 30;

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public void add(Maintenance planned, Instant now) {
        Sql.update(
                source,
                """
                insert into unit_maintenance (id, reference, thing, purpose, starts_at, ends_at, note, planned_at, planned_by)
                values (?,?,?,?,?,?,?,?,?)""",
                planned.id(),
                planned.reference(),
                planned.thing(),
                planned.purpose(),
                planned.slot().start(),
                planned.slot().end(),
                planned.note(),
                now,
                planned.plannedBy());
    }

    /** Those of a unit, the latest first. */
    public List<Maintenance> of(long thing) {
        return Sql.list(
                source,
                "select * from unit_maintenance where thing = ? order by starts_at desc, id desc limit " + LATEST,
                MaintenanceStore::one,
                thing);
    }

    /** One of a unit, locked until the transaction ends. */
    public Optional<Maintenance> locked(long thing, String reference) {
        return Sql.list(
                        source,
                        "select * from unit_maintenance where thing = ? and reference = ? for update",
                        MaintenanceStore::one,
                        thing,
                        reference)
                .stream()
                .findFirst();
    }

    /** What goes on with a unit at an instant. */
    public Optional<Maintenance> at(long thing, Instant now) {
        return of(thing).stream().filter(m -> m.isGoingOnAt(now)).findFirst();
    }

    public void end(long id, Ended ended) {
        Sql.update(
                source,
                "update unit_maintenance set ended_at = ?, ended_by = ? where id = ? and ended_at is null",
                ended.at(),
                ended.by(),
                id);
    }

    private static Maintenance one(ResultSet row) throws SQLException {
        Instant endedAt = Utc.instant(row, "ended_at");
        return new Maintenance(
                row.getLong("id"),
                row.getString("reference"),
                row.getLong("thing"),
                Purpose.valueOf(row.getString("purpose")),
                new TimeSlot(Utc.instant(row, "starts_at"), Utc.instant(row, "ends_at")),
                row.getString("note"),
                row.getString("planned_by"),
                endedAt == null ? null : new Ended(endedAt, row.getString("ended_by")));
    }
}
