package org.tsudoi.equipment.usecase;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tsudoi.base.SchemaReady;
import org.tsudoi.base.usecase.Recurring;

/** Looks after what nobody looks after: every minute, on every node; each slip in a transaction of its own, locked. */
@ApplicationScoped
public class WatchLoans {
    private static final Logger LOG = Logger.getLogger(WatchLoans.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Inject
    private Recurring recurring;

    @Inject
    private Clock clock;

    @Inject
    private Overdue overdue;

    void start(@Observes @Priority(710) SchemaReady ready) {
        recurring.every(PAUSE, this::watch, "looking after loans");
    }

    void watch() {
        overdue.references(clock.instant()).forEach(this::one);
    }

    private void one(String reference) {
        try {
            overdue.lookAfter(reference);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the loan " + reference + " could not be looked after now", e);
        }
    }
}
