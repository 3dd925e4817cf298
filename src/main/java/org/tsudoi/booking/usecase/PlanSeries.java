package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Actor;
import org.tsudoi.base.Refusal;
import org.tsudoi.booking.BookingFacts;
import org.tsudoi.booking.BookingRefusal.Taken;
import org.tsudoi.booking.BookingRequest;
import org.tsudoi.booking.Occurrence;
import org.tsudoi.booking.RuleBook;
import org.tsudoi.booking.SeriesAnswer;
import org.tsudoi.booking.SeriesRequest;
import org.tsudoi.booking.usecase.JudgeSeries.Case;
import org.tsudoi.claim.Held;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.equipment.usecase.Lending;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.group.Standing;
import org.tsudoi.group.usecase.Standings;

/** Shows each day of a series with its own verdict before anything is booked. Reads only, and the ledger once. */
@ApplicationScoped
public class PlanSeries {
    private static final int MOST_WITH_ALTERNATIVES = 12;

    @Inject
    private CurrentActor current;

    @Inject
    private Inventory inventory;

    @Inject
    private Standings standings;

    @Inject
    private JudgeSeries judgeSeries;

    @Inject
    private GatherFacts gatherFacts;

    @Inject
    private FindAlternatives findAlternatives;

    @Inject
    private Claims claims;

    @Inject
    private Lending lending;

    public SeriesAnswer plan(SeriesRequest asked) {
        Optional<SeriesAnswer> no = refusedOutright(asked);
        if (no.isPresent()) {
            return no.get();
        }
        City city = inventory.city();
        Standing group = standings.of(asked.each().group()).orElseThrow();
        var series = new Case(asked, city, group, "plan");
        List<Occurrence> days = withAlternatives(series, judgeSeries.judge(series, looking(series)));
        return new SeriesAnswer.Planned(days, book(series));
    }

    /** Mistakes of the form, and what this person may not know of. */
    Optional<SeriesAnswer> refusedOutright(SeriesRequest asked) {
        City city = inventory.city();
        Actor actor = current.actor();
        Optional<Standing> group = standings.of(asked.each().group());
        List<Optional<Room>> rooms = rooms(asked).map(city::room).toList();
        boolean known = group.isPresent()
                && rooms.stream().allMatch(Optional::isPresent)
                && rooms.stream()
                        .allMatch(r -> actor.isOfficerOf(group.get().groupId())
                                || actor.isStaffOf(r.orElseThrow().facilityId()));
        if (!known) {
            return Optional.of(new SeriesAnswer.Unknown());
        }
        List<Refusal> mistakes = asked.mistakes();
        return mistakes.isEmpty() ? Optional.empty() : Optional.of(new SeriesAnswer.Malformed(mistakes));
    }

    RuleBook book(Case series) {
        Room room = series.city().room(series.asked().each().room()).orElseThrow();
        return gatherFacts.bookOf(
                series.city().facilityOf(room),
                room,
                series.asked().recurrence().days().get(0));
    }

    private static Stream<String> rooms(SeriesRequest asked) {
        return Stream.concat(
                        Stream.of(asked.each().room()),
                        asked.elsewhere().values().stream().map(SeriesRequest.Place::room))
                .distinct();
    }

    private JudgeSeries.Taking looking(Case series) {
        List<Long> things = rooms(series.asked())
                .flatMap(code -> series.city().room(code).stream())
                .flatMap(room -> room.things().stream())
                .distinct()
                .toList();
        Held held = claims.heldIn(things, series.months());
        return new JudgeSeries.Taking() {
            @Override
            public List<Refusal> take(BookingRequest wish, BookingFacts facts) {
                return besides(wish, facts);
            }

            @Override
            public List<Refusal> besides(BookingRequest wish, BookingFacts facts) {
                Room room = facts.room();
                List<Refusal> refusals = new ArrayList<>();
                if (!held.isFree(room.things(), room.withBuffers(wish.slot()))) {
                    refusals.add(new Taken(wish.slot()));
                }
                refusals.addAll(lending.missing(facts.standing(), wish.equipment(), wish.slot(), room.facilityId()));
                return refusals;
            }
        };
    }

    /** Each day that cannot be had with what can be had instead, so that it can be moved; so many days at most. */
    List<Occurrence> withAlternatives(Case series, List<Occurrence> days) {
        List<Occurrence> first = days.stream()
                .filter(Occurrence::isRefused)
                .limit(MOST_WITH_ALTERNATIVES)
                .toList();
        return days.stream()
                .map(day -> first.contains(day)
                        ? day.insteadOf(findAlternatives.to(
                                series.on(day.day()), series.city(), day.room(), series.group(), day.reasons()))
                        : day)
                .toList();
    }
}
