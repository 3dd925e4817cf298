package org.tsudoi.booking.usecase;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tsudoi.base.SchemaReady;
import org.tsudoi.booking.Conduct;
import org.tsudoi.booking.store.ConductBooks;
import org.tsudoi.booking.store.MarkStore;

/** Notes as absent, where the city wishes it, those whom nobody checked in so long after the start. The desk can still say they came. */
@ApplicationScoped
public class NoteAbsences {
    private static final Logger LOG = Logger.getLogger(NoteAbsences.class.getName());
    private static final int EVERY_SECONDS = 60;
    private static final int BATCH = 200;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Clock clock;

    @Inject
    private ConductBooks conduct;

    @Inject
    private MarkStore marks;

    @Inject
    private MoveBooking moveBooking;

    private ScheduledFuture<?> timer;

    @Inject
    private NoteAbsences self;

    void start(@Observes @Priority(720) SchemaReady ready) {
        timer = executor.scheduleWithFixedDelay(self::note, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (timer != null) {
            timer.cancel(false);
        }
    }

    /** One booking after another, each in a transaction of its own: one that fails now is looked at again in a minute. */
    @ActivateRequestContext
    void note() {
        try {
            Conduct.NoShow rule = conduct.today(clock).noShow();
            if (rule.automatic()) {
                var now = clock.instant();
                marks.absent(now.minus(rule.after()), now, BATCH).forEach(moveBooking::absent);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "absences could not be noted now", e);
        }
    }
}
