package org.tsudoi.base.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/** A few lines over JDBC for the paths where one statement must be exactly the one meant. Joins the transaction that runs. */
public final class Sql {
    private static final int ROWS_A_STATEMENT = 400;

    private Sql() {}

    /** Turns one row into a record. */
    @FunctionalInterface
    public interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    public static <T> List<T> list(DataSource source, String sql, RowMapper<T> mapper, Object... arguments) {
        return with(source, connection -> {
            try (PreparedStatement statement = question(connection, sql, arguments);
                    ResultSet rows = statement.executeQuery()) {
                List<T> answer = new ArrayList<>();
                while (rows.next()) {
                    answer.add(mapper.map(rows));
                }
                return answer;
            }
        });
    }

    public static int update(DataSource source, String sql, Object... arguments) {
        return with(source, connection -> {
            if (OneConnection.current() != null) {
                OneConnection.flush();
            }
            try (PreparedStatement statement = prepared(connection, sql, arguments)) {
                return statement.executeUpdate();
            }
        });
    }

    /**
     * Very many rows at once, some hundreds a statement.
     *
     * @param insert up to and with the word "values"
     */
    public static void insertAll(DataSource source, String insert, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += ROWS_A_STATEMENT) {
            List<Object[]> some = rows.subList(from, Math.min(rows.size(), from + ROWS_A_STATEMENT));
            String marks = "(" + String.join(",", Collections.nCopies(some.get(0).length, "?")) + ")";
            Object[] values = some.stream().flatMap(Arrays::stream).toArray();
            update(source, insert + " " + String.join(",", Collections.nCopies(some.size(), marks)), values);
        }
    }

    /**
     * A write whose answer nobody needs: in a transaction it is sent together with what comes next, at the latest with the commit, and a
     * refusal of the database shows itself there; without one it is sent at once.
     */
    public static void later(DataSource source, String sql, Object... arguments) {
        OneConnection current = OneConnection.current();
        if (current == null) {
            update(source, sql, arguments);
        } else {
            current.later(sql, arguments);
        }
    }

    /** Work on a connection. */
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private static <T> T with(DataSource source, Work<T> work) {
        OneConnection ofTransaction = OneConnection.current();
        try {
            if (ofTransaction != null) {
                return work.on(ofTransaction.connection());
            }
            try (Connection connection = connection(source)) {
                return work.on(driverOf(connection));
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static PreparedStatement question(Connection connection, String sql, Object... arguments)
            throws SQLException {
        OneConnection current = OneConnection.current();
        return current == null ? prepared(connection, sql, arguments) : current.with(sql, arguments);
    }

    /**
     * A connection of the pool.
     *
     * @throws NoConnection when there is none in time
     */
    public static Connection connection(DataSource source) {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new NoConnection(e);
        }
    }

    /**
     * The driver's own connection within one of the pool, for as long as that one is open. The container's wrapper looks up each typed reading of
     * a column by reflection, over and over: a tenth of the time of a page with a list.
     */
    static Connection driverOf(Connection pooled) throws SQLException {
        return pooled.isWrapperFor(Driven.class) ? pooled.unwrap(Driven.class).driver() : pooled;
    }

    /** "?,?,?" for a list of so many values; an empty list becomes NULL, which matches nothing. */
    public static String marks(Collection<?> values) {
        return values.isEmpty() ? "NULL" : String.join(",", Collections.nCopies(values.size(), "?"));
    }

    static PreparedStatement prepared(Connection connection, String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            int index = 1;
            for (Object argument : arguments) {
                if (argument instanceof Collection<?> values) {
                    for (Object value : values) {
                        statement.setObject(index++, plain(value));
                    }
                } else {
                    statement.setObject(index++, plain(argument));
                }
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private static Object plain(Object value) {
        if (value instanceof Instant instant) {
            return Utc.of(instant);
        }
        if (value instanceof LocalDate day) {
            return java.sql.Date.valueOf(day);
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
