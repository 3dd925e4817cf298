package org.tsudoi.booking.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.Busy;

/**
 * Live bookings of rooms in a span, and times that are kept for groups that wait, in one statement, with nothing in them that not everybody may
 * see. What is kept looks like a request: it is not decided yet who gets it.
 */
@ApplicationScoped
public class Occupancy {
    private static final long LONGEST_BOOKING_SECONDS = 24 * 60 * 60;

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** @param now what was kept only until a moment before it is kept no longer, whether its clock has looked or not */
    public List<Busy> busy(Collection<Long> rooms, TimeSlot span, Instant now) {
        String there = " where room_id in (" + Sql.marks(rooms)
                + ") and starts_at >= ? and starts_at < ? and ends_at > ? and ";
        String sql = "select room_id, starts_at, ends_at, state from booking" + there
                + "state not in ('CANCELLED', 'REJECTED') union all select room_id, starts_at, ends_at, 'REQUESTED' from slot_release"
                + there
                + "asked_at is null and next_at > ? union all select room_id, starts_at, ends_at, 'REQUESTED' from waiting"
                + there
                + "state = 'OFFERED' and offer_until > ?";
        Instant from = span.start().minusSeconds(LONGEST_BOOKING_SECONDS);
        return Sql.list(
                source,
                sql,
                row -> new Busy(
                        row.getLong(1),
                        new TimeSlot(Utc.instant(row, "starts_at"), Utc.instant(row, "ends_at")),
                        BookingState.valueOf(row.getString(4))),
                rooms,
                from,
                span.end(),
                span.start(),
                rooms,
                from,
                span.end(),
                span.start(),
                now,
                rooms,
                from,
                span.end(),
                span.start(),
                now);
    }
}
