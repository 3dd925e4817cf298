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
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;
import org.tsudoi.booking.Waiting;
import org.tsudoi.booking.WaitingState;

/** Who waits for which room. */
@ApplicationScoped
public class WaitingStore {
    private static final String OPEN = " and state in ('WAITING', 'OFFERED')";
    private static final long LONGEST_BOOKING_SECONDS = 24 * 60 * 60;

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public void add(Waiting waiting) {
        Sql.update(
                source,
                """
                insert into waiting (id, reference, group_id, account_id, room_id, starts_at, ends_at, since, until, state)
                values (?,?,?,?,?,?,?,?,?,?)""",
                waiting.id(),
                waiting.reference(),
                waiting.groupId(),
                waiting.accountId(),
                waiting.roomId(),
                waiting.slot().start(),
                waiting.slot().end(),
                waiting.since(),
                waiting.until(),
                waiting.state());
    }

    /** Those of some rooms whose use touches a span and who can still be asked, the first to come first. */
    public List<Waiting> waitingFor(Collection<Long> rooms, TimeSlot span, Instant now, int most) {
        return list(
                "where room_id in (" + Sql.marks(rooms)
                        + ") and state = 'WAITING' and starts_at >= ? and starts_at < ? and ends_at > ? "
                        + "and until > ? order by since, id limit ?",
                rooms,
                span.start().minusSeconds(LONGEST_BOOKING_SECONDS),
                span.end(),
                span.start(),
                now,
                most);
    }

    /** Everybody who was asked after a release, whatever came of it. */
    public List<Waiting> askedAfter(long releaseId) {
        return list("where release_id = ? order by id", releaseId);
    }

    /** Those of some groups that are open. */
    public List<Waiting> open(Collection<Long> groups) {
        return list("where group_id in (" + Sql.marks(groups) + ")" + OPEN + " order by starts_at, id", groups);
    }

    /** Those of some groups that ended lately, the latest first. */
    public List<Waiting> ended(Collection<Long> groups, Instant since, int most) {
        return list(
                "where group_id in (" + Sql.marks(groups)
                        + ") and state not in ('WAITING', 'OFFERED') and starts_at > ? order by ended_at desc limit ?",
                groups,
                since,
                most);
    }

    /** How many wait for the same room and a time that touches it, from the first up to this one; itself included. */
    public int place(Waiting waiting) {
        return Sql.list(
                        source,
                        "select count(*) from waiting where room_id = ?" + OPEN
                                + " and starts_at < ? and ends_at > ? and (since < ? or since = ? and id <= ?)",
                        row -> row.getInt(1),
                        waiting.roomId(),
                        waiting.slot().end(),
                        waiting.slot().start(),
                        waiting.since(),
                        waiting.since(),
                        waiting.id())
                .get(0);
    }

    public Optional<Waiting> locked(String reference) {
        return list("where reference = ? for update", reference).stream().findFirst();
    }

    /** Some for whom it is too late. */
    public List<String> overdue(Instant now, int most) {
        return Sql.list(
                source,
                "select reference from waiting where state = 'WAITING' and until <= ? order by until limit ?",
                row -> row.getString(1),
                now,
                most);
    }

    /** Only from the state that was read: false when somebody else moved it meanwhile. */
    public boolean moved(Waiting to, WaitingState from, Instant now) {
        Waiting.Offer offer = to.offer();
        return Sql.update(
                        source,
                        "update waiting set state = ?, release_id = ?, offered_at = ?, offer_until = ?, ended_at = ? where id = ? and state = ?",
                        to.state(),
                        offer == null ? null : offer.releaseId(),
                        offer == null ? null : offer.at(),
                        offer == null ? null : offer.until(),
                        to.state().isOpen() ? null : now,
                        to.id(),
                        from)
                == 1;
    }

    /** What a group got from its offers. */
    public void taken(Collection<Long> ids, Instant now) {
        Sql.later(
                source,
                "update waiting set state = 'TAKEN', ended_at = ? where id in (" + Sql.marks(ids)
                        + ") and state = 'OFFERED'",
                now,
                ids);
    }

    /** Some of all who wait, each in its turn. */
    public List<Waiting> after(long id, Instant now, int most) {
        return list("where id > ? and state = 'WAITING' and until > ? order by id limit ?", id, now, most);
    }

    public void forget(Instant before, int limit) {
        Sql.update(source, "delete from waiting where ends_at < ? limit ?", before, limit);
    }

    private List<Waiting> list(String where, Object... arguments) {
        return Sql.list(source, "select * from waiting " + where, WaitingStore::waiting, arguments);
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        Instant offered = Utc.instant(row, "offered_at");
        return new Waiting(
                row.getLong("id"),
                row.getString("reference"),
                row.getLong("group_id"),
                row.getLong("account_id"),
                row.getLong("room_id"),
                new TimeSlot(Utc.instant(row, "starts_at"), Utc.instant(row, "ends_at")),
                Utc.instant(row, "since"),
                Utc.instant(row, "until"),
                WaitingState.valueOf(row.getString("state")),
                offered == null
                        ? null
                        : new Waiting.Offer(row.getLong("release_id"), offered, Utc.instant(row, "offer_until")));
    }
}
