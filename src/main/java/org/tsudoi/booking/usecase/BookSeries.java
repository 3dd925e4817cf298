package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Actor;
import org.tsudoi.base.Ids;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.booking.BookingFacts;
import org.tsudoi.booking.BookingRefusal;
import org.tsudoi.booking.BookingRequest;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.Hold;
import org.tsudoi.booking.Occurrence;
import org.tsudoi.booking.SeriesAnswer;
import org.tsudoi.booking.SeriesChanged;
import org.tsudoi.booking.SeriesRequest;
import org.tsudoi.booking.SeriesRequest.Take;
import org.tsudoi.booking.store.BookingStore;
import org.tsudoi.booking.store.BookingStore.Identity;
import org.tsudoi.booking.store.SeriesStore;
import org.tsudoi.booking.store.SeriesStore.Series;
import org.tsudoi.booking.store.StoredBooking;
import org.tsudoi.booking.usecase.JudgeSeries.Case;
import org.tsudoi.booking.usecase.TellChange.Together;
import org.tsudoi.claim.Taking;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.equipment.usecase.Lending;
import org.tsudoi.facility.Approval;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.group.usecase.Standings;

/**
 * Books all days of a series or those that can be had, in one transaction. Each day is a booking like any other and takes its own claims; the
 * rhythm decides nothing.
 */
@ApplicationScoped
public class BookSeries {
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
    private PlanSeries planSeries;

    @Inject
    private JudgeSeries judgeSeries;

    @Inject
    private BookingStore bookings;

    @Inject
    private SeriesStore allSeries;

    @Inject
    private Claims claims;

    @Inject
    private HoldsGone holdsGone;

    @Inject
    private Lending lending;

    @Inject
    private TellChange tellChange;

    public SeriesAnswer book(SeriesRequest asked) {
        Optional<SeriesAnswer> no = planSeries.refusedOutright(asked);
        if (no.isPresent()) {
            return no.get();
        }
        City city = inventory.city();
        SeriesAnswer answer = attempts.inSqlTransaction(undo -> {
            SeriesAnswer outcome = inTransaction(asked, city);
            if (!(outcome instanceof SeriesAnswer.Booked)) {
                undo.undo();
            }
            return outcome;
        });
        if (answer instanceof SeriesAnswer.Refused refused) {
            var group = standings.of(asked.each().group()).orElseThrow();
            var days = planSeries.withAlternatives(new Case(asked, city, group, "plan"), refused.days());
            return new SeriesAnswer.Refused(days, refused.book());
        }
        return answer;
    }

    private SeriesAnswer inTransaction(SeriesRequest asked, City city) {
        Actor actor = current.actor();
        Optional<Series> before =
                allSeries.ofRequest(actor.accountId(), asked.each().key());
        if (before.isPresent()) {
            return new SeriesAnswer.Booked(before.get().reference(), List.of(), null);
        }
        var standing = standings.alone(asked.each().group()).orElseThrow();
        long groupId = standing.groupId();
        long id = Ids.next();
        var series = new Case(asked, city, standing, "series-" + id);
        List<StoredBooking> made = new ArrayList<>();
        List<Occurrence> days = judgeSeries.judge(series, (wish, facts) -> seat(wish, facts, made));
        boolean allOrNothing = asked.take() == Take.ALL && days.stream().anyMatch(Occurrence::isRefused);
        if (made.isEmpty() || allOrNothing) {
            return new SeriesAnswer.Refused(days, planSeries.book(series));
        }
        String reference = Ids.reference("S");
        allSeries.add(new Series(
                id,
                reference,
                groupId,
                actor.accountId(),
                asked.each().key(),
                asked.recurrence().rhythm().code(),
                days.size(),
                clock.instant()));
        allSeries.assign(id, made.stream().map(StoredBooking::id).toList());
        int without = (int) days.stream().filter(Occurrence::isRefused).count();
        tellChange.together(
                new Together(reference, groupId, SeriesChanged.Act.BOOKED, without, null, null),
                made.stream().map(b -> new TellChange.Step(b, null, null)).toList());
        return new SeriesAnswer.Booked(reference, days, planSeries.book(series));
    }

    /** Takes room and equipment of one day; when one of them cannot be had, the day leaves nothing behind. */
    private List<Refusal> seat(BookingRequest wish, BookingFacts facts, List<StoredBooking> made) {
        Room room = facts.room();
        var identity = Identity.forPerson(current.actor().accountId());
        List<String> own = Hold.own(facts.standing().groupId(), current.actor().groups());
        Taking take = claims.take(identity.reference(), room.things(), room.withBuffers(wish.slot()), own);
        if (!take.had()) {
            return List.of(BookingRefusal.taken(wish.slot(), take));
        }
        if (!wish.equipment().isEmpty()) {
            var lend = new Lending.Wish(
                    identity.reference(), identity.id(), room.facilityId(), wish.equipment(), wish.slot());
            List<Refusal> refusals = lending.relend(lend, facts.standing()).refusals();
            if (!refusals.isEmpty()) {
                claims.release(identity.reference());
                return refusals;
            }
        }
        holdsGone.by(take, facts.standing().groupId());
        BookingState state = room.approval() == Approval.AUTO ? BookingState.APPROVED : BookingState.REQUESTED;
        made.add(bookings.add(wish, facts, state, identity));
        return List.of();
    }
}
