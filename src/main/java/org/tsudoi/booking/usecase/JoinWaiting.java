package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Ids;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.BookingRefusal;
import org.tsudoi.booking.Hold;
import org.tsudoi.booking.RuleBook;
import org.tsudoi.booking.Waiting;
import org.tsudoi.booking.WaitingAnswer;
import org.tsudoi.booking.WaitingState;
import org.tsudoi.booking.store.BookingStore;
import org.tsudoi.booking.store.ConductBooks;
import org.tsudoi.booking.store.WaitingStore;
import org.tsudoi.claim.Taking;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Room;
import org.tsudoi.group.Standing;

/** Puts a group on the list of those who wait for a room that somebody else has. Whoever could not book it if it were free does not wait for it. */
@ApplicationScoped
public class JoinWaiting {
    @Inject
    private AtPlace atPlace;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private JudgePlace judgePlace;

    @Inject
    private ConductBooks conduct;

    @Inject
    private Claims claims;

    @Inject
    private BookingStore bookings;

    @Inject
    private WaitingStore waitings;

    @Inject
    private AuditTrail audit;

    public WaitingAnswer join(String groupCode, String roomCode, TimeSlot slot) {
        return atPlace.<WaitingAnswer>act(
                groupCode,
                roomCode,
                (group, city, room) -> judged(group, city, room, slot),
                answer -> answer instanceof WaitingAnswer.OnTheList,
                WaitingAnswer.Unknown::new);
    }

    /** Pressed twice is on the list once. */
    private WaitingAnswer judged(Standing group, City city, Room room, TimeSlot slot) {
        List<Waiting> open = waitings.open(List.of(group.groupId()));
        Optional<Waiting> same = open.stream()
                .filter(w -> w.roomId() == room.id() && w.slot().equals(slot))
                .findFirst();
        if (same.isPresent()) {
            return new WaitingAnswer.OnTheList(same.get());
        }
        var verdict = judgePlace.of(group, city, room, slot);
        List<BookingRefusal> refusals = new ArrayList<>(verdict.refusals());
        int most = conduct.today(clock).release().perGroup();
        if (open.size() >= most) {
            refusals.add(new BookingRefusal.TooManyWaits(most));
        }
        notTaken(group, room, slot).ifPresent(refusals::add);
        return refusals.isEmpty()
                ? add(group, room, slot, verdict.book())
                : new WaitingAnswer.Refused(refusals, verdict.book());
    }

    /** What is free, the own, or only kept while somebody fills in a form, is not waited for. */
    private Optional<BookingRefusal> notTaken(Standing group, Room room, TimeSlot slot) {
        List<String> own = Hold.own(group.groupId(), current.actor().groups());
        Taking take = claims.wouldTake(room.things(), room.withBuffers(slot), own);
        if (take.had()) {
            return Optional.of(new BookingRefusal.FreeNow());
        }
        if (bookings.areOf(take.firmHolders(), List.of(group.groupId()))) {
            return Optional.of(new BookingRefusal.OwnBooking());
        }
        return Optional.of(BookingRefusal.taken(slot, take)).filter(r -> r instanceof BookingRefusal.OnHold);
    }

    private WaitingAnswer add(Standing group, Room room, TimeSlot slot, RuleBook book) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var waiting = new Waiting(
                Ids.next(),
                Ids.reference("W"),
                group.groupId(),
                current.actor().accountId(),
                room.id(),
                slot,
                now,
                book.askedUntil(slot.start()),
                WaitingState.WAITING,
                null);
        waitings.add(waiting);
        audit.record(Act.WAITING_JOINED, "waiting", waiting.reference(), group.groupId(), room.code());
        return new WaitingAnswer.OnTheList(waiting);
    }
}
