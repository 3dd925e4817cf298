package org.tsudoi.booking.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.tsudoi.base.Actor;
import org.tsudoi.base.Ids;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;
import org.tsudoi.booking.Amendment;
import org.tsudoi.booking.BookingFacts;
import org.tsudoi.booking.BookingRequest;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.NextDoor;
import org.tsudoi.booking.ReasonCode;
import org.tsudoi.booking.UsedTime;
import org.tsudoi.facility.Activity;

/** Writes bookings and their history. Every method runs in the transaction of its use case. */
@ApplicationScoped
public class BookingStore {
    private static final long LONGEST_BOOKING_SECONDS = 24 * 60 * 60;

    @PersistenceContext
    private EntityManager entities;

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** The reference of the booking this person already got with this key. */
    public Optional<String> ofRequest(long accountId, String key) {
        return Sql.list(
                        source,
                        "select reference from booking where requested_by = ? and request_key = ?",
                        row -> row.getString(1),
                        accountId,
                        key)
                .stream()
                .findFirst();
    }

    /** These are the references of bookings, and all of these groups. */
    public boolean areOf(Collection<String> references, Collection<Long> groups) {
        return !references.isEmpty()
                && Sql.list(
                                        source,
                                        "select count(*) from booking where reference in (" + Sql.marks(references)
                                                + ") and group_id in (" + Sql.marks(groups) + ")",
                                        row -> row.getInt(1),
                                        references,
                                        groups)
                                .get(0)
                        == references.size();
    }

    /** The booking, locked until the transaction ends, so that two people do not decide it at once. */
    public Optional<StoredBooking> locked(String reference) {
        return entities.createQuery("select b from StoredBooking b where b.reference = :reference", StoredBooking.class)
                .setParameter("reference", reference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Live bookings of a group in a span, in the whole city: one question for one wish or for many. */
    public List<UsedTime> used(long groupId, TimeSlot span) {
        return used(groupId, span, 0);
    }

    /** @param butNot id of a booking that is about to change */
    public List<UsedTime> used(long groupId, TimeSlot span, long butNot) {
        String sql = """
                select facility_id, room_id, starts_at, ends_at, advance from booking
                where group_id = ? and starts_at >= ? and starts_at < ? and state not in ('CANCELLED', 'REJECTED') and id <> ?""";
        return Sql.list(
                source,
                sql,
                row -> new UsedTime(row.getLong(1), row.getLong(2), slot(row), row.getBoolean(5)),
                groupId,
                span.start(),
                span.end(),
                butNot);
    }

    /** Live bookings of rooms that touch a time and say what is done there. */
    public List<NextDoor> nextDoor(Collection<Long> rooms, TimeSlot slot) {
        String sql = "select room_id, activity, starts_at, ends_at from booking where room_id in (" + Sql.marks(rooms)
                + ") and starts_at >= ? and starts_at < ? and ends_at > ? and activity is not null "
                + "and state not in ('CANCELLED', 'REJECTED')";
        return Sql.list(
                source,
                sql,
                row -> new NextDoor(row.getLong(1), slot(row), Activity.valueOf(row.getString(2))),
                rooms,
                slot.start().minusSeconds(LONGEST_BOOKING_SECONDS),
                slot.end(),
                slot.start());
    }

    private static TimeSlot slot(ResultSet row) throws SQLException {
        return new TimeSlot(Utc.instant(row, "starts_at"), Utc.instant(row, "ends_at"));
    }

    /**
     * Keeps a new booking, without the entity manager: in the opening second its care for one row costs more than the row. The row is sent with
     * what comes next in the transaction.
     */
    public StoredBooking add(BookingRequest asked, BookingFacts facts, BookingState state, Identity identity) {
        var booking = new StoredBooking();
        booking.id = identity.id();
        booking.reference = identity.reference();
        booking.requestKey = asked.key();
        booking.groupId = facts.standing().groupId();
        booking.roomId = facts.room().id();
        booking.facilityId = facts.facility().id();
        booking.startsAt = asked.slot().start();
        booking.endsAt = asked.slot().end();
        booking.state = state;
        booking.fill(asked);
        booking.advance = facts.isInAdvance(asked.slot());
        booking.ruleSetId = facts.book().id();
        booking.requestedBy = identity.requestedBy();
        booking.createdAt = facts.now().truncatedTo(ChronoUnit.MICROS);
        booking.placedAt = booking.createdAt;
        booking.revisedAt = booking.createdAt;
        Sql.later(
                source,
                """
                insert into booking (id, reference, request_key, group_id, room_id, facility_id, starts_at, ends_at, state, purpose, purpose_kind,
                  activity, attendees, public_title, note, wifi, advance, rule_set_id, requested_by, created_at, placed_at, revised_at,
                  sequence, late, version)
                values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,0,false,1)""",
                booking.id,
                booking.reference,
                booking.requestKey,
                booking.groupId,
                booking.roomId,
                booking.facilityId,
                booking.startsAt,
                booking.endsAt,
                booking.state,
                booking.purpose,
                booking.purposeKind,
                booking.activity,
                booking.attendees,
                booking.publicTitle,
                booking.note,
                booking.wifi,
                booking.advance,
                booking.ruleSetId,
                booking.requestedBy,
                booking.createdAt,
                booking.placedAt,
                booking.revisedAt);
        return booking;
    }

    /** Names of a booking to be. */
    public record Identity(long id, String reference, long requestedBy) {
        public static Identity forPerson(long accountId) {
            return new Identity(Ids.next(), Ids.reference("B"), accountId);
        }
    }

    /** Adds a line to the history of a booking. */
    public void remember(StoredBooking booking, BookingState from, Actor actor, Instant now) {
        ReasonCode code = booking.reasonCode;
        Sql.later(
                source,
                """
                insert into booking_move (booking_id, sequence, at, actor_id, actor_name, from_state, to_state, reason_code, reason_text)
                values (?,?,?,?,?,?,?,?,?)""",
                booking.id,
                booking.sequence,
                now,
                actor.accountId(),
                actor.name(),
                from,
                booking.state,
                code,
                booking.reasonText);
    }

    /** Adds to the line just written what was changed and what it was before. */
    public void rememberAmendment(StoredBooking booking, Amendment amendment) {
        Sql.update(
                source,
                "update booking_move set amended = ?, room_before = ?, starts_before = ?, ends_before = ? "
                        + "where booking_id = ? and sequence = ?",
                amendment.parts().stream().map(Enum::name).collect(Collectors.joining(",")),
                amendment.roomBefore(),
                amendment.slotBefore().start(),
                amendment.slotBefore().end(),
                booking.id,
                booking.sequence);
    }

    /** Writes what the entity manager still holds, so that a refusal of the database shows itself here. */
    /** References of what a group holds or has asked for and has not begun. */
    public List<String> ahead(long groupId, Instant now) {
        return Sql.list(
                source,
                "select reference from booking where group_id = ? and state in ('REQUESTED', 'APPROVED') and starts_at > ? order by id",
                row -> row.getString(1),
                groupId,
                now);
    }

    public void flush() {
        entities.flush();
    }

    public boolean isAnyThere() {
        return !Sql.list(source, "select id from booking limit 1", row -> row.getLong(1))
                .isEmpty();
    }

    public long countOf(BookingState state, List<Long> facilities) {
        String sql = "select count(*) from booking where state = ? and facility_id in (" + Sql.marks(facilities) + ")";
        return Sql.list(source, sql, row -> row.getLong(1), state, facilities).get(0);
    }
}
