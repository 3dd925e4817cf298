package org.tsudoi.facility.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Actor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.facility.Closing;
import org.tsudoi.facility.Closing.Rest;
import org.tsudoi.facility.ClosingMistake;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.store.ClosingStore;
import org.tsudoi.facility.store.InventoryWriter;

/**
 * Staff close a building or a room, and lift what they closed. From then on nobody can book the days; what becomes of bookings already made is
 * for whoever keeps bookings.
 */
@ApplicationScoped
public class KeepClosings {
    private static final int CONCERNS_SOMEBODY_DAYS = 60;
    private static final Duration LIFTED_LATELY = Duration.ofDays(3);

    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private Inventory inventory;

    @Inject
    private ClosingStore closings;

    @Inject
    private InventoryWriter writer;

    @Inject
    private AuditTrail audit;

    /** The closing that was made, or why there is none. */
    public record Outcome(Closing closing, List<ClosingMistake> mistakes) {}

    /** For staff of the building only; the caller has found it with {@link #mine}. */
    public Outcome close(Closing.Wish wish) {
        Actor actor = own(wish.facilityId());
        List<ClosingMistake> mistakes = ClosingMistake.of(wish, JapanTime.today(clock));
        if (!mistakes.isEmpty()) {
            return new Outcome(null, mistakes);
        }
        Outcome outcome = attempts.inTransaction(undo -> {
            Optional<Closing> same = closings.same(wish);
            if (same.isPresent()) {
                return new Outcome(
                        same.get(),
                        List.of(new ClosingMistake.ClosedAlready(same.get().reference())));
            }
            Closing closing = closings.add(wish, actor.accountId(), actor.name(), clock.instant());
            writer.moved();
            audit.record(Act.CLOSED, "closing", closing.reference(), null, wish.from() + "/" + wish.last());
            return new Outcome(closing, List.of());
        });
        inventory.refresh();
        return outcome;
    }

    public void lift(Closing closing) {
        own(closing.wish().facilityId());
        attempts.inTransaction(undo -> {
            if (closings.lift(closing.id(), clock.instant())) {
                writer.moved();
                audit.record(Act.CLOSING_LIFTED, "closing", closing.reference(), null, null);
            }
            return null;
        });
        inventory.refresh();
    }

    /** What is to become of all who are left, or null to leave them to be dealt with one by one. */
    public void rest(Closing closing, Rest rest) {
        Actor actor = own(closing.wish().facilityId());
        attempts.inTransaction(undo -> {
            closings.rest(closing.id(), rest, actor.accountId());
            audit.record(Act.CLOSING_REST, "closing", closing.reference(), null, rest == null ? "-" : rest.name());
            return null;
        });
    }

    /** That is done, up to a booking; nothing more to do is the end of it. */
    public void restCameTo(Closing closing, long bookingId) {
        attempts.inTransaction(undo -> {
            closings.restCameTo(closing, bookingId);
            return null;
        });
    }

    /** That is done. */
    public void restIsDone(Closing closing) {
        attempts.inTransaction(undo -> {
            closings.restIsDone(closing);
            return null;
        });
    }

    /** Whether the order under which work goes on has neither been called off nor given anew. */
    public boolean restStands(Closing closing) {
        return closings.restStands(closing);
    }

    /** Closings of the buildings this person looks after; an auditor sees all. */
    public List<Closing> mine() {
        return closings.of(inventory.city().facilities().stream()
                .map(Facility::id)
                .filter(this::sees)
                .toList());
    }

    /** One of them; a foreign one looks like one that is not there. */
    public Optional<Closing> one(String reference) {
        return closings.one(reference).filter(c -> sees(c.wish().facilityId()));
    }

    public boolean mayAct(Closing closing) {
        return current.actor().isStaffOf(closing.wish().facilityId());
    }

    /** Those that may still concern a booking, for whoever looks after them by the clock. */
    public List<Closing> lively() {
        LocalDate today = JapanTime.today(clock);
        return closings.lively(
                today.minusDays(CONCERNS_SOMEBODY_DAYS), clock.instant().minus(LIFTED_LATELY));
    }

    private boolean sees(long facilityId) {
        return current.actor().isStaffOf(facilityId) || current.actor().isAuditor();
    }

    private Actor own(long facilityId) {
        Actor actor = current.actor();
        if (!actor.isStaffOf(facilityId)) {
            throw new IllegalStateException("not staff of " + facilityId);
        }
        return actor;
    }
}
