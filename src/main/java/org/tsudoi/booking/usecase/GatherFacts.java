package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.tsudoi.base.JapanTime;
import org.tsudoi.booking.BookingFacts;
import org.tsudoi.booking.BookingFacts.Used;
import org.tsudoi.booking.BookingRequest;
import org.tsudoi.booking.RuleBook;
import org.tsudoi.booking.store.BookingStore;
import org.tsudoi.booking.store.BookingStore.UsedAt;
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
        Facility facility = city.facilityOf(room);
        LocalDate day = JapanTime.dayOf(asked.slot().start());
        RuleBook book = bookOf(facility, room, day);
        boolean limited = book.limits().perDay() > 0 || book.limits().perMonth() > 0;
        return facts(
                asked,
                city,
                room,
                standing,
                limited ? bookings.used(standing.groupId(), facility.id(), day) : Used.NOTHING);
    }

    /** Facts for many wishes of one group from bookings read once. */
    BookingFacts of(BookingRequest asked, City city, Room room, Standing standing, List<UsedAt> usedBefore) {
        LocalDate day = JapanTime.dayOf(asked.slot().start());
        List<LocalDate> here = usedBefore.stream()
                .filter(u -> u.facilityId() == room.facilityId())
                .map(UsedAt::day)
                .toList();
        long thatDay = here.stream().filter(day::equals).count();
        long thatMonth = here.stream()
                .filter(d -> YearMonth.from(d).equals(YearMonth.from(day)))
                .count();
        return facts(asked, city, room, standing, new Used((int) thatDay, (int) thatMonth));
    }

    private BookingFacts facts(BookingRequest asked, City city, Room room, Standing standing, Used used) {
        Facility facility = city.facilityOf(room);
        RuleBook book = bookOf(facility, room, JapanTime.dayOf(asked.slot().start()));
        boolean wifiWorks = !asked.wifi() || wifi.works(room.code());
        return new BookingFacts(clock.instant(), facility, room, city.timetable(), standing, book, used, wifiWorks);
    }

    /** The rules of a room on a day: its own, or its facility's. */
    public RuleBook bookOf(Facility facility, Room room, LocalDate day) {
        return books.of(room.ruleSet() == null ? facility.ruleSet() : room.ruleSet(), day, clock);
    }
}
