package org.tsudoi.booking.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.store.Sql;
import org.tsudoi.booking.BookingRow;
import org.tsudoi.booking.Displaced.Tally;

/**
 * Who is displaced by a closing is asked of the bookings themselves each time, so that nobody can be forgotten: not one who booked in the very
 * second of the closing, nor one whose change failed. Written down is only who has been told.
 */
@ApplicationScoped
public class DisplacedStore {
    private static final long LONGEST_BOOKING_SECONDS = 24 * 60 * 60;
    private static final String INSIDE = "b.room_id in (%s) and b.starts_at >= ? and b.starts_at < ? and b.ends_at > ?";
    private static final String OPEN = " and b.state in ('REQUESTED', 'APPROVED')";

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /**
     * The rooms and the time that a closing takes away.
     *
     * @param since what was over before then has been used, and lost nothing
     */
    public record Shut(long closingId, List<Long> rooms, TimeSlot span, Instant since) {
        private String inside() {
            return INSIDE.formatted(Sql.marks(rooms));
        }

        private List<Object> arguments() {
            Instant from = since.isAfter(span.start()) ? since : span.start();
            return new ArrayList<>(
                    List.of(rooms, span.start().minusSeconds(LONGEST_BOOKING_SECONDS), span.end(), from));
        }
    }

    /** A page in order of time, behind a booking or from the first on. */
    public List<BookingRow> page(Shut shut, String after, int limit) {
        List<Object> arguments = shut.arguments();
        String behind = "";
        if (after != null) {
            behind = " and (b.starts_at, b.id) > (select a.starts_at, a.id from booking a where a.reference = ?)";
            arguments.add(after);
        }
        arguments.add(limit);
        return rows(shut, OPEN + behind + " order by b.starts_at, b.id limit ?", arguments);
    }

    /** In order of their making, behind one of them. */
    public List<BookingRow> inOrder(Shut shut, long afterId, int limit) {
        List<Object> arguments = shut.arguments();
        arguments.addAll(List.of(afterId, limit));
        return rows(shut, OPEN + " and b.id > ? order by b.id limit ?", arguments);
    }

    public List<BookingRow> untold(Shut shut, int limit) {
        List<Object> arguments = shut.arguments();
        arguments.addAll(List.of(shut.closingId(), limit));
        return rows(
                shut,
                OPEN + " and not exists (select 1 from displaced d where d.closing_id = ? and d.booking_id = b.id) "
                        + "order by b.starts_at, b.id limit ?",
                arguments);
    }

    /** Those who were told that they lost their room, have it after all, and do not know yet. */
    public List<BookingRow> toldInVain(Shut shut, int limit) {
        List<Object> arguments = shut.arguments();
        arguments.addAll(List.of(shut.closingId(), limit));
        return rows(
                shut,
                OPEN + " and exists (select 1 from displaced d where d.closing_id = ? and d.booking_id = b.id "
                        + "and d.lifted_told_at is null) order by b.starts_at, b.id limit ?",
                arguments);
    }

    /** References of late cancellations and absences on the closed days, which count against nobody. */
    public List<String> marked(Shut shut, int limit) {
        List<Object> arguments = shut.arguments();
        arguments.set(arguments.size() - 1, shut.span().start());
        arguments.add(limit);
        return Sql.list(
                source,
                "select b.reference from booking b where " + shut.inside()
                        + " and (b.late or b.state = 'NO_SHOW') and b.waived is null order by b.id limit ?",
                row -> row.getString(1),
                arguments.toArray());
    }

    /** False when somebody else told it. */
    public boolean told(long closingId, long bookingId, Instant now) {
        return Sql.update(
                        source,
                        "insert ignore into displaced (closing_id, booking_id, told_at) values (?,?,?)",
                        closingId,
                        bookingId,
                        now)
                == 1;
    }

    public boolean toldOfLifting(long closingId, long bookingId, Instant now) {
        return Sql.update(
                        source,
                        "update displaced set lifted_told_at = ? where closing_id = ? and booking_id = ? and lifted_told_at is null",
                        now,
                        closingId,
                        bookingId)
                == 1;
    }

    public int still(Shut shut) {
        return Sql.list(
                        source,
                        "select count(*) from booking b where " + shut.inside() + OPEN,
                        row -> row.getInt(1),
                        shut.arguments().toArray())
                .get(0);
    }

    public Tally tally(Shut shut) {
        List<Object> arguments = new ArrayList<>(
                List.of(shut.rooms(), shut.span().start(), shut.span().end()));
        arguments.add(shut.closingId());
        String sql = """
                select count(*), coalesce(sum(b.state in ('CANCELLED', 'REJECTED')), 0),
                  coalesce(sum(b.state not in ('CANCELLED', 'REJECTED')
                    and not (b.room_id in (%s) and b.starts_at >= ? and b.starts_at < ?)), 0)
                from displaced d join booking b on b.id = d.booking_id where d.closing_id = ?""".formatted(Sql.marks(shut.rooms()));
        int still = still(shut);
        return Sql.list(
                        source,
                        sql,
                        row -> new Tally(row.getInt(1), row.getInt(3), row.getInt(2), still),
                        arguments.toArray())
                .get(0);
    }

    private List<BookingRow> rows(Shut shut, String more, List<Object> arguments) {
        return Sql.list(
                source,
                "select b.* from booking b where " + shut.inside() + more,
                BookingQuery::row,
                arguments.toArray());
    }
}
