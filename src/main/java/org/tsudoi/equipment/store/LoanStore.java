package org.tsudoi.equipment.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.tsudoi.base.Ids;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.store.Sql;
import org.tsudoi.equipment.LoanState;
import org.tsudoi.equipment.LoanUnit;

/** Writes slips and the units on them, in the transaction of the use case. */
@ApplicationScoped
public class LoanStore {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** A slip to be. */
    public record NewSlip(
            long id,
            String reference,
            String key,
            Long bookingId,
            long groupId,
            long facilityId,
            TimeSlot slot,
            String purpose,
            String note,
            long requestedBy,
            Instant createdAt) {}

    /** One group borrows one thing at a time, so that its limits hold; other groups do not wait. */
    public void waitForGroup(long groupId) {
        Sql.list(source, "select id from civic_group where id = ? for update", row -> row.getLong(1), groupId);
    }

    public void add(NewSlip slip) {
        Sql.update(
                source,
                """
                insert into loan_slip (id, reference, request_key, booking_id, group_id, facility_id, starts_at, ends_at, purpose, note,
                  requested_by, created_at, revised_at, reminders) values (?,?,?,?,?,?,?,?,?,?,?,?,?,0)""",
                slip.id(),
                slip.reference(),
                slip.key(),
                slip.bookingId(),
                slip.groupId(),
                slip.facilityId(),
                slip.slot().start(),
                slip.slot().end(),
                slip.purpose(),
                slip.note(),
                slip.requestedBy(),
                slip.createdAt(),
                slip.createdAt());
    }

    /** Calendars that show the slip have a newer one now. */
    public void revised(long slipId, Instant now) {
        Sql.update(
                source,
                "update loan_slip set sequence = sequence + 1, revised_at = greatest(revised_at, ?) where id = ?",
                now,
                slipId);
    }

    /** The slip is for another time or house. */
    public void move(NewSlip slip) {
        Sql.update(
                source,
                "update loan_slip set facility_id = ?, starts_at = ?, ends_at = ? where id = ?",
                slip.facilityId(),
                slip.slot().start(),
                slip.slot().end(),
                slip.id());
    }

    /** A unit that stays on its slip is kept for another time. */
    public void move(long loanId, TimeSlot slot, TimeSlot held) {
        Sql.update(
                source,
                "update loan set starts_at = ?, ends_at = ?, held_from = ?, held_until = ? where id = ?",
                slot.start(),
                slot.end(),
                held.start(),
                held.end(),
                loanId);
    }

    /** A unit that is not wanted any more: what was never used leaves no line. */
    public void drop(long loanId) {
        Sql.update(source, "delete from loan where id = ?", loanId);
    }

    /** Puts units of a kind on a slip; held is what the ledger has taken for them. */
    public void lend(NewSlip slip, long kindId, List<Long> things, TimeSlot held) {
        for (long thing : things) {
            Sql.update(
                    source,
                    """
                    insert into loan (id, slip_id, booking_id, group_id, kind_id, unit, starts_at, ends_at, held_from, held_until, state)
                    values (?,?,?,?,?,?,?,?,?,?,'RESERVED')""",
                    Ids.next(),
                    slip.id(),
                    slip.bookingId(),
                    slip.groupId(),
                    kindId,
                    thing,
                    slip.slot().start(),
                    slip.slot().end(),
                    held.start(),
                    held.end());
        }
    }

    /** A unit goes out as it is; whatever the ledger took for the time before its start is part of it now. */
    public void handOver(LoanUnit unit, Instant heldFrom) {
        Sql.update(
                source,
                """
                update loan set state = 'HANDED_OVER', unit = ?, held_from = ?, handed_over_at = ?, handed_over_by = ?, condition_out = ?,
                  accessories_out = ?, remark = ? where id = ?""",
                unit.thing(),
                heldFrom,
                unit.out().at(),
                unit.out().by(),
                unit.out().condition(),
                String.join(";", unit.out().accessories()),
                unit.remark(),
                unit.id());
    }

    public void takeBack(LoanUnit unit, Instant heldUntil) {
        Sql.update(
                source,
                """
                update loan set state = 'RETURNED', held_until = greatest(held_from, ?), returned_at = ?, taken_back_by = ?, condition_in = ?,
                  missing_in = ?, liability = ?, remark = coalesce(?, remark) where id = ?""",
                heldUntil,
                unit.in().at(),
                unit.in().by(),
                unit.in().condition(),
                String.join(";", unit.in().missing()),
                unit.in().liability(),
                unit.remark(),
                unit.id());
    }

    public void receivedBy(long slipId, String name) {
        Sql.update(source, "update loan_slip set received_by = coalesce(?, received_by) where id = ?", name, slipId);
    }

    /** Gives up what is still reserved of a slip. */
    public void giveUp(long slipId, LoanState state) {
        Sql.update(source, "update loan set state = ? where slip_id = ? and state = 'RESERVED'", state, slipId);
    }

    /** The ledger holds nothing any more for what has come back already. */
    public void forget(long slipId) {
        Sql.update(source, "update loan set held_until = held_from where slip_id = ? and state = 'RETURNED'", slipId);
    }

    public void swap(long loanId, long thing) {
        Sql.update(source, "update loan set unit = ?, warned_at = null where id = ?", thing, loanId);
    }

    public void hold(long loanId, Instant until) {
        Sql.update(source, "update loan set held_until = ? where id = ?", until, loanId);
    }

    /** Remembers that a group was warned of a unit; false when it was before. */
    public boolean warn(long loanId, Instant now) {
        return Sql.update(source, "update loan set warned_at = ? where id = ? and warned_at is null", now, loanId) == 1;
    }

    public void reminded(long slipId, Instant now) {
        Sql.update(source, "update loan_slip set reminders = reminders + 1, reminded_at = ? where id = ?", now, slipId);
    }

    public void ban(long groupId, long slipId, LocalDate from, LocalDate last) {
        Sql.update(
                source,
                "insert ignore into loan_ban (id, group_id, slip_id, from_date, last_date) values (?,?,?,?,?)",
                Ids.next(),
                groupId,
                slipId,
                from,
                last);
    }

    /** What was asked for and could not be lent: the city buys by it. */
    public void unmet(Long facilityId, TimeSlot slot, String wanted, Instant now) {
        Sql.update(
                source,
                "insert into unmet_demand (id, at, kind, facility_id, starts_at, ends_at, people, wanted) values (?,?,'LOAN',?,?,?,null,?)",
                Ids.next(),
                now,
                facilityId,
                slot.start(),
                slot.end(),
                wanted);
    }
}
