package org.tsudoi.equipment.usecase;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tsudoi.base.SchemaReady;

/** Looks after what nobody looks after: every minute, on every node; each slip in a transaction of its own, locked. */
@ApplicationScoped
public class WatchLoans {
    private static final Logger LOG = Logger.getLogger(WatchLoans.class.getName());
    private static final int EVERY_SECONDS = 60;
    private static final int FIRST_SECONDS = 20;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Clock clock;

    @Inject
    private Overdue overdue;

    private ScheduledFuture<?> timer;

    void start(@Observes @Priority(710) SchemaReady ready) {
        timer = executor.scheduleWithFixedDelay(this::watch, FIRST_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (timer != null) {
            timer.cancel(false);
        }
    }

    void watch() {
        try {
            overdue.references(clock.instant()).forEach(this::one);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "loans could not be looked after now", e);
        }
    }

    private void one(String reference) {
        try {
            overdue.lookAfter(reference);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the loan " + reference + " could not be looked after now", e);
        }
    }
}
