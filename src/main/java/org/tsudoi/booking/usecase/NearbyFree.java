package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.Alternative;
import org.tsudoi.booking.Alternative.Nearness;
import org.tsudoi.booking.BookingRequest;
import org.tsudoi.booking.NearbyTimes;
import org.tsudoi.claim.Held;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.claim.usecase.Lately;
import org.tsudoi.facility.Activity;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;

/**
 * What is free near a place and a time, the nearest first, whoever asks. Rooms and days are bounded, and the ledger is asked once; in the opening
 * second hundreds who were too late for the same ask at once, and one answer, up to half a second old, serves them all.
 */
@ApplicationScoped
public class NearbyFree {
    private static final int NEAREST_CENTRES = 5;
    private static final int ROOMS_OF_A_CENTRE = 4;
    private static final int ROOMS_HERE = 30;
    private static final int MARGIN_MINUTES = 240;

    private final Lately<Question, Free> lately = new Lately<>();

    @Inject
    private Clock clock;

    @Inject
    private GatherFacts rules;

    @Inject
    private Claims claims;

    /**
     * What is asked for, and the days worth a look.
     *
     * @param holder what this holder has counts as free; null is nobody
     */
    record Place(BookingRequest asked, City city, Room room, String holder, List<LocalDate> days) {
        TimeSlot span() {
            return new TimeSlot(
                            JapanTime.at(days.get(0), 0),
                            JapanTime.at(days.get(days.size() - 1), JapanTime.MINUTES_A_DAY))
                    .widened(MARGIN_MINUTES, MARGIN_MINUTES);
        }
    }

    /** What makes two who ask ask the same. */
    private record Question(
            long inventory, long room, TimeSlot slot, int attendees, Activity activity, List<LocalDate> days) {}

    /** The rooms that were looked at, and what is free in them. */
    record Free(List<Room> rooms, List<Alternative> times) {}

    Free of(Place place) {
        if (place.holder() != null) {
            return read(place);
        }
        BookingRequest asked = place.asked();
        var question = new Question(
                place.city().version(),
                place.room().id(),
                asked.slot(),
                asked.attendees(),
                asked.activity(),
                place.days());
        return lately.get(question, System.nanoTime(), () -> read(place));
    }

    private Free read(Place place) {
        List<Room> rooms = candidates(place);
        List<Long> things =
                rooms.stream().flatMap(r -> r.things().stream()).distinct().toList();
        Held held = place.holder() == null
                ? claims.heldLately(things, place.span())
                : claims.heldIn(things, place.span(), place.holder());
        TimeSlot wanted = place.asked().slot();
        List<Alternative> times = rooms.stream()
                .flatMap(room -> slots(place, room)
                        .filter(slot -> held.isFree(room.things(), room.withBuffers(slot)))
                        .map(slot -> alternative(place, room, slot)))
                .sorted(Comparator.comparing(Alternative::nearness)
                        .thenComparing(a -> NearbyTimes.distance(a.slot(), wanted) + a.metres())
                        .thenComparing(a -> a.room().capacity()))
                .toList();
        return new Free(rooms, times);
    }

    private static List<Room> candidates(Place place) {
        Facility here = place.city().facilityOf(place.room());
        Stream<Room> elsewhere = place.city().facilities().stream()
                .filter(f -> f.id() != here.id() && !f.kind().isListOnly())
                .sorted(Comparator.comparingDouble(here::distanceTo))
                .limit(NEAREST_CENTRES)
                .flatMap(f -> f.rooms().stream()
                        .filter(r -> fits(r, place.asked()))
                        .sorted(Comparator.comparing(Room::capacity))
                        .limit(ROOMS_OF_A_CENTRE));
        Stream<Room> inside = here.rooms().stream()
                .filter(r -> fits(r, place.asked()))
                .sorted(Comparator.comparing((Room r) -> r.id() != place.room().id())
                        .thenComparing(Room::capacity))
                .limit(ROOMS_HERE);
        return Stream.concat(inside, elsewhere).collect(Collectors.toList());
    }

    private static boolean fits(Room room, BookingRequest asked) {
        return room.bookable()
                && room.capacity() >= asked.attendees()
                && (asked.activity() == null || !room.unsuited().contains(asked.activity()));
    }

    /** Times worth a look: in the room and its centre all days around, in other centres the nearest day. */
    private Stream<TimeSlot> slots(Place place, Room candidate) {
        TimeSlot like = place.asked().slot();
        LocalDate wanted = JapanTime.dayOf(like.start());
        boolean here = candidate.facilityId() == place.room().facilityId();
        return place.days().stream()
                .filter(day -> here
                        || Math.abs(day.toEpochDay() - wanted.toEpochDay()) <= 1
                        || !place.days().contains(wanted))
                .flatMap(day -> NearbyTimes.on(
                        day,
                        like,
                        candidate,
                        place.city(),
                        rules.bookOf(place.city().facilityOf(candidate), candidate, day)
                                .times()))
                .filter(slot -> candidate.id() != place.room().id() || !slot.equals(like))
                .filter(slot -> slot.start().isAfter(clock.instant()));
    }

    private static Alternative alternative(Place place, Room candidate, TimeSlot slot) {
        Room room = place.room();
        if (candidate.id() == room.id()) {
            return new Alternative(candidate, slot, Nearness.SAME_ROOM_OTHER_TIME, 0);
        }
        City city = place.city();
        if (candidate.facilityId() != room.facilityId()) {
            double metres = city.facilityOf(room).distanceTo(city.facilityOf(candidate));
            return new Alternative(candidate, slot, Nearness.OTHER_CENTRE, (int) Math.min(metres, 1_000_000));
        }
        boolean sameTime = slot.overlaps(place.asked().slot());
        return new Alternative(
                candidate, slot, sameTime ? Nearness.SAME_CENTRE_SAME_TIME : Nearness.SAME_CENTRE_OTHER_TIME, 0);
    }
}
