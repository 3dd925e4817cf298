package org.tsudoi.booking.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;
import org.tsudoi.booking.PublicEvent;

/** Approved bookings with a public title that are still ahead. */
@ApplicationScoped
public class PublicEventQuery {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public List<PublicEvent> next(long groupId, Instant now, int limit) {
        return Sql.list(
                source,
                "select public_title, starts_at, ends_at, room_id from booking where group_id = ? and state = 'APPROVED' "
                        + "and public_title is not null and ends_at > ? order by starts_at limit ?",
                row -> new PublicEvent(
                        row.getString(1),
                        new TimeSlot(Utc.instant(row, "starts_at"), Utc.instant(row, "ends_at")),
                        row.getLong(4)),
                groupId,
                now,
                limit);
    }
}
