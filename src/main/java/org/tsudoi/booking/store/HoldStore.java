package org.tsudoi.booking.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;
import org.tsudoi.booking.Hold;

/** Whose hold it is. */
@ApplicationScoped
public class HoldStore {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public void add(Hold hold) {
        Sql.update(
                source,
                "insert into hold (holder, group_id, account_id, room_id, starts_at, ends_at, until) values (?,?,?,?,?,?,?)",
                hold.holder(),
                hold.groupId(),
                hold.accountId(),
                hold.roomId(),
                hold.slot().start(),
                hold.slot().end(),
                hold.until());
    }

    /** Those of some groups that were not over at an instant, the oldest first. */
    public List<Hold> of(Collection<Long> groups, Instant since) {
        return Sql.list(
                source,
                "select * from hold where group_id in (" + Sql.marks(groups) + ") and until > ? order by until, holder",
                HoldStore::hold,
                groups,
                since);
    }

    /** Some that were over by then. */
    public List<String> over(Instant before, int most) {
        return Sql.list(
                source,
                "select holder from hold where until < ? order by until limit ?",
                row -> row.getString(1),
                before,
                most);
    }

    public void end(String holder, Instant now) {
        Sql.later(source, "update hold set until = least(until, ?) where holder = ?", now, holder);
    }

    public void forget(Collection<String> holders) {
        if (!holders.isEmpty()) {
            Sql.later(source, "delete from hold where holder in (" + Sql.marks(holders) + ")", holders);
        }
    }

    private static Hold hold(ResultSet row) throws SQLException {
        return new Hold(
                row.getString("holder"),
                row.getLong("group_id"),
                row.getLong("account_id"),
                row.getLong("room_id"),
                new TimeSlot(Utc.instant(row, "starts_at"), Utc.instant(row, "ends_at")),
                Utc.instant(row, "until"));
    }
}
