package org.tsudoi.equipment.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.tsudoi.base.Names;
import org.tsudoi.base.Reach;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.store.Question;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;
import org.tsudoi.equipment.Condition;
import org.tsudoi.equipment.Liability;
import org.tsudoi.equipment.LoanFilter;
import org.tsudoi.equipment.LoanLine;
import org.tsudoi.equipment.LoanSlip;
import org.tsudoi.equipment.LoanState;
import org.tsudoi.equipment.LoanUnit;
import org.tsudoi.equipment.Transfer;

/** Reads slips with their units: two statements however many there are. The rights of the reader are part of the statement. */
@ApplicationScoped
public class LoanQuery {
    private static final String UNITS = """
            select k.*, 0 owned, l.*, l.id loan_id, u.tag from loan l join equipment_unit u on u.thing = l.unit
            join equipment_kind k on k.id = l.kind_id where l.slip_id in (%s) order by k.ordinal, u.tag""";

    private static final String TRANSFERS = """
            select u.tag, k.code, k.name_ja, k.name_simple, k.name_en, u.home_facility_id, s.facility_id, s.reference, l.state, l.starts_at, l.held_until
            from loan l join loan_slip s on s.id = l.slip_id join equipment_unit u on u.thing = l.unit
            join equipment_kind k on k.id = l.kind_id where u.home_facility_id <> s.facility_id""";

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public List<LoanSlip> list(LoanFilter filter) {
        LoanFilter.Of of = filter.of();
        return withUnits(new Question("select s.* from loan_slip s where 1 = 1")
                .within(filter.reach(), "s.group_id", "s.facility_id")
                .and("s.reference = ?", of.reference())
                .and("s.group_id = ?", of.group())
                .and("s.facility_id = ?", of.facility())
                .and("s.id in (select slip_id from loan where unit = ?)", of.unit())
                .and("s.ends_at > ?", filter.from())
                .and("s.starts_at < ?", filter.until())
                .in("s.id in (select slip_id from loan where state in (%s))", filter.states())
                .and(
                        "(s.starts_at, s.id) > (select a.starts_at, a.id from loan_slip a where a.reference = ?)",
                        filter.part().after())
                .then(" order by s.starts_at, s.id limit ?", filter.part().limit())
                .list(source, LoanQuery::slip));
    }

    /** The slip, locked until the transaction ends, so that two people do not handle it at once. */
    public Optional<LoanSlip> locked(String reference) {
        return withUnits(Sql.list(
                        source, "select * from loan_slip where reference = ? for update", LoanQuery::slip, reference))
                .stream()
                .findFirst();
    }

    public Optional<LoanSlip> ofRequest(long accountId, String key) {
        return withUnits(Sql.list(
                        source,
                        "select * from loan_slip where requested_by = ? and request_key = ?",
                        LoanQuery::slip,
                        accountId,
                        key))
                .stream()
                .findFirst();
    }

    public Optional<LoanSlip> ofBooking(long bookingId) {
        return withUnits(Sql.list(source, "select * from loan_slip where booking_id = ?", LoanQuery::slip, bookingId))
                .stream()
                .findFirst();
    }

    /** What goes with bookings, by kind, or went with them when they were cancelled. */
    public Map<Long, List<LoanLine>> linesOf(Collection<Long> bookings) {
        record Row(long booking, LoanLine line) {}
        String sql = "select l.booking_id, k.code, k.name_ja, k.name_en, count(*) from loan l "
                + "join equipment_kind k on k.id = l.kind_id where l.booking_id in (" + Sql.marks(bookings)
                + ") group by l.booking_id, k.id order by k.ordinal";
        return Sql.list(
                        source,
                        sql,
                        row -> new Row(
                                row.getLong(1),
                                new LoanLine(
                                        row.getString(2),
                                        new Names(row.getString(3), null, row.getString(4)),
                                        row.getInt(5))),
                        bookings)
                .stream()
                .collect(Collectors.groupingBy(Row::booking, Collectors.mapping(Row::line, Collectors.toList())));
    }

    /** References of what a group has not brought back in time. */
    public List<String> overdue(long groupId, Instant now) {
        return Sql.list(source, """
                select distinct s.reference from loan_slip s join loan l on l.slip_id = s.id
                where s.group_id = ? and l.state = 'HANDED_OVER' and s.ends_at < ? order by s.ends_at""", row -> row.getString(1), groupId, now);
    }

    /** Loans of their own that a group has open. */
    public int open(long groupId) {
        return Sql.list(source, """
                select count(distinct s.id) from loan_slip s join loan l on l.slip_id = s.id
                where s.group_id = ? and s.booking_id is null and l.state in ('RESERVED', 'HANDED_OVER')""", row -> row.getInt(1), groupId).get(0);
    }

    public Optional<LocalDate> bannedUntil(long groupId, LocalDate today) {
        return Sql.list(
                        source,
                        "select max(last_date) from loan_ban where group_id = ? and last_date >= ? and lifted_at is null",
                        row -> Optional.ofNullable(row.getObject(1, LocalDate.class)),
                        groupId,
                        today)
                .get(0);
    }

    /** Who has this unit in hand now: the reference of the slip. */
    public Optional<String> holderInHand(long thing) {
        return Sql.list(
                        source,
                        "select s.reference from loan l join loan_slip s on s.id = l.slip_id where l.unit = ? and l.state = 'HANDED_OVER'",
                        row -> row.getString(1),
                        thing)
                .stream()
                .findFirst();
    }

