package org.tsudoi.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Many more centres, groups and bookings than the demonstration city has, laid straight into its tables with a few statements. Each centre has
 * ten rooms in three bands, open every day: eight are free in the time to come, two are booked throughout by {@link #REGULARS} groups.
 */
final class Metropolis {
    static final int ROOMS = 10;
    static final int FREE = 8;
    static final int BANDS = 3;
    static final int REGULARS = 500;
    static final String[] START = {"09:30", "13:30", "17:30"};
    static final String[] END = {"13:20", "17:20", "21:20"};

    /** Ids from here on are ours; the city gives smaller ones to things and larger ones to rows of its own. */
    private static final long BASE = 1_000_000_000_000L;

    /** Rows of the past in one transaction. */
    private static final int CHUNK = 500_000;

    private final int centres;
    private final int groups;
    private int past;

    Metropolis(int centres, int groups) {
        this.centres = centres;
        this.groups = groups;
    }

    boolean isLaid(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("select 1 from facility where code = 'X0001'")) {
            return rows.next();
        }
    }

    void lay(Connection connection) throws SQLException {
        Batch.run(connection, "centres.sql", values());
    }

    /** Books the ninth and tenth room of each centre for so many days to come. */
    void bookComing(Connection connection, int days) throws SQLException {
        var values = values();
        values.put("days", days);
        Batch.run(connection, "coming.sql", values);
    }

    /** So many bookings more that are over, in all rooms, the latest first. */
    void bookPast(Connection connection, int more) throws SQLException {
        var values = values();
        try (var rules = connection
                .createStatement()
                .executeQuery("select max(id) from rule_set where kind = 'BOOKING' and code = 'KOMISEN'")) {
            rules.next();
            values.put("rules", rules.getLong(1));
        }
        for (int end = past + more; past < end; ) {
            int chunk = Math.min(CHUNK, end - past);
            values.put("first", past);
            values.put("last", past + chunk - 1);
            Batch.run(connection, "past.sql", values);
            past += chunk;
        }
    }

    /** Millions of them, in a couple of minutes. */
    void bookMuchPast(Connection connection, int more) throws SQLException {
        Batch.run(connection, "indexes-off.sql", values());
        bookPast(connection, more);
        Batch.run(connection, "indexes-on.sql", values());
    }

    /** What the names in the statements stand for. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("base", BASE);
        values.put("centres", centres);
        values.put("lastCentre", centres - 1);
        values.put("rooms", centres * ROOMS);
        values.put("lastRoom", centres * ROOMS - 1);
        values.put("groups", groups);
        values.put("regulars", REGULARS);
        return values;
    }

    String centre(int number) {
        return String.format("X%04d", number + 1);
    }

    String room(int number) {
        return centre(number / ROOMS) + String.format("-%02d", number % ROOMS + 1);
    }

    int rooms() {
        return centres * ROOMS;
    }

    int freeRooms() {
        return centres * FREE;
    }

    /** The first eight rooms of each centre; next in number is in the next centre. */
    String freeRoom(int number) {
        return centre(number % centres) + String.format("-%02d", number / centres + 1);
    }

    /** Groups that have not booked anything yet. */
    List<Member> members() {
        return IntStream.rangeClosed(REGULARS + 1, groups)
                .mapToObj(Metropolis::member)
                .toList();
    }

    /** Groups with bookings to come and behind them. */
    List<Member> regulars() {
        return IntStream.rangeClosed(1, REGULARS).mapToObj(Metropolis::member).toList();
    }

    /** Staff of the first centre. */
    Member staff() {
        return new Member(null, "bench-staff-token", "bench-staff-session");
    }

    /** Somebody of the city's office. */
    Member office() {
        return new Member(null, "bench-office-token", "bench-office-session");
    }

    private static Member member(int number) {
        return new Member("G-X" + number, "bench-token-" + number, "bench-session-" + number);
    }
}
