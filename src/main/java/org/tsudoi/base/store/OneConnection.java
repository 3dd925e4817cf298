package org.tsudoi.base.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The connection of the transaction that runs on this thread. Everything in a transaction speaks over this one: whoever holds one connection
 * and waits for a second can wait for ever when all others do the same. Writes whose answer nobody needs wait here and go to the database
 * together with the next question or with the commit: each way there and back costs more than the row it carries.
 */
public final class OneConnection {
    private static final ThreadLocal<OneConnection> CURRENT = new ThreadLocal<>();

    /** Several statements as one, which the driver must not prepare on the server. */
    private static final String TOGETHER = "/*client prepare*/begin not atomic ";

    private final Connection connection;
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Runnable> afterwards = new ArrayList<>();

    /** A statement that waits to be sent. */
    private record Waiting(String sql, Object[] arguments) {}

    private OneConnection(Connection connection) {
        this.connection = connection;
    }

    /** From now on, until {@link #end}, {@link Sql} uses this connection on this thread and leaves it open; who gave it ends its transaction. */
    public static void join(Connection connection) throws SQLException {
        CURRENT.set(new OneConnection(Sql.driverOf(connection)));
    }

    /** As {@link #join}, and begins a transaction of this connection's own with the first statement. */
    public static void start(Connection connection) throws SQLException {
        join(connection);
        CURRENT.get().later("start transaction");
    }

    /** Sends what waits and ends the transaction that {@link #start} began. */
    public static void commit() throws SQLException {
        OneConnection current = CURRENT.get();
        current.later("commit");
        current.send();
    }

    /** Forgets what waits and undoes what the transaction that {@link #start} began has written. */
    public static void rollback() throws SQLException {
        OneConnection current = CURRENT.get();
        current.waiting.clear();
        try (var statement = current.connection.createStatement()) {
            statement.execute("rollback");
        }
    }

    /** Sends what waits, so that a refusal of the database shows itself here. */
    public static void flush() throws SQLException {
        CURRENT.get().send();
    }

    /** Leaves the connection; returns what was to be done afterwards, for whoever knows that the transaction was kept. */
    public static List<Runnable> end() {
        OneConnection current = CURRENT.get();
        CURRENT.remove();
        return current == null ? List.of() : current.afterwards;
    }

    /** Done when the transaction of this thread has been kept, and not when it was undone; at once where none runs. */
    public static void afterwards(Runnable act) {
        OneConnection current = CURRENT.get();
        if (current == null) {
            act.run();
        } else {
            current.afterwards.add(act);
        }
    }

    static OneConnection current() {
        return CURRENT.get();
    }

    Connection connection() {
        return connection;
    }

    void later(String sql, Object... arguments) {
        waiting.add(new Waiting(sql, arguments));
    }

    void send() throws SQLException {
        if (waiting.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = waiting.size() == 1 ? alone() : together()) {
            statement.execute();
        }
    }

    /** The statement with everything that waits before it, in one. */
    PreparedStatement with(String sql, Object... arguments) throws SQLException {
        later(sql, arguments);
        return waiting.size() == 1 ? alone() : together();
    }

    private PreparedStatement alone() throws SQLException {
        Waiting only = waiting.remove(0);
        return Sql.prepared(connection, only.sql(), only.arguments());
    }

    private PreparedStatement together() throws SQLException {
        String sql = waiting.stream().map(Waiting::sql).collect(Collectors.joining("; ", TOGETHER, "; end"));
        Object[] arguments =
                waiting.stream().flatMap(w -> Arrays.stream(w.arguments())).toArray();
        waiting.clear();
        return Sql.prepared(connection, sql, arguments);
    }
}
