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
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.CalendarEntry;
import org.tsudoi.booking.OwnEntry;

/** Bookings for feeds, and the counters that say whether a feed changed. */
@ApplicationScoped
public class CalendarQuery {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** Sum of the change counters of rooms, and when the last of them moved. */
    public record Version(long seq, Instant changedAt) {}

    /** The time must come out of a DATETIME column: the driver shifts what it reads from a text. */
    public Version version(Collection<Long> rooms) {
        String sql = "select sum(seq) seq, max(changed_at) changed_at from room_change where room_id in ("
                + Sql.marks(rooms) + ")";
        return Sql.list(source, sql, row -> new Version(row.getLong("seq"), changedAt(row)), rooms)
                .get(0);
    }

    private static Instant changedAt(ResultSet row) throws SQLException {
        Instant changed = Utc.instant(row, "changed_at");
        return changed == null ? Instant.EPOCH : changed;
    }

    /** What was cancelled stays until so many days after its start, so that calendars learn of it. */
    public List<CalendarEntry> entries(Collection<Long> rooms, TimeSlot span, Instant cancelledSince) {
        return list("room_id", rooms, span, cancelledSince).stream()
                .map(OwnEntry::entry)
                .toList();
    }

    public List<OwnEntry> ofGroups(Collection<Long> groups, TimeSlot span, Instant cancelledSince) {
        return list("group_id", groups, span, cancelledSince);
    }

    private List<OwnEntry> list(String column, Collection<Long> ids, TimeSlot span, Instant cancelledSince) {
        String sql = "select * from booking where " + column + " in (" + Sql.marks(ids)
                + ") and starts_at >= ? and starts_at < ? "
                + "and (state not in ('CANCELLED', 'REJECTED') or starts_at >= ?) order by starts_at, id";
        return Sql.list(
                source,
                sql,
                row -> new OwnEntry(entry(row), row.getLong("id"), row.getLong("group_id"), row.getString("purpose")),
                ids,
                span.start(),
                span.end(),
                cancelledSince);
    }

    private static CalendarEntry entry(ResultSet row) throws SQLException {
        var slot = new TimeSlot(Utc.instant(row, "starts_at"), Utc.instant(row, "ends_at"));
        return new CalendarEntry(
                row.getString("reference"),
                row.getLong("room_id"),
                slot,
                slot,
                BookingState.valueOf(row.getString("state")),
                row.getString("public_title"),
                row.getInt("sequence"),
                Utc.instant(row, "created_at"),
                Utc.instant(row, "revised_at"));
    }
}
