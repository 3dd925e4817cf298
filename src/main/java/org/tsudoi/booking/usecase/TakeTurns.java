package org.tsudoi.booking.usecase;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tsudoi.base.SchemaReady;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.base.usecase.Recurring;
import org.tsudoi.booking.Waiting;
import org.tsudoi.booking.store.ReleaseStore;
import org.tsudoi.booking.store.WaitingStore;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;

/** The clock of the waiting list: each freed time in its moment, those for whom it is too late, and what came free on another way. */
@ApplicationScoped
public class TakeTurns {
    private static final Logger LOG = Logger.getLogger(TakeTurns.class.getName());
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(1);
    private static final int BATCH = 100;

    @Inject
    private Recurring recurring;

    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private Inventory inventory;

    @Inject
    private Claims claims;

    @Inject
    private WaitingStore waitings;

    @Inject
    private ReleaseStore releases;

    @Inject
    private FreeFairly freeFairly;

    @Inject
    private AskNext askNext;

    @Inject
    private TellChange tellChange;

    @Inject
    private TakeTurns self;

    private long lastSeen;

    void start(@Observes @Priority(726) SchemaReady ready) {
        recurring.every(BETWEEN_LOOKS, self::look, "asking who waits for a room");
        recurring.every(BETWEEN_ROUNDS, self::freeOtherwise, "looking what came free for those who wait");
    }

    @ActivateRequestContext
    void look() {
        Instant now = clock.instant();
        releases.due(now, BATCH).forEach(release -> alone(() -> askNext.after(release)));
        waitings.overdue(now, BATCH).forEach(waiting -> alone(() -> askNext.tooLate(waiting)));
    }

    /** One that cannot be looked after does not keep the others waiting. */
    private static void alone(Runnable one) {
        try {
            one.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "one of those who wait could not be looked after now", e);
        }
    }

    /** After a hold that ended by itself, a closing that was lifted, a wait that began in the moment in which the room was given back. */
    @ActivateRequestContext
    void freeOtherwise() {
        List<Waiting> some = waitings.after(lastSeen, clock.instant(), BATCH);
        lastSeen = some.size() < BATCH ? 0 : some.get(some.size() - 1).id();
        City city = inventory.city();
        for (Waiting waiting : some) {
            city.room(waiting.roomId())
                    .filter(room -> isFree(room, waiting) && askNext.mayBook(waiting, city))
                    .ifPresent(room -> keep(room, waiting, city));
        }
    }

    private boolean isFree(Room room, Waiting waiting) {
        return claims.wouldTake(room.things(), room.withBuffers(waiting.slot()), List.of())
                .had();
    }

    private void keep(Room room, Waiting waiting, City city) {
        attempts.inSqlTransaction(undo -> {
            freeFairly.freed(room.id(), waiting.slot());
            tellChange.moved(city.sharing(room));
            return null;
        });
    }
}
