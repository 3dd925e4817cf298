package org.tsudoi.booking.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.tsudoi.base.store.Rows;
import org.tsudoi.base.store.Sql;

/** Bookings by the person who asked for them. */
@ApplicationScoped
public class BookingPrivacy {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public List<Map<String, String>> waitingPutBy(long accountId) {
        return Sql.list(
                source,
                "select reference, starts_at, ends_at, since, state from waiting where account_id = ? order by id",
                Rows::map,
                accountId);
    }

    public List<Map<String, String>> askedBy(long accountId) {
        return Sql.list(
                source,
                "select reference, starts_at, ends_at, state, purpose, note, created_at from booking where requested_by = ? order by id",
                Rows::map,
                accountId);
    }
}
