package org.tsudoi.booking.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;
import org.tsudoi.booking.Amendment;
import org.tsudoi.booking.Amendment.Part;
import org.tsudoi.booking.BookingFilter;
import org.tsudoi.booking.BookingMove;
import org.tsudoi.booking.BookingRow;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.PurposeKind;
import org.tsudoi.booking.ReasonCode;
import org.tsudoi.facility.Activity;

/** Reads bookings for screens and answers; the rights of the reader are part of each statement. */
@ApplicationScoped
public class BookingQuery {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public List<BookingRow> list(BookingFilter filter) {
        var sql = new StringBuilder("select * from booking where 1 = 1");
        List<Object> arguments = new ArrayList<>();
        if (filter.reference() != null) {
            sql.append(" and reference = ?");
            arguments.add(filter.reference());
        }
        if (!filter.everything()) {
            sql.append(" and (group_id in (").append(Sql.marks(filter.groups())).append(")");
            sql.append(" or facility_id in (")
                    .append(Sql.marks(filter.facilities()))
                    .append("))");
            arguments.add(filter.groups());
            arguments.add(filter.facilities());
        }
        add(sql, arguments, " and group_id = ?", filter.groupId());
        add(sql, arguments, " and facility_id = ?", filter.facilityId());
        add(sql, arguments, " and room_id = ?", filter.roomId());
        add(sql, arguments, " and ends_at > ?", filter.from());
        add(sql, arguments, " and starts_at < ?", filter.until());
        if (!filter.states().isEmpty()) {
            sql.append(" and state in (").append(Sql.marks(filter.states())).append(")");
            arguments.add(filter.states());
        }
        add(
                sql,
                arguments,
                filter.latestFirst()
                        ? " and id < ?"
                        : " and (starts_at, id) > (select a.starts_at, a.id from booking a where a.id = ?)",
                filter.after());
        sql.append(filter.latestFirst() ? " order by id desc" : " order by starts_at, id")
                .append(" limit ?");
        arguments.add(filter.limit());
        return Sql.list(source, sql.toString(), BookingQuery::row, arguments.toArray());
    }

    public Optional<BookingRow> one(BookingFilter filter) {
        return list(filter).stream().findFirst();
    }

    /** All days of a series, in order of their time. */
    public List<BookingRow> ofSeries(long seriesId) {
        return Sql.list(
                source,
                "select * from booking where series_id = ? order by starts_at, id",
                BookingQuery::row,
                seriesId);
    }

    /** The history of a booking, first move first. */
    public List<BookingMove> moves(long bookingId) {
        return Sql.list(
                source,
                "select * from booking_move where booking_id = ? order by sequence",
                row -> new BookingMove(
                        Utc.instant(row, "at"),
                        row.getString("actor_name"),
                        constant(BookingState.class, row.getString("from_state")),
                        BookingState.valueOf(row.getString("to_state")),
                        constant(ReasonCode.class, row.getString("reason_code")),
                        row.getString("reason_text"),
                        amendment(row)),
                bookingId);
    }

    private static Amendment amendment(ResultSet row) throws SQLException {
        String parts = row.getString("amended");
        return parts == null
                ? null
                : new Amendment(
                        Arrays.stream(parts.split(",")).map(Part::valueOf).collect(Collectors.toSet()),
                        row.getLong("room_before"),
                        new TimeSlot(Utc.instant(row, "starts_before"), Utc.instant(row, "ends_before")));
    }

    private static void add(StringBuilder sql, List<Object> arguments, String condition, Object value) {
        if (value != null) {
            sql.append(condition);
            arguments.add(value);
        }
    }

    static BookingRow row(ResultSet row) throws SQLException {
        return new BookingRow(
                row.getLong("id"),
                row.getString("reference"),
                row.getLong("group_id"),
                row.getLong("room_id"),
                row.getLong("facility_id"),
                new TimeSlot(Utc.instant(row, "starts_at"), Utc.instant(row, "ends_at")),
                BookingState.valueOf(row.getString("state")),
                row.getString("purpose"),
                constant(Activity.class, row.getString("activity")),
                row.getInt("attendees"),
                row.getString("public_title"),
                row.getString("note"),
                row.getBoolean("wifi"),
                row.getLong("rule_set_id"),
                row.getInt("sequence"),
                Utc.instant(row, "created_at"),
                Utc.instant(row, "placed_at"),
                Utc.instant(row, "revised_at"),
                constant(ReasonCode.class, row.getString("reason_code")),
                row.getString("reason_text"),
                row.getBoolean("late"),
                row.getObject("series_id", Long.class),
                constant(PurposeKind.class, row.getString("purpose_kind")),
                constant(ReasonCode.class, row.getString("waived")));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
