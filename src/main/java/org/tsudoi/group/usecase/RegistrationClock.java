package org.tsudoi.group.usecase;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tsudoi.base.SchemaReady;

/** Looks every minute whether a day has come for a registration; every node may, each step is taken once. */
@ApplicationScoped
public class RegistrationClock {
    private static final Logger LOG = Logger.getLogger(RegistrationClock.class.getName());
    private static final int EVERY_SECONDS = 60;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private KeepRegistrations keepRegistrations;

    private ScheduledFuture<?> timer;

    void start(@Observes @Priority(720) SchemaReady ready) {
        timer = executor.scheduleWithFixedDelay(this::tick, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (timer != null) {
            timer.cancel(false);
        }
    }

    private void tick() {
        try {
            keepRegistrations.keep();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "registrations could not be looked after now", e);
        }
    }
}
