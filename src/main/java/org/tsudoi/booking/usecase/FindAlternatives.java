package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.Alternative;
import org.tsudoi.booking.Alternative.Nearness;
import org.tsudoi.booking.BookingRequest;
import org.tsudoi.booking.BookingRules;
import org.tsudoi.booking.store.BookingStore;
import org.tsudoi.claim.Held;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.facility.BookingMode;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.group.Standing;

/**
 * The nearest things that this group could really book instead: other rooms of the centre at the time, other times of the room, other times
 * of the centre, other centres. Rooms and days are bounded, and the ledger is asked once.
 */
@ApplicationScoped
public class FindAlternatives {
    private static final int MOST = 5;
    private static final int MOST_OF_ONE_KIND = 2;
    private static final int DAYS_AHEAD = 7;
    private static final int NEAREST_CENTRES = 5;

    @Inject
    private GatherFacts gatherFacts;

    @Inject
    private BookingStore bookings;

    @Inject
    private Claims claims;

    List<Alternative> to(BookingRequest asked, City city, Room room, Standing group) {
        LocalDate day = JapanTime.dayOf(asked.slot().start());
        var span = new TimeSlot(
                JapanTime.at(day.minusDays(1), 0), JapanTime.at(day.plusDays(DAYS_AHEAD), JapanTime.MINUTES_A_DAY));
        List<Room> rooms = candidates(asked, city, room);
        Held held = claims.heldLately(
                rooms.stream().flatMap(r -> r.things().stream()).distinct().toList(), span);
        List<Alternative> possible = new ArrayList<>();
        for (Room candidate : rooms) {
            slots(asked, city, candidate, room)
                    .filter(slot -> held.isFree(candidate.things(), candidate.withBuffers(slot)))
                    .filter(slot -> !(candidate.equals(room) && slot.equals(asked.slot())))
                    .map(slot -> new Alternative(candidate, slot, nearness(asked, room, candidate, slot)))
                    .forEach(possible::add);
        }
        return nearest(asked, city, room, group, possible);
    }

    private List<Alternative> nearest(
            BookingRequest asked, City city, Room room, Standing group, List<Alternative> possible) {
        LocalDate day = JapanTime.dayOf(asked.slot().start());
        var months = new TimeSlot(
                JapanTime.at(day.withDayOfMonth(1), 0),
                JapanTime.at(day.plusDays(DAYS_AHEAD).plusMonths(1).withDayOfMonth(1), 0));
        var known = new GatherFacts.Known(bookings.used(group.groupId(), months), List.of());
        Map<Nearness, Long> taken = new EnumMap<>(Nearness.class);
        List<Alternative> answer = new ArrayList<>();
        possible.stream()
                .sorted(Comparator.comparing(Alternative::nearness)
                        .thenComparing(a -> Math.abs(a.slot().start().getEpochSecond()
                                - asked.slot().start().getEpochSecond()))
                        .thenComparing(a -> a.room().capacity()))
                .filter(a -> taken.getOrDefault(a.nearness(), 0L) < MOST_OF_ONE_KIND)
                .filter(a -> isAllowed(asked, city, group, known, a))
                .limit(MOST)
                .forEach(a -> {
                    taken.merge(a.nearness(), 1L, Long::sum);
                    answer.add(a);
                });
        return answer;
    }

    private boolean isAllowed(
            BookingRequest asked, City city, Standing group, GatherFacts.Known known, Alternative alternative) {
        var wish = asked.at(alternative.room().code(), alternative.slot());
        return BookingRules.refusals(wish, gatherFacts.of(wish, city, alternative.room(), group, known))
                .isEmpty();
    }

    private static List<Room> candidates(BookingRequest asked, City city, Room room) {
        Facility here = city.facilityOf(room);
        Stream<Room> elsewhere = city.facilities().stream()
                .filter(f -> f.id() != here.id() && !f.kind().isListOnly())
                .sorted(Comparator.comparingDouble(here::distanceTo))
                .limit(NEAREST_CENTRES)
                .flatMap(f -> f.rooms().stream());
        return Stream.concat(here.rooms().stream(), elsewhere)
                .filter(Room::bookable)
                .filter(r -> r.capacity() >= asked.attendees())
                .filter(r -> asked.activity() == null || !r.unsuited().contains(asked.activity()))
                .toList();
    }

    /** Times worth a look: in the room and its centre the week ahead, in other centres the same day. */
    private static Stream<TimeSlot> slots(BookingRequest asked, City city, Room candidate, Room room) {
        LocalDate day = JapanTime.dayOf(asked.slot().start());
        int days = candidate.facilityId() == room.facilityId() ? DAYS_AHEAD : 1;
        return day.datesUntil(day.plusDays(days)).flatMap(d -> slotsOn(d, asked, city, candidate));
    }

    private static Stream<TimeSlot> slotsOn(LocalDate day, BookingRequest asked, City city, Room candidate) {
        Facility facility = city.facilityOf(candidate);
        if (candidate.mode() == BookingMode.BANDS) {
            return city.timetable().bands(facility, candidate, day).stream().map(b -> b.on(day));
        }
        int minutes = Math.min(
                candidate.maxMinutes(),
                Math.max(candidate.minMinutes(), asked.slot().minutes()));
        return city.timetable().open(facility, candidate, day).stream()
                .flatMap(hours -> IntStream.iterate(JapanTime.minuteOf(hours.start()), m -> m + candidate.gridMinutes())
                        .takeWhile(m -> m + minutes <= JapanTime.endMinuteOf(day, hours.end()))
                        .mapToObj(m -> TimeSlot.of(day, m, m + minutes)));
    }

    private static Nearness nearness(BookingRequest asked, Room room, Room candidate, TimeSlot slot) {
        if (candidate.id() == room.id()) {
            return Nearness.SAME_ROOM_OTHER_TIME;
        }
        if (candidate.facilityId() != room.facilityId()) {
            return Nearness.OTHER_CENTRE;
        }
        return slot.overlaps(asked.slot()) ? Nearness.SAME_CENTRE_SAME_TIME : Nearness.SAME_CENTRE_OTHER_TIME;
    }
}
