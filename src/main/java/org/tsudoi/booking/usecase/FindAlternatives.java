package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.Alternative;
import org.tsudoi.booking.Alternative.Nearness;
import org.tsudoi.booking.BookingRefusal;
import org.tsudoi.booking.BookingRequest;
import org.tsudoi.booking.BookingRules;
import org.tsudoi.booking.BookingView;
import org.tsudoi.booking.Displaced;
import org.tsudoi.booking.RuleBook;
import org.tsudoi.booking.store.BookingStore;
import org.tsudoi.booking.usecase.GatherFacts.Known;
import org.tsudoi.equipment.EquipmentRefusal;
import org.tsudoi.equipment.Stock;
import org.tsudoi.equipment.usecase.Catalogue;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Room;
import org.tsudoi.group.Standing;

/**
 * The nearest things that this group could really book instead, equipment and all: other rooms of the centre at the time, other times of the
 * room, other times of the centre, other centres. Rooms and days are bounded; the ledger, the group's bookings and, only where they matter,
 * equipment and neighbours are each asked once.
 */
@ApplicationScoped
public class FindAlternatives {
    private static final int MOST = 5;
    private static final int MOST_OF_ONE_KIND = 2;
    private static final int DAYS_AROUND = 7;
    private static final int FURTHEST_BACK = 400;
    private static final Asker NEW = new Asker(null, 0, false);

    @Inject
    private Clock clock;

    @Inject
    private GatherFacts gatherFacts;

    @Inject
    private BookingStore bookings;

    @Inject
    private NearbyFree nearbyFree;

    @Inject
    private Catalogue catalogue;

    /** What a booking that is to change has already is free for it, and it does not count against itself; a displaced one is forgiven more. */
    private record Asker(String holder, long bookingId, boolean displaced) {}

    /** Who wants what where, and the days worth a look. */
    private record Search(
            BookingRequest asked, City city, Room room, Standing group, Asker asker, List<LocalDate> days) {
        Search around(List<LocalDate> others) {
            return new Search(asked, city, room, group, asker, others);
        }

        NearbyFree.Place place() {
            return new NearbyFree.Place(asked, city, room, asker.holder(), days);
        }

        RuleBook book(GatherFacts rules, Room candidate, LocalDate day) {
            return rules.bookOf(city.facilityOf(candidate), candidate, day);
        }
    }

    List<Alternative> to(BookingRequest asked, City city, Room room, Standing group, List<? extends Refusal> reasons) {
        return to(new Search(asked, city, room, group, NEW, List.of()), reasons);
    }

    /** For a booking that is to change. */
    List<Alternative> toChange(
            BookingRequest wish, City city, Room room, BookingView booking, List<? extends Refusal> reasons) {
        var row = booking.booking();
        boolean displaced = city.isShut(row.roomId(), JapanTime.dayOf(row.slot().start()));
        var asker = new Asker(row.reference(), row.id(), displaced);
        return to(new Search(wish, city, room, booking.group(), asker, List.of()), reasons);
    }

    private List<Alternative> to(Search around, List<? extends Refusal> reasons) {
        if (reasons.stream().anyMatch(FindAlternatives::nothingHelps)) {
            return List.of();
        }
        LocalDate centre = centre(around, reasons);
        LocalDate today = JapanTime.today(clock);
        List<LocalDate> days = centre.minusDays(DAYS_AROUND)
                .datesUntil(centre.plusDays(DAYS_AROUND + 1L))
                .filter(d -> !d.isBefore(today))
                .toList();
        return days.isEmpty() ? List.of() : nearest(around.around(days));
    }

    /** A group that may not book at all, or asks for what is never lent to it, can be offered nothing. */
    private static boolean nothingHelps(Refusal reason) {
        return reason instanceof BookingRefusal.GroupNotRegistered
                || reason instanceof BookingRefusal.GroupSuspended
                || reason instanceof EquipmentRefusal.NotForThisClass
                || reason instanceof EquipmentRefusal.UnknownEquipment
                || reason instanceof EquipmentRefusal.NotWithARoom;
    }

    /** The day to look around: that of the wish, or the last one that can be asked for as yet, or the next month's first. */
    private LocalDate centre(Search search, List<? extends Refusal> reasons) {
        LocalDate day = JapanTime.dayOf(search.asked().slot().start());
        LocalDate today = JapanTime.today(clock);
        for (Refusal reason : reasons) {
            if (reason instanceof BookingRefusal.WindowNotOpen) {
                return lastOpenDay(search, day);
            }
            if (reason instanceof BookingRefusal.RegistrationEnds ends) {
                return ends.validUntil();
            }
        }
        return day.isBefore(today) ? today : day;
    }

