package org.tsudoi.base.usecase;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.tsudoi.base.store.SqlFailure;

/**
 * Runs a piece of work in one transaction at READ COMMITTED and tries the whole of it again, with full jitter, when the database found a
 * deadlock, a lock wait or a lost certification. Work must therefore be repeatable: read, decide, write, no mail and no static state.
 */
@ApplicationScoped
public class Attempts {
    private static final int MOST = 20;
    private static final long LONGEST_PAUSE_MILLIS = 200;

    /** What the work may say about its own transaction. */
    public static final class Undo {
        private boolean wanted;

        /** Nothing of this transaction is to be kept; the answer is returned all the same. */
        public void undo() {
            wanted = true;
        }
    }

    @Resource
    private UserTransaction transaction;

    /**
     * Runs the work and returns its answer, after commit.
     *
     * @throws Overloaded when it failed {@value #MOST} times or the database is not there; nothing was kept as far as anyone knows
     */
    public <T> T inTransaction(Function<Undo, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (RuntimeException failure) {
                if (SqlFailure.isOutcomeUnknown(failure)) {
                    throw new Overloaded(failure);
                }
                if (!SqlFailure.isWorthAnotherTry(failure)) {
                    throw failure;
                }
                if (attempt == MOST) {
                    throw new Overloaded(failure);
                }
                pause(attempt);
            }
        }
    }

    private <T> T once(Function<Undo, T> work) {
        var undo = new Undo();
        boolean finished = false;
        begin();
        try {
            T answer = work.apply(undo);
            finished = !undo.wanted;
            return answer;
        } finally {
            end(finished);
        }
    }

    private void begin() {
        try {
            transaction.begin();
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException("no transaction could begin", e);
        }
    }

    private void end(boolean keep) {
        try {
            if (keep) {
                transaction.commit();
            } else if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (Exception e) {
            throw new CommitFailure(e);
        }
    }

    private static void pause(int attempt) {
        long ceiling = Math.min(LONGEST_PAUSE_MILLIS, 2L << Math.min(attempt, 10));
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1, ceiling + 1) * 1_000_000);
    }

    private static final class CommitFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CommitFailure(Exception cause) {
            super("the transaction could not be ended", cause);
        }
    }
}
