package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Actor;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.booking.Answer;
import org.tsudoi.booking.BookingFacts;
import org.tsudoi.booking.BookingRefusal;
import org.tsudoi.booking.BookingRequest;
import org.tsudoi.booking.BookingRules;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.BookingView;
import org.tsudoi.booking.FormMistake;
import org.tsudoi.booking.Hold;
import org.tsudoi.booking.store.BookingStore;
import org.tsudoi.booking.store.BookingStore.Identity;
import org.tsudoi.booking.store.PastRequests;
import org.tsudoi.booking.store.StoredBooking;
import org.tsudoi.claim.Taking;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.equipment.usecase.Lending;
import org.tsudoi.equipment.usecase.NoteShortfall;
import org.tsudoi.facility.Approval;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.group.Standing;
import org.tsudoi.group.usecase.Standings;

/**
 * Asks for a room with its equipment, all or nothing, in one transaction. The rules are judged first; then the ledger alone says whether the
 * room is free. The same key from the same person answers with the booking it already made.
 */
@ApplicationScoped
public class PlaceBooking {
    @Inject
    private Attempts attempts;

    @Inject
    private CurrentActor current;

    @Inject
    private Inventory inventory;

    @Inject
    private Standings standings;

    @Inject
    private GatherFacts gatherFacts;

    @Inject
    private BookingStore bookings;

    @Inject
    private Claims claims;

    @Inject
    private HoldsGone holdsGone;

    @Inject
    private Lending lending;

    @Inject
    private TellChange tellChange;

    @Inject
    private ReadBookings readBookings;

    @Inject
    private FindAlternatives findAlternatives;

    @Inject
    private PastRequests pastRequests;

    @Inject
    private NoteShortfall shortfall;

    @Inject
    private Clock clock;

    /** One press of the button: what is asked, by whom, and what is done last in the transaction. */
    private record Press(BookingRequest asked, Actor actor, City city, Room room, Consumer<BookingView> beforeCommit) {}

    /** A press with the facts that one attempt at it found. */
    private record Attempt(Press press, BookingFacts facts) {
        BookingRequest asked() {
            return press.asked();
        }

        Room room() {
            return press.room();
        }

        /** What the group keeps while its form is filled in gives way to its booking. */
        List<String> own() {
            return Hold.own(facts.standing().groupId(), press.actor().groups());
        }
    }

    public Answer place(BookingRequest asked) {
        return place(asked, booking -> {});
    }

    /** @param beforeCommit the last act in the booking's own transaction; not called for a booking that was there already */
    public Answer place(BookingRequest asked, Consumer<BookingView> beforeCommit) {
        Actor actor = current.actor();
        City city = inventory.city();
        List<FormMistake> mistakes = FormMistake.of(asked);
        Optional<Room> room = city.room(asked.room());
        if (room.isEmpty() || !mistakes.isEmpty()) {
            return unfit(asked, actor, room, mistakes);
        }
        var press = new Press(asked, actor, city, room.get(), beforeCommit);
        Answer answer = attempts.inSqlTransaction(undo -> {
            Answer outcome = standings
                    .alone(asked.group())
                    .filter(group -> mayBookFor(actor, group, room))
                    .map(group -> attempt(press, group))
                    .orElseGet(() -> new Answer.Unknown("group"));
            if (!(outcome instanceof Answer.Booked)) {
                undo.undo();
            }
            return outcome;
        });
        return answer instanceof Answer.Refused refused ? withAlternatives(press, refused) : answer;
    }

    private Answer unfit(BookingRequest asked, Actor actor, Optional<Room> room, List<FormMistake> mistakes) {
        boolean known = standings
                .of(asked.group())
                .filter(group -> mayBookFor(actor, group, room))
                .isPresent();
        if (!known) {
            return new Answer.Unknown("group");
        }
        return room.isEmpty() ? new Answer.Unknown("room") : new Answer.Malformed(mistakes);
    }