    private LocalDate lastOpenDay(Search search, LocalDate day) {
        var nothing = new Known(List.of(), List.of());
        TimeSlot slot = search.asked().slot();
        return Stream.iterate(day, d -> d.minusDays(1))
                .limit(FURTHEST_BACK)
                .filter(d -> {
                    long seconds = 86_400L * (day.toEpochDay() - d.toEpochDay());
                    var there = new TimeSlot(
                            slot.start().minusSeconds(seconds), slot.end().minusSeconds(seconds));
                    var wish = search.asked().at(search.room().code(), there);
                    return BookingRules.periodHasBegun(
                            wish, gatherFacts.of(wish, search.city(), search.room(), search.group(), nothing));
                })
                .findFirst()
                .orElse(day);
    }

    private List<Alternative> nearest(Search search) {
        NearbyFree.Free free = nearbyFree.of(search.place());
        BookingRequest asked = search.asked();
        Predicate<Alternative> hasEquipment = hasEquipment(asked, search.place());
        Known known = known(search, free.rooms());
        return choose(free.times(), a -> hasEquipment.test(a) && isAllowed(search, known, a));
    }

    private Predicate<Alternative> hasEquipment(BookingRequest asked, NearbyFree.Place place) {
        if (asked.equipment().isEmpty()) {
            return alternative -> true;
        }
        Stock stock = catalogue.stock(asked.equipment().keySet(), place.span());
        return alternative -> stock.has(
                asked.equipment(), alternative.slot(), alternative.room().facilityId());
    }

    /** The best of each kind, and no room twice in one day: variety is worth more than half an hour. */
    private static List<Alternative> choose(List<Alternative> nearestFirst, Predicate<Alternative> isAllowed) {
        Map<Nearness, Long> taken = new EnumMap<>(Nearness.class);
        Set<String> seen = new HashSet<>();
        List<Alternative> answer = new ArrayList<>();
        nearestFirst.stream()
                .filter(a -> taken.getOrDefault(a.nearness(), 0L) < MOST_OF_ONE_KIND)
                .filter(a -> !seen.contains(key(a)))
                .filter(isAllowed)
                .limit(MOST)
                .forEach(a -> {
                    taken.merge(a.nearness(), 1L, Long::sum);
                    seen.add(key(a));
                    answer.add(a);
                });
        return answer;
    }

    private static String key(Alternative a) {
        return a.room().code() + JapanTime.dayOf(a.slot().start());
    }

    /** The group's bookings as far as any limit counts, and loud or quiet neighbours where the wish is loud. */
    private Known known(Search search, List<Room> rooms) {
        List<RuleBook> books = rooms.stream()
                .flatMap(r -> Stream.of(0, search.days().size() - 1)
                        .map(i -> search.book(gatherFacts, r, search.days().get(i))))
                .distinct()
                .toList();
        TimeSlot reach = Stream.of(0, search.days().size() - 1)
                .map(search.days()::get)
                .flatMap(day -> books.stream().flatMap(b -> b.reach(day).stream()))
                .reduce(search.place().span(), TimeSlot::around);
        List<Long> neighbours = books.stream()
                .filter(b -> search.asked().activity() != null
                        && b.uses().loud().contains(search.asked().activity()))
                .flatMap(b -> b.uses().neighbours().stream())
                .flatMap(Set::stream)
                .flatMap(code -> search.city().room(code).stream())
                .map(Room::id)
                .distinct()
                .toList();
        return new Known(
                bookings.used(search.group().groupId(), reach, search.asker().bookingId()),
                neighbours.isEmpty()
                        ? List.of()
                        : bookings.nextDoor(neighbours, search.place().span()));
    }

    private boolean isAllowed(Search search, Known known, Alternative alternative) {
        var wish = search.asked().at(alternative.room().code(), alternative.slot());
        var facts = gatherFacts.of(wish, search.city(), alternative.room(), search.group(), known);
        boolean displaced = search.asker().displaced();
        return BookingRules.refusals(wish, facts).stream().allMatch(r -> displaced && Displaced.forgives(r));
    }
}
