package org.tsudoi.base.usecase;

import jakarta.resource.ResourceException;
import org.tsudoi.base.store.NoConnection;
import org.tsudoi.base.store.SqlFailure;

/** The database could not take the work now, or nobody knows whether it did. Answered with 503 and Retry-After. */
public class Overloaded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Overloaded(Throwable cause) {
        super("the database could not take the work", cause);
    }

    /** Whether this failure, however wrapped, means that the database is away or has too much to do. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            // the pool has nothing left to give; EclipseLink hands its word on as it came
            if (t instanceof Overloaded || t instanceof NoConnection || t instanceof ResourceException) {
                return true;
            }
        }
        return SqlFailure.isOutcomeUnknown(failure);
    }
}