    private static boolean mayBookFor(Actor actor, Standing group, Optional<Room> room) {
        return actor.isOfficerOf(group.groupId())
                || room.filter(r -> actor.isStaffOf(r.facilityId())).isPresent();
    }

    private Answer attempt(Press press, Standing standing) {
        BookingFacts facts = gatherFacts.of(press.asked(), press.city(), press.room(), standing);
        var attempt = new Attempt(press, facts);
        List<Refusal> refusals = new ArrayList<>(BookingRules.refusals(press.asked(), facts));
        if (!refusals.isEmpty()) {
            return before(press)
                    .orElseGet(() -> refused(
                            attempt,
                            refusals,
                            claims.wouldTake(
                                    press.room().things(),
                                    press.room().withBuffers(press.asked().slot()),
                                    attempt.own())));
        }
        Answer answer = take(attempt);
        if (answer instanceof Answer.Booked booked) {
            press.beforeCommit().accept(booked.booking());
            return booked;
        }
        return before(press).orElse(answer);
    }

    /** The booking that the same request got before: its reply was lost, or the button was pressed twice. */
    private Optional<Answer> before(Press press) {
        return bookings.ofRequest(press.actor().accountId(), press.asked().key())
                .flatMap(readBookings::one)
                .map(Answer.Booked::new);
    }

    private Answer take(Attempt attempt) {
        var asked = attempt.asked();
        var facts = attempt.facts();
        var room = attempt.room();
        Actor actor = attempt.press().actor();
        var identity = Identity.forPerson(actor.accountId());
        Taking take = claims.take(identity.reference(), room.things(), room.withBuffers(asked.slot()), attempt.own());
        if (!take.had()) {
            return refused(attempt, List.of(), take);
        }
        holdsGone.by(take, facts.standing().groupId());
        var wish = new Lending.Wish(
                identity.reference(), identity.id(), facts.facility().id(), asked.equipment(), asked.slot());
        List<Refusal> equipment = lending.lend(wish, facts.standing());
        if (!equipment.isEmpty()) {
            return new Answer.Refused(equipment, List.of(), facts.book());
        }
        BookingState state = room.approval() == Approval.AUTO ? BookingState.APPROVED : BookingState.REQUESTED;
        StoredBooking booking = bookings.add(asked, facts, state, identity);
        tellChange.of(booking, null, actor, attempt.press().city().sharing(room));
        return new Answer.Booked(readBookings.ofNew(booking.row(), facts, lending.lines(asked.equipment())));
    }

    /** Adds to the broken rules what the ledger would have said, so that the person hears everything at once. */
    private Answer refused(Attempt attempt, List<? extends Refusal> broken, Taking take) {
        var asked = attempt.asked();
        List<Refusal> refusals = new ArrayList<>(broken);
        if (!take.had()) {
            refusals.add(BookingRefusal.taken(asked.slot(), take));
        }
        refusals.addAll(lending.missing(
                attempt.facts().standing(),
                asked.equipment(),
                asked.slot(),
                attempt.room().facilityId()));
        return new Answer.Refused(refusals, List.of(), attempt.facts().book());
    }

    /** What the rules refused is remembered, so that other rules can be tried on it; who was merely too late is not. */
    private Answer withAlternatives(Press press, Answer.Refused refused) {
        Standing group = standings.of(press.asked().group()).orElseThrow();
        boolean byRule = refused.reasons().stream().anyMatch(r -> r instanceof BookingRefusal b && !b.isTaken());
        if (byRule) {
            pastRequests.refused(press.asked(), group.groupId(), press.room(), refused.reasons(), clock.instant());
        }
        shortfall.refused(
                group.groupId(), press.room().facilityId(), press.asked().slot(), refused.reasons());
        var alternatives = findAlternatives.to(press.asked(), press.city(), press.room(), group, refused.reasons());
        return new Answer.Refused(refused.reasons(), alternatives, refused.book());
    }
}
