package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tsudoi.base.JapanTime;
import org.tsudoi.booking.BookingFacts;
import org.tsudoi.booking.BookingRequest;
import org.tsudoi.booking.NextDoor;
import org.tsudoi.booking.RuleBook;
import org.tsudoi.booking.UsedTime;
import org.tsudoi.booking.store.BookingStore;
import org.tsudoi.booking.store.RuleBooks;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.group.Standing;
import org.tsudoi.wifi.usecase.WifiStatus;

/** Collects what the rules look at. */
@ApplicationScoped
public class GatherFacts {
    private Clock clock;
    private RuleBooks books;
    private BookingStore bookings;
    private WifiStatus wifi;

    protected GatherFacts() {}

    @Inject
    GatherFacts(Clock clock, RuleBooks books, BookingStore bookings, WifiStatus wifi) {
        this.clock = clock;
        this.books = books;
        this.bookings = bookings;
        this.wifi = wifi;
    }

    BookingFacts of(BookingRequest asked, City city, Room room, Standing standing) {
        LocalDate day = JapanTime.dayOf(asked.slot().start());
        RuleBook book = bookOf(city.facilityOf(room), room, day);
        List<UsedTime> used = book.reach(day)
                .map(span -> bookings.used(standing.groupId(), span))
                .orElse(List.of());
        return of(asked, city, room, standing, new Known(used, nextDoor(asked, city, room, book)));
    }

    /** What has been read of other bookings, for one wish or for many of one group. */
    record Known(List<UsedTime> used, List<NextDoor> nextDoor) {}

    /** Facts for many wishes of one group from bookings read once. */
    BookingFacts of(BookingRequest asked, City city, Room room, Standing standing, List<UsedTime> used) {
        RuleBook book =
                bookOf(city.facilityOf(room), room, JapanTime.dayOf(asked.slot().start()));
        return of(asked, city, room, standing, new Known(used, nextDoor(asked, city, room, book)));
    }

    /** Facts for a booking that is to change: it does not count against itself. */
    BookingFacts ofChange(BookingRequest wish, City city, Room room, Standing standing, long bookingId) {
        LocalDate day = JapanTime.dayOf(wish.slot().start());
        List<UsedTime> used = bookOf(city.facilityOf(room), room, day)
                .reach(day)
                .map(span -> bookings.used(standing.groupId(), span, bookingId))
                .orElse(List.of());
        return of(wish, city, room, standing, used);
    }

    BookingFacts of(BookingRequest asked, City city, Room room, Standing standing, Known known) {
        Facility facility = city.facilityOf(room);
        RuleBook book = bookOf(facility, room, JapanTime.dayOf(asked.slot().start()));
        boolean wifiWorks = !asked.wifi() || wifi.serves(room.code(), asked.attendees(), asked.slot());
        return new BookingFacts(
                clock.instant(),
                facility,
                room,
                city.timetable(),
                standing,
                book,
                known.used().stream()
                        .filter(u -> u.facilityId() == facility.id())
                        .toList(),
                known.nextDoor().isEmpty() ? known.nextDoor() : heardIn(room, facility, book, known),
                wifiWorks);
    }

    private static List<NextDoor> heardIn(Room room, Facility facility, RuleBook book, Known known) {
        List<String> near = book.uses().nextTo(room.code());
        return known.nextDoor().stream()
                .filter(n -> facility.rooms().stream().anyMatch(r -> r.id() == n.roomId() && near.contains(r.code())))
                .toList();
    }

    /** Asked of the database only where a loud activity has neighbours. */
    private List<NextDoor> nextDoor(BookingRequest asked, City city, Room room, RuleBook book) {
        List<Long> rooms = asked.activity() != null && book.uses().loud().contains(asked.activity())
                ? book.uses().nextTo(room.code()).stream()
                        .flatMap(code -> city.room(code).stream())
                        .map(Room::id)
                        .toList()
                : List.of();
        return rooms.isEmpty() ? List.of() : bookings.nextDoor(rooms, asked.slot());
    }

    /** The rules of a room on a day: its own, or its facility's. */
    public RuleBook bookOf(Facility facility, Room room, LocalDate day) {
        return books.of(books.codeOf(facility, room, day, clock), day, clock);
    }
}
