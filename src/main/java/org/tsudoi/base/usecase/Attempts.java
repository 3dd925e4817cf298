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
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.tsudoi.base.store.OneConnection;
import org.tsudoi.base.store.Sql;
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

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /**
     * Runs the work and returns its answer, after commit. Only so many run at once; who would wait longer than {@value #QUEUE_MILLIS} ms is
     * sent away with nothing done.
     *
     * @throws Overloaded when there was no room, when it failed {@value #MOST} times or for seconds, or when the database is not there
     */
    public <T> T inTransaction(Function<Undo, T> work) {
        return asWriter(() -> withEntities(work));
    }

    /**
     * As {@link #inTransaction}, for work that speaks through {@link org.tsudoi.base.store.Sql} only: neither the transaction manager nor the
     * entity manager takes part, which the opening second cannot afford.
     */
    public <T> T inSqlTransaction(Function<Undo, T> work) {
        return asWriter(() -> withSql(work));
    }

    private <T> T asWriter(Supplier<T> once) {
        enter();
        try {
            return again(once);
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

    private <T> T again(Supplier<T> once) {
        long last = System.nanoTime() + PATIENCE.toNanos();
        for (int attempt = 1; ; attempt++) {
            try {
                return once.get();
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

    private <T> T withEntities(Function<Undo, T> work) {
        var undo = new Undo();
        boolean finished = false;
        List<Runnable> afterwards = List.of();
        T answer;
        begin();
        try {
            join();
            answer = work.apply(undo);
            if (!undo.wanted) {
                entities.flush();
                flush();
                finished = true;
            }
        } finally {
            afterwards = OneConnection.end();
            end(finished);
        }
        if (finished) {
            afterwards.forEach(Runnable::run);
        }
        return answer;
    }

    private <T> T withSql(Function<Undo, T> work) {
        var undo = new Undo();
        boolean kept = false;
        List<Runnable> afterwards = List.of();
        T answer;
        try (Connection connection = Sql.connection(source)) {
            OneConnection.start(connection);
            try {
                answer = work.apply(undo);
                if (!undo.wanted) {
                    OneConnection.commit();
                    kept = true;
                }
            } finally {
                if (!kept) {
                    OneConnection.rollback();
                }
                afterwards = OneConnection.end();
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
        if (kept) {
            afterwards.forEach(Runnable::run);
        }
        return answer;
    }

    private void join() {
        try {
            OneConnection.join(entities.unwrap(Connection.class));
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static void flush() {
        try {
            OneConnection.flush();
        } catch (SQLException e) {
            throw new SqlFailure(e);
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
