package org.tsudoi.booking.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.tsudoi.base.Actor;
import org.tsudoi.base.Ids;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;
import org.tsudoi.booking.BookingFacts;
import org.tsudoi.booking.BookingFacts.Used;
import org.tsudoi.booking.BookingRequest;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.ReasonCode;

/** Writes bookings and their history. Every method runs in the transaction of its use case. */
@ApplicationScoped
public class BookingStore {
    @PersistenceContext
    private EntityManager entities;

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** The booking this person already got with this key. */
    public Optional<StoredBooking> ofRequest(long accountId, String key) {
        return entities.createQuery(
                        "select b from StoredBooking b where b.requestedBy = :who and b.requestKey = :key",
                        StoredBooking.class)
                .setParameter("who", accountId)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** The booking, locked until the transaction ends, so that two people do not decide it at once. */
    public Optional<StoredBooking> locked(String reference) {
        return entities.createQuery("select b from StoredBooking b where b.reference = :reference", StoredBooking.class)
                .setParameter("reference", reference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** One group books one thing at a time, so that its limits hold; other groups do not wait. */
    public void waitForGroup(long groupId) {
        Sql.list(source, "select id from civic_group where id = ? for update", row -> row.getLong(1), groupId);
    }

    /** Live bookings in advance of a group at a facility, on a day and in its month. */
    public Used used(long groupId, long facilityId, LocalDate day) {
        TimeSlot month = JapanTime.month(YearMonth.from(day));
        TimeSlot date = TimeSlot.day(day);
        String sql = """
                select coalesce(sum(starts_at >= ? and starts_at < ?), 0), count(*) from booking
                where group_id = ? and facility_id = ? and starts_at >= ? and starts_at < ? and advance
                  and state not in ('CANCELLED', 'REJECTED')""";
        return Sql.list(
                        source,
                        sql,
                        row -> new Used(row.getInt(1), row.getInt(2)),
                        date.start(),
                        date.end(),
                        groupId,
                        facilityId,
                        month.start(),
                        month.end())
                .get(0);
    }

    /** Starts of all live bookings in advance of a group in a span, by facility, to judge many wishes with one question. */
    public List<UsedAt> usedIn(long groupId, TimeSlot span) {
        String sql = """
                select facility_id, starts_at from booking
                where group_id = ? and starts_at >= ? and starts_at < ? and advance and state not in ('CANCELLED', 'REJECTED')""";
        return Sql.list(
                source,
                sql,
                row -> new UsedAt(row.getLong(1), JapanTime.dayOf(Utc.instant(row, "starts_at"))),
                groupId,
                span.start(),
                span.end());
    }

    /** One live booking in advance. */
    public record UsedAt(long facilityId, LocalDate day) {}

    /** Keeps a new booking; its id and reference are made here. */
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
        booking.purpose = asked.purpose().strip();
        booking.activity = asked.activity();
        booking.attendees = asked.attendees();
        booking.publicTitle = blankToNull(asked.publicTitle());
        booking.note = blankToNull(asked.note());
        booking.wifi = asked.wifi();
        booking.advance = facts.isInAdvance(asked.slot());
        booking.ruleSetId = facts.book().id();
        booking.requestedBy = identity.requestedBy();
        booking.createdAt = facts.now();
        booking.revisedAt = facts.now();
        entities.persist(booking);
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
        Sql.update(
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

    /** Writes what the entity manager still holds, so that a refusal of the database shows itself here. */
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

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
