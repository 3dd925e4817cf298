package org.tsudoi.booking.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;
import org.tsudoi.booking.BookingRequest;
import org.tsudoi.booking.PastRequest;
import org.tsudoi.booking.PurposeKind;
import org.tsudoi.facility.Activity;
import org.tsudoi.facility.Room;
import org.tsudoi.group.GroupClass;

/** Wishes of the past: those that became bookings, and those that the rules refused. */
@ApplicationScoped
public class PastRequests {
    private static final int LONGEST_REASONS = 400;

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** Remembers a wish that the rules refused; the same again on the same day is the same wish. */
    public void refused(BookingRequest asked, long groupId, Room room, List<? extends Refusal> reasons, Instant now) {
        String codes = reasons.stream().map(Refusal::code).distinct().collect(Collectors.joining(" "));
        Sql.update(
                source,
                """
                insert ignore into refused_request (group_id, room_id, starts_at, ends_at, asked_on, asked_at, attendees, activity,
                  purpose_kind, reasons) values (?,?,?,?,?,?,?,?,?,?)""",
                groupId,
                room.id(),
                asked.slot().start(),
                asked.slot().end(),
                JapanTime.dayOf(now),
                now,
                asked.attendees(),
                asked.activity(),
                asked.purposeKind(),
                codes.substring(0, Math.min(LONGEST_REASONS, codes.length())));
    }

    /** Wishes for some rooms asked for since a moment, the latest first, and no more than a number of them. */
    public List<PastRequest> since(Collection<Long> rooms, Instant since, int most) {
        String sql =
                "select x.*, g.group_class from (select group_id, room_id, starts_at, ends_at, attendees, activity, "
                        + "purpose_kind, created_at asked_at, true admitted, state not in ('CANCELLED', 'REJECTED') live from booking "
                        + "where room_id in (" + Sql.marks(rooms) + ") and created_at >= ? "
                        + "union all select group_id, room_id, starts_at, ends_at, attendees, activity, purpose_kind, asked_at, "
                        + "false, false from refused_request where room_id in (" + Sql.marks(rooms)
                        + ") and asked_at >= ?) x "
                        + "join civic_group g on g.id = x.group_id order by x.asked_at desc limit ?";
        return Sql.list(source, sql, PastRequests::request, rooms, since, rooms, since, most);
    }

    private static PastRequest request(ResultSet row) throws SQLException {
        String activity = row.getString("activity");
        String purpose = row.getString("purpose_kind");
        return new PastRequest(
                row.getLong("group_id"),
                GroupClass.valueOf(row.getString("group_class")),
                row.getLong("room_id"),
                new TimeSlot(Utc.instant(row, "starts_at"), Utc.instant(row, "ends_at")),
                row.getInt("attendees"),
                activity == null ? null : Activity.valueOf(activity),
                purpose == null ? null : PurposeKind.valueOf(purpose),
                Utc.instant(row, "asked_at"),
                row.getBoolean("admitted"),
                row.getBoolean("live"));
    }
}
