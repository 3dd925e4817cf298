package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Actor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.booking.Amended;
import org.tsudoi.booking.Amendment;
import org.tsudoi.booking.Answer;
import org.tsudoi.booking.BookingFacts;
import org.tsudoi.booking.BookingRefusal;
import org.tsudoi.booking.BookingRefusal.Taken;
import org.tsudoi.booking.BookingRequest;
import org.tsudoi.booking.BookingRules;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.BookingView;
import org.tsudoi.booking.Displaced;
import org.tsudoi.booking.FormMistake;
import org.tsudoi.booking.Hold;
import org.tsudoi.booking.store.BookingStore;
import org.tsudoi.booking.store.ConductBooks;
import org.tsudoi.booking.store.RuleBooks;
import org.tsudoi.booking.store.StoredBooking;
import org.tsudoi.booking.usecase.TellChange.Step;
import org.tsudoi.claim.Taking;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.equipment.usecase.Lending;
import org.tsudoi.equipment.usecase.NoteShortfall;
import org.tsudoi.facility.Approval;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.group.usecase.Standings;

/**
 * Changes room, time, people, equipment and words of a booking in one act, under the same reference. What it has is given back only once the
 * new is held; when anything is refused, it stays as it was.
 */
@ApplicationScoped
public class AmendBooking {
    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private Inventory inventory;

    @Inject
    private Standings standings;

    @Inject
    private GatherFacts gatherFacts;

    @Inject
    private ReadBookings readBookings;

    @Inject
    private BookingStore bookings;

    @Inject
    private RuleBooks books;

    @Inject
    private ConductBooks conduct;

    @Inject
    private Claims claims;

    @Inject
    private HoldsGone holdsGone;

    @Inject
    private FreeFairly freeFairly;

    @Inject
    private Lending lending;

    @Inject
    private CountMarks countMarks;

    @Inject
    private TellChange tellChange;

    @Inject
    private FindAlternatives findAlternatives;

    @Inject
    private NoteShortfall shortfall;

    /** Everything one attempt works on. */
    private record Change(BookingRequest wish, Amendment amendment, Actor actor, City city, BookingFacts facts) {
        Room room() {
            return facts.room();
        }

        TimeSlot slot() {
            return wish.slot();
        }
    }

    /** @param seen sequence of the booking that was read, or null to change it whatever it is now */
    public Amended amend(String reference, Integer seen, BookingRequest wish) {
        City city = inventory.city();
        Optional<Room> room = city.room(wish.room());
        Optional<BookingView> view = readBookings.one(reference);
        if (view.isEmpty() || room.isEmpty()) {
            return new Amended.Unknown();
        }
        if (!mayAmend(view.get(), room.get())) {
            return new Amended.NotYours();
        }
        List<FormMistake> mistakes = FormMistake.of(wish);
        if (!mistakes.isEmpty()) {
            return new Amended.Malformed(mistakes);
        }
        Amended answer = attempts.inTransaction(undo -> {
            List<Step> steps = new ArrayList<>();
            Amended outcome = inTransaction(reference, seen, wish, room.get(), steps);
            freed(steps);
            steps.forEach(this::tell);
            if (!(outcome instanceof Amended.Done)) {
                undo.undo();
            }
            return outcome;
        });
        return answer instanceof Amended.Refused refused
                ? withAlternatives(reference, wish, room.get(), view.get(), refused)
                : answer;
    }

    /** Officers of its group, and staff of its facility who are staff of the new one too; out of a closed room to wherever there is one. */
    boolean mayAmend(BookingView view, Room room) {
        Actor actor = current.actor();
        return actor.isOfficerOf(view.booking().groupId())
                || actor.isStaffOf(view.facility().id())
                        && (actor.isStaffOf(room.facilityId())
                                || isShut(
                                        view.booking().roomId(), view.booking().slot()));
    }

    private boolean isShut(long roomId, TimeSlot slot) {
        return inventory.city().isShut(roomId, JapanTime.dayOf(slot.start()));
    }

    /**
     * One of many changes in a transaction that runs; what came of it is added to the steps, for whoever tells of all of them. A booking that
     * cannot be changed has what it had.
     */
    Amended step(BookingView before, BookingRequest wish, Room room, List<Step> steps) {
        String holder = before.booking().reference();
        List<Claims.Use> uses = new ArrayList<>(lending.usesOf(before.booking().id()));
        uses.add(new Claims.Use(
                before.room().things(),
                before.room().withBuffers(before.booking().slot())));
        Amended outcome = inTransaction(holder, before.booking().sequence(), wish, room, steps);
        if (!(outcome instanceof Amended.Done)) {
            claims.keepOnly(holder, uses);
        }
        return outcome;
    }

    /** What was given back goes to those who wait only when all is changed: one day of a series may move to where another was. */
    void freed(List<Step> steps) {
        steps.stream()
                .map(Step::amendment)
                .filter(Amendment::isAnotherPlace)
                .forEach(was -> freeFairly.freed(was.roomBefore(), was.slotBefore()));
    }

