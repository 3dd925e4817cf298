package org.tsudoi.booking.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.Busy;

/** Live bookings of rooms in a span, in one statement, with nothing in them that not everybody may see. */
@ApplicationScoped
public class Occupancy {
    private static final long LONGEST_BOOKING_SECONDS = 24 * 60 * 60;

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public List<Busy> busy(Collection<Long> rooms, TimeSlot span) {
        String sql =
                "select room_id, starts_at, ends_at, state from booking where room_id in (" + Sql.marks(rooms) + ") "
                        + "and starts_at >= ? and starts_at < ? and ends_at > ? and state not in ('CANCELLED', 'REJECTED')";
        return Sql.list(
                source,
                sql,
                row -> new Busy(
                        row.getLong(1),
                        new TimeSlot(Utc.instant(row, "starts_at"), Utc.instant(row, "ends_at")),
                        BookingState.valueOf(row.getString(4))),
                rooms,
                span.start().minusSeconds(LONGEST_BOOKING_SECONDS),
                span.end(),
                span.start());
    }
}
