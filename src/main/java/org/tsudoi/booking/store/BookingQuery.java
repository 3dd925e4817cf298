package org.tsudoi.booking.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.store.Question;
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
    private static final String BEHIND = "(starts_at, id) > (select a.starts_at, a.id from booking a where a.id = ?)";

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public List<BookingRow> list(BookingFilter filter) {
        BookingFilter.Part part = filter.part();
        return question("select *", filter)
                .and(part.latestFirst() ? "id < ?" : BEHIND, part.after())
                .then(
                        part.latestFirst() ? " order by id desc limit ?" : " order by starts_at, id limit ?",
                        part.limit())
                .list(source, BookingQuery::row);
    }

    /** How many there are, whatever part of them is asked for. */
    public int count(BookingFilter filter) {
        return question("select count(*)", filter)
                .list(source, row -> row.getInt(1))
                .get(0);
    }

    private static Question question(String what, BookingFilter filter) {
        BookingFilter.Of of = filter.of();
        return new Question(what + " from booking where 1 = 1")
                .within(filter.reach(), "group_id", "facility_id")
                .and("reference = ?", of.reference())
                .and("group_id = ?", of.group())
                .and("facility_id = ?", of.facility())
                .and("room_id = ?", of.room())
                .and("ends_at > ?", filter.from())
                .and("starts_at < ?", filter.until())
                .in("state in (%s)", filter.states());
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
