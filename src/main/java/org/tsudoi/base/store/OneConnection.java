package org.tsudoi.base.store;

import java.sql.Connection;

/**
 * The connection of the transaction that runs on this thread. Everything in a transaction speaks over this one: whoever holds one connection
 * and waits for a second can wait for ever when all others do the same.
 */
public final class OneConnection {
    private static final ThreadLocal<Connection> CURRENT = new ThreadLocal<>();

    private OneConnection() {}

    /** From now on, until {@link #end}, {@link Sql} uses this connection on this thread and leaves it open. */
    public static void begin(Connection connection) {
        CURRENT.set(connection);
    }

    public static void end() {
        CURRENT.remove();
    }

    static Connection current() {
        return CURRENT.get();
    }
}
