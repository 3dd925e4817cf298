package org.tsudoi.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the tables hold after a run, read at one moment. Times are UTC.
 *
 * @param moves states a booking came to, in order; with a ~ before it where the booking was changed and not moved
 */
record Tables(
        Map<Long, Room> rooms,
        List<Booking> bookings,
        Set<Claim> claims,
        List<Loan> loans,
        Map<Long, List<String>> moves,
        Map<String, Integer> audits,
        Map<String, Integer> mails,
        Map<Long, Integer> recipients) {
    private static final Set<String> OVER = Set.of("CANCELLED", "REJECTED");

    record Room(String code, Set<Long> things, int setupMinutes, int cleanupMinutes) {}

    record Booking(
            long id,
            String reference,
            String key,
            long group,
            String groupCode,
            long room,
            LocalDateTime start,
            LocalDateTime end,
            String state) {
        boolean isLive() {
            return !OVER.contains(state);
        }
    }

    record Claim(long thing, long slot, String holder) {}

    /** One unit lent: booking is 0 for a loan of its own; holder is the reference of its slip, start and end what the ledger keeps for it. */
    record Loan(long booking, String holder, long unit, LocalDateTime start, LocalDateTime end, String state) {
        boolean isLive() {
            return !Set.of("CANCELLED", "LAPSED").contains(state) && start.isBefore(end);
        }

        boolean isReserved() {
            return state.equals("RESERVED");
        }
    }

    static Tables read(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        var all = new Tables(
                rooms(connection),
                list(
                        connection,
                        "select b.*, g.code from booking b join civic_group g on g.id = b.group_id",
                        Tables::booking),
                new HashSet<>(list(
                        connection,
                        // a unit in maintenance is kept from being lent, which is nobody's booking or loan
                        "select thing, slot, holder from claim where until is null"
                                + " and holder not in (select reference from unit_maintenance)",
                        r -> new Claim(r.getLong(1), r.getLong(2), r.getString(3)))),
                list(
                        connection,
                        "select l.*, s.reference from loan l join loan_slip s on s.id = l.slip_id",
                        Tables::loan),
                moves(connection),
                counts(
                        connection,
                        "select subject, count(*) from audit where subject_kind = 'booking' group by subject"),
                counts(connection, "select about, count(*) from mail group by about"),
                new HashMap<>());
        for (var row : list(
                connection,
                "select g.scope, count(*) from role_grant g join account a on a.id = g.account_id "
                        + "where g.role in ('REPRESENTATIVE', 'CONTACT') and a.email is not null group by g.scope",
                r -> Map.entry(r.getLong(1), r.getInt(2)))) {
            all.recipients().put(row.getKey(), row.getValue());
        }
        connection.rollback();
        return all;
    }

    private static Map<Long, Room> rooms(Connection connection) throws SQLException {
        Map<Long, Set<Long>> things = new HashMap<>();
        list(
                connection,
                "select room_id, thing from room_partition",
                r -> things.computeIfAbsent(r.getLong(1), id -> new HashSet<>()).add(r.getLong(2)));
        Map<Long, Room> rooms = new HashMap<>();
        list(
                connection,
                "select id, code, setup_minutes, cleanup_minutes from room",
                r -> rooms.put(
                        r.getLong(1), new Room(r.getString(2), things.get(r.getLong(1)), r.getInt(3), r.getInt(4))));
        return rooms;
    }

    private static Booking booking(ResultSet row) throws SQLException {
        return new Booking(
                row.getLong("b.id"),
                row.getString("reference"),
                row.getString("request_key"),
                row.getLong("group_id"),
                row.getString("g.code"),
                row.getLong("room_id"),
                row.getObject("starts_at", LocalDateTime.class),
                row.getObject("ends_at", LocalDateTime.class),
                row.getString("state"));
    }

    private static Loan loan(ResultSet row) throws SQLException {
        return new Loan(
                row.getLong("booking_id"),
                row.getString("reference"),
                row.getLong("unit"),
                row.getObject("held_from", LocalDateTime.class),
                row.getObject("held_until", LocalDateTime.class),
                row.getString("state"));
    }

    private static Map<Long, List<String>> moves(Connection connection) throws SQLException {
        Map<Long, List<String>> moves = new HashMap<>();
        list(
                connection,
                "select booking_id, concat(if(amended is null, '', '~'), to_state) from booking_move order by booking_id, sequence",
                r -> moves.computeIfAbsent(r.getLong(1), id -> new ArrayList<>())
                        .add(r.getString(2)));
        return moves;
    }

    private static Map<String, Integer> counts(Connection connection, String sql) throws SQLException {
        Map<String, Integer> counts = new HashMap<>();
        list(connection, sql, r -> counts.put(r.getString(1), r.getInt(2)));
        return counts;
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> list(Connection connection, String sql, Row<T> mapper) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(mapper.of(rows));
            }
            return all;
        }
    }
}
