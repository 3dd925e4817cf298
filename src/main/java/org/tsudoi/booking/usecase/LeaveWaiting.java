package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.booking.Waiting;
import org.tsudoi.booking.WaitingState;
import org.tsudoi.booking.store.ReleaseStore;
import org.tsudoi.booking.store.WaitingStore;

/**
 * Takes a group off the list, or says no to what it was offered. The room is not given free with that: it stays kept until the next one's turn,
 * which is at once.
 */
@ApplicationScoped
public class LeaveWaiting {
    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private WaitingStore waitings;

    @Inject
    private ReleaseStore releases;

    @Inject
    private AuditTrail audit;

    /** False for one that is not there, not the own group's, or over. */
    public boolean leave(String reference) {
        return attempts.inSqlTransaction(undo -> {
            Optional<Waiting> open = waitings.locked(reference)
                    .filter(w -> current.actor().isOfficerOf(w.groupId())
                            && w.state().isOpen());
            open.ifPresent(this::leave);
            return open.isPresent();
        });
    }

    private void leave(Waiting waiting) {
        Instant now = clock.instant();
        waitings.moved(waiting.become(WaitingState.LEFT), waiting.state(), now);
        if (waiting.state() == WaitingState.OFFERED) {
            releases.again(waiting.offer().releaseId(), now);
        }
        audit.record(Act.WAITING_LEFT, "waiting", waiting.reference(), waiting.groupId(), null);
    }
}
