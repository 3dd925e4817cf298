package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Actor;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.booking.Answer;
import org.tsudoi.booking.BookingFacts;
import org.tsudoi.booking.BookingRefusal.Taken;
import org.tsudoi.booking.BookingRequest;
import org.tsudoi.booking.BookingRules;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.FormMistake;
import org.tsudoi.booking.store.BookingStore;
import org.tsudoi.booking.store.BookingStore.Identity;
import org.tsudoi.booking.store.StoredBooking;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.equipment.usecase.Lending;
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
    private Lending lending;

    @Inject
    private TellChange tellChange;

    @Inject
    private FindAlternatives findAlternatives;

    /** Everything one attempt works on. */
    private record Attempt(BookingRequest asked, Actor actor, Room room, City city, BookingFacts facts) {}

    public Answer place(BookingRequest asked) {
        Actor actor = current.actor();
        City city = inventory.city();
        List<FormMistake> mistakes = FormMistake.of(asked);
        Optional<Room> room = city.room(asked.room());
        Optional<Standing> group = standings.of(asked.group());
        if (group.isEmpty() || !mayBookFor(actor, group.get(), room)) {
            return new Answer.Unknown("group");
        }
        if (room.isEmpty()) {
            return new Answer.Unknown("room");
        }
        if (!mistakes.isEmpty()) {
            return new Answer.Malformed(mistakes);
        }
        Answer answer = attempts.inTransaction(undo -> {
            Answer outcome =
                    inTransaction(asked, actor, city, room.get(), group.get().groupId());
            if (!(outcome instanceof Answer.Booked)) {
                undo.undo();
            }
            return outcome;
        });
        return answer instanceof Answer.Refused refused
                ? withAlternatives(asked, city, room.get(), group.get(), refused)
                : answer;
    }

    private static boolean mayBookFor(Actor actor, Standing group, Optional<Room> room) {
        return actor.isOfficerOf(group.groupId())
                || room.filter(r -> actor.isStaffOf(r.facilityId())).isPresent();
    }

    private Answer inTransaction(BookingRequest asked, Actor actor, City city, Room room, long groupId) {
        Optional<StoredBooking> before = bookings.ofRequest(actor.accountId(), asked.key());
        if (before.isPresent()) {
            return new Answer.Booked(before.get().reference(), before.get().state());
        }
        bookings.waitForGroup(groupId);
        Standing standing = standings.of(groupId).orElseThrow();
        BookingFacts facts = gatherFacts.of(asked, city, room, standing);
        var attempt = new Attempt(asked, actor, room, city, facts);
        List<Refusal> refusals = new ArrayList<>(BookingRules.refusals(asked, facts));
        return refusals.isEmpty() ? take(attempt) : refused(attempt, refusals);
    }

    private Answer take(Attempt attempt) {
        var asked = attempt.asked();
        var facts = attempt.facts();
        var identity = Identity.forPerson(attempt.actor().accountId());
        if (!claims.take(
                identity.reference(), attempt.room().things(), attempt.room().withBuffers(asked.slot()))) {
            return bookings.ofRequest(attempt.actor().accountId(), asked.key())
                    .<Answer>map(b -> new Answer.Booked(b.reference(), b.state()))
                    .orElseGet(() -> refused(attempt, new ArrayList<>()));
        }
        var wish = new Lending.Wish(
                identity.reference(), identity.id(), facts.facility().id(), asked.equipment(), asked.slot());
        List<Refusal> equipment = lending.lend(wish, facts.standing());
        if (!equipment.isEmpty()) {
            return new Answer.Refused(equipment, List.of(), facts.book());
        }
        BookingState state =
                attempt.room().approval() == Approval.AUTO ? BookingState.APPROVED : BookingState.REQUESTED;
        StoredBooking booking = bookings.add(asked, facts, state, identity);
        bookings.flush();
        tellChange.of(booking, null, attempt.actor(), attempt.city().sharing(attempt.room()));
        return new Answer.Booked(booking.reference(), state);
    }

    /** Adds to the broken rules what the ledger would have said, so that the person hears everything at once. */
    private Answer refused(Attempt attempt, List<Refusal> refusals) {
        var asked = attempt.asked();
        if (!claims.held(attempt.room().things(), attempt.room().withBuffers(asked.slot()))
                .isEmpty()) {
            refusals.add(new Taken(asked.slot()));
        }
        refusals.addAll(lending.missing(attempt.facts().standing(), asked.equipment(), asked.slot()));
        if (refusals.isEmpty()) {
            refusals.add(new Taken(asked.slot()));
        }
        return new Answer.Refused(refusals, List.of(), attempt.facts().book());
    }

    private Answer withAlternatives(
            BookingRequest asked, City city, Room room, Standing group, Answer.Refused refused) {
        return new Answer.Refused(refused.reasons(), findAlternatives.to(asked, city, room, group), refused.book());
    }
}