    private Amended inTransaction(String reference, Integer seen, BookingRequest wish, Room room, List<Step> steps) {
        City city = inventory.city();
        StoredBooking booking = bookings.locked(reference).orElseThrow();
        BookingView before = readBookings.one(reference).orElseThrow();
        var amendment = Amendment.of(before, wish);
        boolean open = booking.state() == BookingState.REQUESTED || booking.state() == BookingState.APPROVED;
        if (open && amendment.parts().isEmpty()) {
            return new Amended.Done(reference, booking.state());
        }
        boolean begun = !clock.instant().isBefore(booking.slot().start());
        if (!open || begun || seen != null && seen != booking.sequence()) {
            return new Amended.NotNow(booking.state());
        }
        var standing = standings.alone(wish.group()).orElseThrow();
        BookingFacts facts = gatherFacts.ofChange(wish, city, room, standing, booking.id());
        var change = new Change(wish, amendment, current.actor(), city, facts);
        boolean displaced = isShut(booking.roomId(), booking.slot());
        List<Refusal> refusals = new ArrayList<>(BookingRules.refusals(wish, facts).stream()
                .filter(amendment::concerns)
                .filter(refusal -> !displaced || !Displaced.forgives(refusal))
                .toList());
        return refusals.isEmpty() ? take(booking, change, steps) : refused(booking, change, refusals);
    }

    private Amended take(StoredBooking booking, Change change, List<Step> steps) {
        Room room = change.room();
        String holder = booking.reference();
        List<String> own = Hold.own(booking.groupId(), change.actor().groups());
        Taking take = claims.takeMore(holder, room.things(), room.withBuffers(change.slot()), own);
        if (!take.had()) {
            return refused(booking, change, new ArrayList<>(List.of(BookingRefusal.taken(change.slot(), take))));
        }
        holdsGone.by(take, booking.groupId());
        var wish = new Lending.Wish(
                holder, booking.id(), room.facilityId(), change.wish().equipment(), change.slot());
        Lending.Relent relent = lending.relend(wish, change.facts().standing());
        if (!relent.refusals().isEmpty()) {
            return new Amended.Refused(new Answer.Refused(
                    relent.refusals(), List.of(), change.facts().book()));
        }
        List<Claims.Use> uses = new ArrayList<>(relent.uses());
        uses.add(new Claims.Use(room.things(), room.withBuffers(change.slot())));
        claims.keepOnly(holder, uses);
        steps.add(new Step(booking, booking.state(), change.amendment()));
        return keep(booking, change);
    }

    private Amended keep(StoredBooking booking, Change change) {
        BookingState from = booking.state();
        boolean byStaff = change.actor().isStaffOf(change.room().facilityId());
        boolean correction = conduct.today(clock)
                .isCorrection(booking.placedAt(), change.facts().now());
        boolean leaves = change.amendment().isAnotherPlace() && !correction;
        boolean markedBefore = booking.hasMark();
        if (leaves && !byStaff && isLate(booking, change)) {
            booking.markLate();
        }
        BookingState next = change.amendment().next(from, change.room().approval() == Approval.STAFF, byStaff);
        booking.amend(change.wish(), change.facts(), next, leaves);
        bookings.flush();
        if (booking.hasMark() && !markedBefore) {
            countMarks.made(booking.groupId());
        }
        return new Amended.Done(booking.reference(), next);
    }

    private void tell(Step step) {
        City city = inventory.city();
        List<Room> touched = Stream.of(
                        step.amendment().roomBefore(), step.booking().roomId())
                .flatMap(id -> city.room(id).stream())
                .flatMap(room -> city.sharing(room).stream())
                .distinct()
                .toList();
        tellChange.amended(step.booking(), step.from(), current.actor(), touched, step.amendment());
    }

    private boolean isLate(StoredBooking booking, Change change) {
        return !isShut(booking.roomId(), booking.slot())
                && change.facts()
                        .now()
                        .isAfter(conduct.today(clock)
                                .freeUntil(
                                        books.of(booking.ruleSetId(), clock),
                                        booking.slot().start(),
                                        booking.placedAt()));
    }

    /** Adds to the broken rules what the ledger and the store of equipment would have said. */
    private Amended refused(StoredBooking booking, Change change, List<Refusal> refusals) {
        Room room = change.room();
        boolean said = refusals.stream().anyMatch(r -> r instanceof BookingRefusal b && b.isTaken());
        if (!said
                && !claims.heldByOthers(booking.reference(), room.things(), room.withBuffers(change.slot()))
                        .isEmpty()) {
            refusals.add(new Taken(change.slot()));
        }
        return new Amended.Refused(
                new Answer.Refused(refusals, List.of(), change.facts().book()));
    }

    private Amended withAlternatives(
            String reference, BookingRequest wish, Room room, BookingView view, Amended.Refused refused) {
        var why = refused.why();
        shortfall.refused(view.booking().groupId(), room.facilityId(), wish.slot(), why.reasons());
        var instead = findAlternatives.toChange(wish, inventory.city(), room, view, why.reasons());
        return new Amended.Refused(new Answer.Refused(why.reasons(), instead, why.book()));
    }
}