    /** Units that must be brought to another house until an instant, and those that must be brought home; by the time they are due. */
    public List<Transfer> transfers(Reach reach, Instant now, Instant until) {
        var question = new Question(TRANSFERS);
        if (!reach.everything()) {
            String houses = Sql.marks(reach.facilities());
            question.then(
                    " and (u.home_facility_id in (" + houses + ") or s.facility_id in (" + houses + "))",
                    reach.facilities(),
                    reach.facilities());
        }
        return question.then(" and (l.state = 'RESERVED' and l.starts_at > ? and l.starts_at < ? or ", now, until)
                .then(
                        "(l.state = 'RETURNED' or l.state = 'RESERVED' and l.ends_at < ?) and l.held_until > ?)",
                        now,
                        now)
                .then(" order by l.starts_at, u.tag limit 200")
                .list(source, row -> transfer(row, now));
    }

    private static Transfer transfer(ResultSet row, Instant now) throws SQLException {
        boolean back = !row.getString("state").equals(LoanState.RESERVED.name())
                || !Utc.instant(row, "starts_at").isAfter(now);
        long home = row.getLong("home_facility_id");
        long there = row.getLong("facility_id");
        return new Transfer(
                row.getString("tag"),
                row.getString("code"),
                new Names(row.getString("name_ja"), null, row.getString("name_en")),
                row.getString("name_simple"),
                back ? there : home,
                back ? home : there,
                back,
                Utc.instant(row, back ? "held_until" : "starts_at"),
                row.getString("reference"));
    }

    /** What is kept for others of a unit in a time: slips with a reserved unit there, soonest first. */
    public List<LoanSlip> reservedOn(long thing, TimeSlot slot) {
        return withUnits(Sql.list(source, """
                select s.* from loan_slip s join loan l on l.slip_id = s.id
                where l.unit = ? and l.state = 'RESERVED' and l.held_until > ? and l.held_from < ? order by l.held_from""", LoanQuery::slip, thing, slot.start(), slot.end()));
    }

    /** References of slips that the city itself must look after: late, not collected, or due soon and not yet reminded. */
    public List<String> toWatch(Instant now, Instant uncollectedSince, Instant dueBefore) {
        return Sql.list(source, """
                select distinct s.reference from loan_slip s join loan l on l.slip_id = s.id
                where l.state = 'HANDED_OVER' and (s.ends_at < ? or s.booking_id is null and s.reminders = 0 and s.ends_at < ?)
                  or l.state = 'RESERVED' and s.booking_id is null and (s.starts_at < ? or s.ends_at < ?) limit 200""", row -> row.getString(1), now, dueBefore, uncollectedSince, now);
    }

    public record Reminded(int times, Instant at) {}

    public Reminded reminded(long slipId) {
        return Sql.list(
                        source,
                        "select reminders, reminded_at from loan_slip where id = ?",
                        row -> new Reminded(row.getInt(1), Utc.instant(row, "reminded_at")),
                        slipId)
                .get(0);
    }

    private List<LoanSlip> withUnits(List<LoanSlip> slips) {
        if (slips.isEmpty()) {
            return slips;
        }
        List<Long> ids = slips.stream().map(LoanSlip::id).toList();
        Map<Long, List<LoanUnit>> units =
                Sql.list(source, UNITS.formatted(Sql.marks(ids)), LoanQuery::unit, ids).stream()
                        .collect(Collectors.groupingBy(LoanUnit::slipId));
        return slips.stream()
                .map(s -> new LoanSlip(
                        s.id(),
                        s.reference(),
                        s.bookingId(),
                        s.groupId(),
                        s.facilityId(),
                        s.slot(),
                        s.purpose(),
                        s.note(),
                        s.receivedBy(),
                        s.createdAt(),
                        units.getOrDefault(s.id(), List.of())))
                .toList();
    }

    private static LoanSlip slip(ResultSet row) throws SQLException {
        return new LoanSlip(
                row.getLong("id"),
                row.getString("reference"),
                row.getObject("booking_id", Long.class),
                row.getLong("group_id"),
                row.getLong("facility_id"),
                new TimeSlot(Utc.instant(row, "starts_at"), Utc.instant(row, "ends_at")),
                row.getString("purpose"),
                row.getString("note"),
                row.getString("received_by"),
                Utc.instant(row, "created_at"),
                List.of());
    }

    private static LoanUnit unit(ResultSet row) throws SQLException {
        Instant from = Utc.instant(row, "held_from");
        Instant until = Utc.instant(row, "held_until");
        return new LoanUnit(
                row.getLong("loan_id"),
                row.getLong("slip_id"),
                EquipmentStore.kind(row),
                row.getLong("unit"),
                row.getString("tag"),
                LoanState.valueOf(row.getString("state")),
                from.isBefore(until) ? new TimeSlot(from, until) : null,
                out(row),
                in(row),
                row.getString("remark"));
    }

    private static LoanUnit.Out out(ResultSet row) throws SQLException {
        return row.getString("condition_out") == null
                ? null
                : new LoanUnit.Out(
                        Utc.instant(row, "handed_over_at"),
                        row.getString("handed_over_by"),
                        Condition.valueOf(row.getString("condition_out")),
                        EquipmentStore.parts(row.getString("accessories_out")));
    }

    private static LoanUnit.In in(ResultSet row) throws SQLException {
        String liability = row.getString("liability");
        return row.getString("condition_in") == null
                ? null
                : new LoanUnit.In(
                        Utc.instant(row, "returned_at"),
                        row.getString("taken_back_by"),
                        Condition.valueOf(row.getString("condition_in")),
                        EquipmentStore.parts(row.getString("missing_in")),
                        liability == null ? null : Liability.valueOf(liability));
    }
}
