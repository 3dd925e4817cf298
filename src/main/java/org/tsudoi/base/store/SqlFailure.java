package org.tsudoi.base.store;

import java.sql.SQLException;

/** A statement that the database refused, with the kind of its refusal. */
public class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SqlFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    public static boolean isDuplicate(Throwable failure) {
        return code(failure) == 1062;
    }

    /** Deadlock, lock wait time-out or a lost certification: the same transaction may succeed when tried again. */
    public static boolean isWorthAnotherTry(Throwable failure) {
        int code = code(failure);
        return code == 1213 || code == 1205 || code == 1020;
    }

    /** The connection failed: nobody knows whether the transaction was kept. */
    public static boolean isOutcomeUnknown(Throwable failure) {
        SQLException cause = sqlCause(failure);
        return cause != null
                && cause.getSQLState() != null
                && (cause.getSQLState().startsWith("08") || cause.getSQLState().equals("25S03"));
    }

    private static int code(Throwable failure) {
        SQLException cause = sqlCause(failure);
        return cause == null ? 0 : cause.getErrorCode();
    }

    private static SQLException sqlCause(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
