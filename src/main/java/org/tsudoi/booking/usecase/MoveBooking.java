package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Actor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.MoveMistake;
import org.tsudoi.booking.Moved;
import org.tsudoi.booking.ReasonCode;
import org.tsudoi.booking.store.BookingStore;
import org.tsudoi.booking.store.ConductBooks;
import org.tsudoi.booking.store.RuleBooks;
import org.tsudoi.booking.store.StoredBooking;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.equipment.usecase.Lending;
import org.tsudoi.facility.City;
import org.tsudoi.facility.usecase.Inventory;

/**
 * Moves a booking from state to state: approval, refusal, cancellation, and what the desk saw. Cancelling or refusing gives the room and the
 * equipment back in the same transaction.
 */
@ApplicationScoped
public class MoveBooking {
    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private Inventory inventory;

    @Inject
    private BookingStore bookings;

    @Inject
    private RuleBooks books;

    @Inject
    private ConductBooks conduct;

    @Inject
    private Claims claims;

    @Inject
    private FreeFairly freeFairly;

    @Inject
    private Lending lending;

    @Inject
    private CountMarks countMarks;

    @Inject
    private TellChange tellChange;

    /** What is to be done: the next state, with a reason where it needs one. */
    public record Move(BookingState to, ReasonCode reason, String message) {}

    public Moved move(String reference, Move move) {
        Actor actor = current.actor();
        City city = inventory.city();
        return attempts.inTransaction(undo -> {
            Optional<StoredBooking> found = bookings.locked(reference).filter(b -> sees(actor, b));
            Moved answer = found.map(b -> decide(b, move, actor, city, true)).orElseGet(Moved.Unknown::new);
            if (!(answer instanceof Moved.Done)) {
                undo.undo();
            }
            return answer;
        });
    }

    /** Nobody came, and nobody at the desk said so: noted without a person. */
    void absent(String reference) {
        City city = inventory.city();
        attempts.inTransaction(undo -> {
            bookings.locked(reference)
                    .filter(b -> b.state() == BookingState.APPROVED && !isShut(b))
                    .ifPresent(booking -> {
                        var move = new Move(BookingState.NO_SHOW, null, null);
                        BookingState from = carryOut(booking, move, current.actor());
                        city.room(booking.roomId())
                                .ifPresent(room -> tellChange.of(booking, from, current.actor(), city.sharing(room)));
                    });
            return null;
        });
    }

    private static boolean sees(Actor actor, StoredBooking booking) {
        return actor.isStaffOf(booking.facilityId()) || actor.isOfficerOf(booking.groupId()) || actor.isAuditor();
    }

    /** @param alone the news of it is told at once; else whoever decides many tells of all of them together */
    Moved decide(StoredBooking booking, Move move, Actor actor, City city, boolean alone) {
        boolean byStaff = actor.isStaffOf(booking.facilityId());
        boolean byOfficer = actor.isOfficerOf(booking.groupId());
        if (!byStaff && !(byOfficer && move.to() == BookingState.CANCELLED)) {
            return new Moved.NotYours();
        }
        List<MoveMistake> mistakes = MoveMistake.of(move.to(), move.reason(), move.message(), byStaff && !byOfficer);
        if (!mistakes.isEmpty()) {
            return new Moved.Malformed(mistakes);
        }
        Instant now = clock.instant();
        if (!booking.state().mayBecome(move.to()) || isTooEarlyOrLate(booking, move, now)) {
            return new Moved.NotNow(booking.state());
        }
        BookingState from = carryOut(booking, move, actor);
        if (alone) {
            city.room(booking.roomId())
                    .ifPresent(room ->
                            tellChange.of(booking, from, actor, city.sharing(room), move.reason(), message(move)));
        }
        return new Moved.Done(booking.reference(), booking.state());
    }

    /**
     * Nothing is cancelled once its time is over, unless the building was closed; nobody comes, or fails to come, before its day begins.
     */
    private boolean isTooEarlyOrLate(StoredBooking booking, Move move, Instant now) {
        return switch (move.to()) {
            case APPROVED -> !now.isBefore(booking.slot().end());
            case CANCELLED, REJECTED ->
                !now.isBefore(booking.slot().end()) && !(move.reason() == ReasonCode.CLOSED && isShut(booking));
            case ATTENDED -> now.isBefore(booking.slot().start().minusSeconds(60 * 60));
            case NO_SHOW -> now.isBefore(booking.slot().start());
            case REQUESTED -> true;
        };
    }

    static String message(Move move) {
        return move.message() == null || move.message().isBlank()
                ? null
                : move.message().strip();
    }

    private BookingState carryOut(StoredBooking booking, Move move, Actor actor) {
        Instant now = clock.instant();
        BookingState from = booking.state();
        booking.become(move.to(), move.reason(), message(move), now);
        if (move.to() == BookingState.CANCELLED && !actor.isStaffOf(booking.facilityId()) && isLate(booking, now)) {
            booking.markLate();
        }
        if (move.to() == BookingState.NO_SHOW || move.to() == BookingState.CANCELLED && booking.hasMark()) {
            bookings.flush();
            countMarks.made(booking.groupId());
        }
        if (from == BookingState.NO_SHOW) {
            bookings.flush();
            countMarks.waived(booking.groupId());
        }
        if (!move.to().holdsTheRoom()) {
            claims.release(booking.reference());
            freeFairly.freed(booking.roomId(), booking.slot());
            lending.cancel(booking.id());
        }
        bookings.flush();
        return from;
    }

    private boolean isShut(StoredBooking booking) {
        return inventory
                .city()
                .isShut(booking.roomId(), JapanTime.dayOf(booking.slot().start()));
    }

    /** Nobody is late who leaves a room that is closed. */
    private boolean isLate(StoredBooking booking, Instant now) {
        return !isShut(booking)
                && now.isAfter(conduct.today(clock)
                        .freeUntil(
                                books.of(booking.ruleSetId(), clock),
                                booking.slot().start(),
                                booking.placedAt()));
    }
}
