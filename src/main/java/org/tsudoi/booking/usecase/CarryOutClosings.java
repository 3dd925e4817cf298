package org.tsudoi.booking.usecase;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.tsudoi.account.usecase.Rights;
import org.tsudoi.base.SchemaReady;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.base.usecase.Recurring;
import org.tsudoi.booking.Alternative;
import org.tsudoi.booking.Amended;
import org.tsudoi.booking.Amendment;
import org.tsudoi.booking.BookingDisplaced;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.BookingView;
import org.tsudoi.booking.ReasonCode;
import org.tsudoi.booking.store.DisplacedStore;
import org.tsudoi.booking.store.DisplacedStore.Shut;
import org.tsudoi.booking.usecase.MoveBooking.Move;
import org.tsudoi.facility.Closing;
import org.tsudoi.facility.Closing.Rest;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.facility.usecase.KeepClosings;

/**
 * What follows from a closing, so many bookings at a time, each in a transaction of its own: who lost a room is told, marks of the closed days
 * are waived, and those left over are moved or cancelled where staff said so. It goes on where it stood after whatever stopped it.
 */
@ApplicationScoped
public class CarryOutClosings {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int BATCH = 200;

    @Inject
    private Recurring recurring;

    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private Rights rights;

    @Inject
    private KeepClosings closings;

    @Inject
    private ReadDisplaced readDisplaced;

    @Inject
    private ReadBookings readBookings;

    @Inject
    private DisplacedStore store;

    @Inject
    private AmendBooking amendBooking;

    @Inject
    private MoveBooking moveBooking;

    @Inject
    private WaiveMark waiveMark;

    @Inject
    private Inventory inventory;

    @Inject
    private Event<BookingDisplaced> news;

    @Inject
    private CarryOutClosings self;

    void start(@Observes @Priority(725) SchemaReady ready) {
        recurring.every(PAUSE, self::carryOut, "carrying out closings");
    }

    /** By order of whoever closed, with that person's rights of now; what fails is tried again the next time. */
    @ActivateRequestContext
    void carryOut() {
        for (Closing closing : closings.lively()) {
            rights.actBy(closing.by());
            carryOut(closing, readDisplaced.shut(closing));
        }
    }

    private void carryOut(Closing closing, Shut shut) {
        if (closing.isLifted()) {
            // another closing may shut the same day: it tells when it is lifted itself
            inventory.refresh();
            readBookings.views(store.toldInVain(shut, BATCH)).forEach(view -> tell(closing, view));
            return;
        }
        readBookings.views(store.untold(shut, BATCH)).forEach(view -> tell(closing, view));
        store.marked(shut, BATCH).forEach(reference -> waiveMark.waive(reference, ReasonCode.CLOSED));
        if (closing.rest() != null) {
            rights.actBy(closing.restBy());
            rest(closing, shut);
        }
    }

    private void tell(Closing closing, BookingView view) {
        long booking = view.booking().id();
        attempts.inTransaction(undo -> {
            boolean first = closing.isLifted()
                    ? store.toldOfLifting(closing.id(), booking, clock.instant())
                    : store.told(closing.id(), booking, clock.instant());
            boolean stillShut = closing.isLifted() && readDisplaced.isShut(view.booking());
            if (first && !stillShut) {
                news.fire(new BookingDisplaced(view, closing, closing.isLifted()));
            }
            return null;
        });
    }

    private void rest(Closing closing, Shut shut) {
        List<BookingView> next = readBookings.views(store.inOrder(shut, closing.restAfter(), BATCH));
        for (BookingView view : next) {
            if (!closings.restStands(closing)) {
                return;
            }
            if (closing.rest() == Rest.MOVE) {
                moveAtTheSameTime(view);
            } else {
                cancel(closing, view);
            }
            closings.restCameTo(closing, view.booking().id());
        }
        if (next.isEmpty()) {
            closings.restIsDone(closing);
        }
    }

    private void cancel(Closing closing, BookingView view) {
        var reason = closing.wish().reason();
        String words = reason.en().isBlank() ? reason.ja() : reason.ja() + " / " + reason.en();
        moveBooking.move(view.booking().reference(), new Move(BookingState.CANCELLED, ReasonCode.CLOSED, words));
    }

    private void moveAtTheSameTime(BookingView view) {
        for (Alternative there : readDisplaced.withInstead(view).atTheSameTime()) {
            var wish = Amendment.unchanged(view).at(there.room().code(), there.slot());
            if (amendBooking.amend(view.booking().reference(), view.booking().sequence(), wish)
                    instanceof Amended.Done) {
                return;
            }
        }
    }
}
