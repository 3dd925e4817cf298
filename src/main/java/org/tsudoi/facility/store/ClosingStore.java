package org.tsudoi.facility.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.tsudoi.base.Ids;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;
import org.tsudoi.facility.Closing;
import org.tsudoi.facility.Closing.Rest;
import org.tsudoi.facility.Closing.Wish;
import org.tsudoi.facility.Closure;

/** Closings by staff. */
@ApplicationScoped
public class ClosingStore {
    private static final String SAME_ORDER = " where id = ? and rest = ? and rest_by = ?";

    private static final int MOST = 500;

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** Those that close any day from this one on. */
    List<Closing> closingFrom(LocalDate day) {
        return Sql.list(
                source,
                "select * from closing where lifted_at is null and (to_date is null or to_date >= ?) order by id",
                ClosingStore::closing,
                day);
    }

    /** Those that may still concern somebody: not over for long, or lifted lately. */
    public List<Closing> lively(LocalDate overSince, Instant liftedSince) {
        return Sql.list(
                source,
                "select * from closing where lifted_at is null and (to_date is null or to_date >= ?) or lifted_at > ? order by id",
                ClosingStore::closing,
                overSince,
                liftedSince);
    }

    /** Those of some buildings, the latest first. */
    public List<Closing> of(Collection<Long> facilities) {
        return Sql.list(
                source,
                "select * from closing where facility_id in (" + Sql.marks(facilities)
                        + ") order by from_date desc, id desc limit " + MOST,
                ClosingStore::closing,
                facilities);
    }

    public Optional<Closing> one(String reference) {
        return Sql.list(source, "select * from closing where reference = ?", ClosingStore::closing, reference).stream()
                .findFirst();
    }

    /** The building's row is locked first, so that the same is not closed twice at once. */
    public Optional<Closing> same(Wish wish) {
        Sql.list(source, "select id from facility where id = ? for update", row -> row.getLong(1), wish.facilityId());
        return Sql.list(
                        source,
                        "select * from closing where facility_id = ? and room_id = ? and from_date = ? and to_date <=> ? "
                                + "and lifted_at is null",
                        ClosingStore::closing,
                        wish.facilityId(),
                        wish.roomId(),
                        wish.from(),
                        wish.to())
                .stream()
                .findFirst();
    }

    public Closing add(Wish wish, long by, String byName, Instant now) {
        var closing = new Closing(Ids.next(), Ids.reference("K"), wish, now, by, byName, null, null, 0, 0);
        Sql.update(
                source,
                """
                insert into closing (id, reference, facility_id, room_id, from_date, to_date, reason_ja, reason_en, created_at, created_by,
                  by_name, rest_after) values (?,?,?,?,?,?,?,?,?,?,?,0)""",
                closing.id(),
                closing.reference(),
                wish.facilityId(),
                wish.roomId(),
                wish.from(),
                wish.to(),
                wish.reason().ja(),
                wish.reason().en(),
                now,
                by,
                byName);
        return closing;
    }

    public boolean lift(long id, Instant now) {
        return Sql.update(
                        source,
                        "update closing set lifted_at = ?, rest = null where id = ? and lifted_at is null",
                        now,
                        id)
                == 1;
    }

    /** From the first booking on; no rest is the end of it. */
    public void rest(long id, Rest rest, long by) {
        Sql.update(
                source,
                "update closing set rest = ?, rest_by = ?, rest_after = 0 where id = ? and lifted_at is null",
                rest,
                by,
                id);
    }

    /** Whether the order under which work goes on is still the one that stands. */
    public boolean restStands(Closing closing) {
        return !Sql.list(
                        source,
                        "select id from closing" + SAME_ORDER,
                        row -> row.getLong(1),
                        closing.id(),
                        closing.rest(),
                        closing.restBy())
                .isEmpty();
    }

    /** A newer order, which begins with the first booking, is left as it is. */
    public void restCameTo(Closing closing, long bookingId) {
        Sql.update(
                source,
                "update closing set rest_after = greatest(rest_after, ?)" + SAME_ORDER,
                bookingId,
                closing.id(),
                closing.rest(),
                closing.restBy());
    }

    /** The end of an order that nobody has given anew meanwhile. */
    public void restIsDone(Closing closing) {
        Sql.update(
                source,
                "update closing set rest = null" + SAME_ORDER + " and rest_after = ?",
                closing.id(),
                closing.rest(),
                closing.restBy(),
                closing.restAfter());
    }

    private static Closing closing(ResultSet row) throws SQLException {
        String rest = row.getString("rest");
        var wish = new Wish(
                row.getLong("facility_id"),
                row.getLong("room_id"),
                row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class),
                new Closure.Reason(row.getString("reason_ja"), row.getString("reason_en")));
        return new Closing(
                row.getLong("id"),
                row.getString("reference"),
                wish,
                Utc.instant(row, "created_at"),
                row.getLong("created_by"),
                row.getString("by_name"),
                Utc.instant(row, "lifted_at"),
                rest == null ? null : Rest.valueOf(rest),
                row.getLong("rest_by"),
                row.getLong("rest_after"));
    }
}
