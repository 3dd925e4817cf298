package org.tsudoi.harness;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Many registered groups, each with one contact who is signed in already: laid straight into the tables, since a thousand passwords would take
 * minutes to check.
 */
public final class Crowd {
    private static final int A_DAY = 24 * 60 * 60;

    /** A group and the token of its contact. */
    public record Member(String group, String token) {}

    private Crowd() {}

    /** So many new groups, with names and numbers that nobody has yet. */
    public static List<Member> of(int size, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        List<Member> members = new ArrayList<>();
        long id = ThreadLocalRandom.current().nextLong(1L << 40);
        String letters = Long.toString(id, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        for (int i = 0; i < size; i++, id += 2) {
            members.add(member(letters + String.format("%04d", i), id, connection));
        }
        connection.commit();
        connection.setAutoCommit(true);
        return members;
    }

    /** Someone who may decide everywhere. */
    public static Member office(Connection connection) throws SQLException {
        Member office = of(1, connection).get(0);
        run(connection, """
                insert into role_grant (account_id, role, scope, granted_at) select g.account_id, 'ADMIN', 0, g.granted_at from role_grant g
                join civic_group c on c.id = g.scope where c.code = ?""", office.group());
        return office;
    }

    private static Member member(String name, long id, Connection connection) throws SQLException {
        Instant now = Instant.now();
        String token = name + "-" + Long.toHexString(ThreadLocalRandom.current().nextLong());
        run(connection, """
                insert into account (id, login, email, name, password_hash, language, state, created_at, version)
                values (?, ?, ?, ?, '-', 'ja', 'ACTIVE', ?, 0)""", id, "crowd-" + name, name + "@crowd.example", "連絡者 " + name, now);
        run(connection, """
                insert into civic_group (id, code, name_ja, name_kana, name_en, group_class, directory_consent, created_at, version)
                values (?, ?, ?, ?, ?, 'REGISTERED_CIVIC', false, ?, 0)""", id + 1, "G-" + name, "団体 " + name, "ダンタイ", "Group " + name, now);
        run(connection, """
                insert into registration (id, group_id, state, valid_from, valid_until, annual_plan, voluntary, non_profit, not_excluded, version)
                values (?, ?, 'REGISTERED', '2020-04-01', ?, true, true, true, true, 0)""", id, id + 1, LocalDate.now().plusYears(2).toString());
        run(
                connection,
                "insert into role_grant (account_id, role, scope, granted_at) values (?, 'CONTACT', ?, ?)",
                id,
                id + 1,
                now);
        run(connection, """
                insert into sign_in (token_hash, account_id, kind, created_at, last_used_at, expires_at)
                values (?, ?, 'TOKEN', ?, ?, ?)""", sha256(token), id, now, now, now.plusSeconds(A_DAY));
        return new Member("G-" + name, token);
    }

    private static void run(Connection connection, String sql, Object... arguments) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i] instanceof Instant at ? Timestamp.from(at) : arguments[i]);
            }
            statement.executeUpdate();
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
