package org.tsudoi.base.usecase;

/** The database could not take the work now; nothing was done. Answered with 503 and Retry-After. */
public class Overloaded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Overloaded(Throwable cause) {
        super("the database could not take the work", cause);
    }
}
