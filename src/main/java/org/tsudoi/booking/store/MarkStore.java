package org.tsudoi.booking.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.tsudoi.base.Ids;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.Mark;
import org.tsudoi.booking.ReasonCode;
import org.tsudoi.booking.Sanction;

/** Marks are what the bookings say; kept beside them is only what followed. */
@ApplicationScoped
public class MarkStore {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public List<Mark> marks(long groupId, TimeSlot year) {
        String sql = "select reference, room_id, starts_at, ends_at, state, waived from booking "
                + "where group_id = ? and starts_at >= ? and starts_at < ? and (late or state = 'NO_SHOW') "
                + "order by starts_at desc, id";
        return Sql.list(source, sql, MarkStore::mark, groupId, year.start(), year.end());
    }

    private static Mark mark(ResultSet row) throws SQLException {
        boolean absent = row.getString("state").equals(BookingState.NO_SHOW.name());
        String waived = row.getString("waived");
        return new Mark(
                row.getString("reference"),
                row.getLong("room_id"),
                new TimeSlot(Utc.instant(row, "starts_at"), Utc.instant(row, "ends_at")),
                absent ? Mark.Kind.NO_SHOW : Mark.Kind.LATE_CANCELLATION,
                waived == null ? null : ReasonCode.valueOf(waived));
    }

    /** Warnings and suspensions of a fiscal year, oldest first. */
    public List<Sanction.Notice> notices(long groupId, int year) {
        return Sql.list(
                source,
                "select * from conduct_notice where group_id = ? and fiscal_year = ? order by id",
                row -> new Sanction.Notice(
                        Sanction.valueOf(row.getString("sanction")),
                        row.getInt("points"),
                        row.getObject("until_day", LocalDate.class),
                        Utc.instant(row, "at"),
                        Utc.instant(row, "lifted_at")),
                groupId,
                year);
    }

    public void add(long groupId, int year, Sanction.Notice notice) {
        Sql.update(
                source,
                "insert into conduct_notice (id, group_id, fiscal_year, sanction, points, until_day, at) values (?,?,?,?,?,?,?)",
                Ids.next(),
                groupId,
                year,
                notice.sanction(),
                notice.points(),
                notice.until(),
                notice.at());
    }

    /** Takes back what has more points than are left. */
    public int lift(long groupId, int year, int pointsLeft, Instant now) {
        return Sql.update(
                source,
                "update conduct_notice set lifted_at = ? where group_id = ? and fiscal_year = ? and points > ? and lifted_at is null",
                now,
                groupId,
                year,
                pointsLeft);
    }

    /** Confirmed bookings that began before a moment, are not over, and for which nobody has come. */
    public List<String> absent(Instant startedBefore, Instant now, int most) {
        return Sql.list(
                source,
                "select reference from booking where state = 'APPROVED' and starts_at <= ? and ends_at > ? order by starts_at limit ?",
                row -> row.getString(1),
                startedBefore,
                now,
                most);
    }
}
