package org.tsudoi.base.usecase;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.tsudoi.base.store.OneConnection;
import org.tsudoi.base.store.SqlFailure;

/**
 * Runs a piece of work in one transaction at READ COMMITTED and tries the whole of it again, with full jitter, when the database found a
 * deadlock, a lock wait or a lost certification. Work must therefore be repeatable: read, decide, write, no mail and no static state.
 */
@ApplicationScoped
public class Attempts {
    private static final int MOST = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    /** Fewer than the pool has connections, so that reading goes on while every writer waits for the same room. */
    private static final int WRITERS = 16;

    private static final long QUEUE_MILLIS = 1_500;

    private static final long LONGEST_PAUSE_MILLIS = 200;

    /** What the work may say about its own transaction. */
    public static final class Undo {
        private boolean wanted;

        /** Nothing of this transaction is to be kept; the answer is returned all the same. */
        public void undo() {
            wanted = true;
        }
    }

    private final Semaphore writers = new Semaphore(WRITERS, true);

    @Resource
    private UserTransaction transaction;

    @PersistenceContext
    private EntityManager entities;

    /**
     * Runs the work and returns its answer, after commit. Only so many run at once; who would wait longer than {@value #QUEUE_MILLIS} ms is
     * sent away with nothing done.
     *
     * @throws Overloaded when there was no room, when it failed {@value #MOST} times or for seconds, or when the database is not there
     */
    public <T> T inTransaction(Function<Undo, T> work) {
        enter();
        try {
            return again(work);
        } finally {
            writers.release();
        }
    }

    private void enter() {
        try {
            if (!writers.tryAcquire(QUEUE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new Overloaded(null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Overloaded(e);
        }
    }

    private <T> T again(Function<Undo, T> work) {
        long last = System.nanoTime() + PATIENCE.toNanos();
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (RuntimeException failure) {
                if (Overloaded.isBehind(failure)) {
                    throw new Overloaded(failure);
                }
                if (!SqlFailure.isWorthAnotherTry(failure)) {
                    throw failure;
                }
                if (attempt == MOST || System.nanoTime() > last) {
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
            OneConnection.begin(entities.unwrap(Connection.class));
            T answer = work.apply(undo);
            finished = !undo.wanted;
            return answer;
        } finally {
            OneConnection.end();
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
