package org.tsudoi.account.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.tsudoi.account.CalendarKey;
import org.tsudoi.account.CalendarKey.Kind;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;

/** Keys of calendar apps, by the hash of their secret. */
@ApplicationScoped
public class CalendarKeyStore {
    /** Apps come every few minutes; that they came is written down less often. */
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(15);

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** A key with whom it stands for. */
    public record Held(CalendarKey key, long accountId) {}

    public void add(CalendarKey key, long accountId, byte[] hash) {
        Sql.update(
                source,
                "insert into calendar_key (id, account_id, kind, name, group_id, secret_hash, created_at) values (?,?,?,?,?,?,?)",
                key.id(),
                accountId,
                key.kind(),
                key.name(),
                key.groupId(),
                hash,
                key.createdAt());
    }

    public List<CalendarKey> of(long accountId) {
        return Sql.list(
                source,
                "select * from calendar_key where account_id = ? order by id desc",
                CalendarKeyStore::key,
                accountId);
    }

    public boolean remove(long id, long accountId) {
        return Sql.update(source, "delete from calendar_key where id = ? and account_id = ?", id, accountId) == 1;
    }

    public Optional<Held> held(byte[] hash, Kind kind) {
        return Sql.list(
                        source,
                        "select * from calendar_key where secret_hash = ? and kind = ?",
                        row -> new Held(key(row), row.getLong("account_id")),
                        hash,
                        kind)
                .stream()
                .findFirst();
    }

    public void used(CalendarKey key, Instant now) {
        if (key.lastUsedAt() == null || key.lastUsedAt().isBefore(now.minus(USE_NOTED_EVERY))) {
            Sql.update(source, "update calendar_key set last_used_at = ? where id = ?", now, key.id());
        }
    }

    private static CalendarKey key(ResultSet row) throws SQLException {
        return new CalendarKey(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("group_id", Long.class),
                Utc.instant(row, "created_at"),
                Utc.instant(row, "last_used_at"));
    }
}
