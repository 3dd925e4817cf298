package org.tsudoi.feed.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.tsudoi.base.store.Sql;

/** Rooms that a person wants to see in an app that synchronises. */
@ApplicationScoped
public class SubscribedRooms {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public List<Long> of(long accountId) {
        return Sql.list(
                source,
                "select room_id from calendar_room where account_id = ? order by since, room_id",
                row -> row.getLong(1),
                accountId);
    }

    public void add(long accountId, long roomId, Instant now) {
        Sql.update(
                source,
                "insert ignore into calendar_room (account_id, room_id, since) values (?,?,?)",
                accountId,
                roomId,
                now);
    }

    public void remove(long accountId, long roomId) {
        Sql.update(source, "delete from calendar_room where account_id = ? and room_id = ?", accountId, roomId);
    }
}
