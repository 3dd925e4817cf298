package org.tsudoi.booking.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;

/** Names over bookings. */
@ApplicationScoped
public class SeriesStore {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** @param wanted how many days were asked for, those that could not be had included */
    public record Series(
            long id,
            String reference,
            long groupId,
            long requestedBy,
            String requestKey,
            String rhythm,
            int wanted,
            Instant createdAt) {}

    public void add(Series series) {
        Sql.update(
                source,
                """
                insert into series (id, reference, group_id, requested_by, request_key, rhythm, wanted, created_at)
                values (?,?,?,?,?,?,?,?)""",
                series.id(),
                series.reference(),
                series.groupId(),
                series.requestedBy(),
                series.requestKey(),
                series.rhythm(),
                series.wanted(),
                series.createdAt());
    }

    /** These bookings are the days of the series. */
    public void assign(long id, Collection<Long> bookings) {
        Sql.update(source, "update booking set series_id = ? where id in (" + Sql.marks(bookings) + ")", id, bookings);
    }

    public Optional<Series> ofRequest(long accountId, String key) {
        return one("requested_by = ? and request_key = ?", accountId, key);
    }

    public Optional<Series> of(String reference) {
        return one("reference = ?", reference);
    }

    public Optional<Series> of(long id) {
        return one("id = ?", id);
    }

    /** References of the bookings of a series, in order of their time. */
    public List<String> days(long id) {
        return Sql.list(
                source,
                "select reference from booking where series_id = ? order by starts_at, id",
                row -> row.getString(1),
                id);
    }

    private Optional<Series> one(String condition, Object... arguments) {
        return Sql.list(source, "select * from series where " + condition, SeriesStore::series, arguments).stream()
                .findFirst();
    }

    private static Series series(ResultSet row) throws SQLException {
        return new Series(
                row.getLong("id"),
                row.getString("reference"),
                row.getLong("group_id"),
                row.getLong("requested_by"),
                row.getString("request_key"),
                row.getString("rhythm"),
                row.getInt("wanted"),
                Utc.instant(row, "created_at"));
    }
}
