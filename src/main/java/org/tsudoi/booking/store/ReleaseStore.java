package org.tsudoi.booking.store;

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
import org.tsudoi.booking.SlotRelease;

/** Times that came free while somebody waits, until nobody is left to be asked. */
@ApplicationScoped
public class ReleaseStore {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public void add(SlotRelease release) {
        Sql.update(
                source,
                "insert into slot_release (id, room_id, starts_at, ends_at, released_at, seed, next_at) values (?,?,?,?,?,?,?)",
                release.id(),
                release.roomId(),
                release.slot().start(),
                release.slot().end(),
                release.releasedAt(),
                release.seed(),
                release.nextAt());
    }

    /** Some at which somebody must look. */
    public List<Long> due(Instant now, int most) {
        return Sql.list(
                source,
                "select id from slot_release where ended_at is null and next_at <= ? order by next_at limit ?",
                row -> row.getLong(1),
                now,
                most);
    }

    /** The release, when it is still due: another node may have looked at it meanwhile. */
    public Optional<SlotRelease> lockedDue(long id, Instant now) {
        return Sql.list(
                        source,
                        "select * from slot_release where id = ? and ended_at is null and next_at <= ? for update",
                        ReleaseStore::release,
                        id,
                        now)
                .stream()
                .findFirst();
    }

    /** Somebody has been asked; it is looked at again then. */
    public void asked(long id, Instant now, Instant nextAt) {
        Sql.update(
                source,
                "update slot_release set asked_at = coalesce(asked_at, ?), next_at = ? where id = ?",
                now,
                nextAt,
                id);
    }

    /** An offer was given back: the next one's turn is now. */
    public void again(long id, Instant now) {
        Sql.update(
                source,
                "update slot_release set next_at = least(next_at, ?) where id = ? and ended_at is null",
                now,
                id);
    }

    public void ended(long id, Instant now) {
        Sql.update(
                source,
                "update slot_release set asked_at = coalesce(asked_at, ?), ended_at = ? where id = ?",
                now,
                now,
                id);
    }

    public void forget(Instant before, int limit) {
        Sql.update(source, "delete from slot_release where ends_at < ? limit ?", before, limit);
    }

    private static SlotRelease release(ResultSet row) throws SQLException {
        return new SlotRelease(
                row.getLong("id"),
                row.getLong("room_id"),
                new TimeSlot(Utc.instant(row, "starts_at"), Utc.instant(row, "ends_at")),
                Utc.instant(row, "released_at"),
                row.getLong("seed"),
                Utc.instant(row, "next_at"));
    }
}
