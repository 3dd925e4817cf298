package org.tsudoi.booking.usecase;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.tsudoi.base.SchemaReady;
import org.tsudoi.base.usecase.Recurring;
import org.tsudoi.booking.Conduct;
import org.tsudoi.booking.store.ConductBooks;
import org.tsudoi.booking.store.MarkStore;

/** Notes as absent, where the city wishes it, those whom nobody checked in so long after the start. The desk can still say they came. */
@ApplicationScoped
public class NoteAbsences {
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int BATCH = 200;

    @Inject
    private Recurring recurring;

    @Inject
    private Clock clock;

    @Inject
    private ConductBooks conduct;

    @Inject
    private MarkStore marks;

    @Inject
    private MoveBooking moveBooking;

    @Inject
    private NoteAbsences self;

    void start(@Observes @Priority(720) SchemaReady ready) {
        recurring.every(PAUSE, self::note, "noting absences");
    }

    /** One booking after another, each in a transaction of its own: one that fails now is looked at again in a minute. */
    @ActivateRequestContext
    void note() {
        Conduct.NoShow rule = conduct.today(clock).noShow();
        if (rule.automatic()) {
            var now = clock.instant();
            marks.absent(now.minus(rule.after()), now, BATCH).forEach(moveBooking::absent);
        }
    }
}
