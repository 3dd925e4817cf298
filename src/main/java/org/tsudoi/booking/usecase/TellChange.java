package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Actor;
import org.tsudoi.base.store.OneConnection;
import org.tsudoi.booking.Amendment;
import org.tsudoi.booking.BookingChanged;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.ReasonCode;
import org.tsudoi.booking.SeriesChanged;
import org.tsudoi.booking.store.BookingStore;
import org.tsudoi.booking.store.RoomChanges;
import org.tsudoi.booking.store.StoredBooking;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.RoomsChanged;
import org.tsudoi.facility.usecase.Inventory;

/** What every change of a booking leaves behind, in its own transaction: history, audit, change counters, news. */
@ApplicationScoped
public class TellChange {
    @Inject
    private Clock clock;

    @Inject
    private BookingStore bookings;

    @Inject
    private RoomChanges roomChanges;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<BookingChanged> news;

    @Inject
    private Event<SeriesChanged> seriesNews;

    @Inject
    private Event<RoomsChanged> calendars;

    @Inject
    private CurrentActor current;

    @Inject
    private Inventory inventory;

    /** @param sharing the room and every room that shares a part with it */
    void of(StoredBooking booking, BookingState from, Actor actor, List<Room> sharing) {
        of(booking, from, actor, sharing, null, null);
    }

    void of(StoredBooking booking, BookingState from, Actor actor, List<Room> sharing, ReasonCode code, String text) {
        bookings.remember(booking, from, actor, clock.instant());
        tell(booking, from, sharing, new Why(code, text, null));
    }

    /** @param touched the rooms of the place before and of the place now, with all that share a part with them */
    void amended(StoredBooking booking, BookingState from, Actor actor, List<Room> touched, Amendment amendment) {
        bookings.remember(booking, from, actor, clock.instant());
        bookings.rememberAmendment(booking, amendment);
        tell(booking, from, touched, new Why(null, null, amendment));
    }

    /** What is told of many bookings at once. */
    record Together(String series, long groupId, SeriesChanged.Act act, int without, ReasonCode code, String text) {}

    /** One booking that changed: where it stood before, and what was changed in it besides its state, or null. */
    record Step(StoredBooking booking, BookingState from, Amendment amendment) {}

    /** Each booking has its line of history and audit; the people get one piece of news for all. */
    void together(Together news, List<Step> steps) {
        City city = inventory.city();
        Set<Room> touched = new HashSet<>();
        for (Step step : steps) {
            StoredBooking booking = step.booking();
            bookings.remember(booking, step.from(), current.actor(), clock.instant());
            city.room(booking.roomId()).ifPresent(room -> touched.addAll(city.sharing(room)));
            if (step.amendment() != null) {
                bookings.rememberAmendment(booking, step.amendment());
                city.room(step.amendment().roomBefore()).ifPresent(room -> touched.addAll(city.sharing(room)));
            }
            record(booking, step.amendment(), news.code());
        }
        var days = steps.stream()
                .map(Step::booking)
                .map(b -> new SeriesChanged.Day(b.roomId(), b.slot(), b.state()))
                .toList();
        seriesNews.fire(new SeriesChanged(
                news.series(), news.groupId(), news.act(), days, news.without(), news.code(), news.text()));
        moved(touched);
    }

    private void record(StoredBooking booking, Amendment amendment, ReasonCode code) {
        audit.record(
                amendment == null ? Act.of("BOOKING", booking.state()) : Act.BOOKING_AMENDED,
                "booking",
                booking.reference(),
                booking.groupId(),
                code == null ? null : code.name());
    }

    /** What calendars show of these rooms has changed. */
    void moved(Collection<Room> touched) {
        roomChanges.moved(List.copyOf(touched), clock.instant());
        touched.stream()
                .collect(Collectors.groupingBy(Room::facilityId, Collectors.mapping(Room::id, Collectors.toList())))
                .forEach((facility, rooms) ->
                        OneConnection.afterwards(() -> calendars.fire(new RoomsChanged(rooms, facility))));
    }

    /** What goes with the news. */
    private record Why(ReasonCode code, String text, Amendment amendment) {}

    private void tell(StoredBooking booking, BookingState from, List<Room> touched, Why why) {
        ReasonCode code = why.code();
        record(booking, why.amendment(), code);
        news.fire(new BookingChanged(
                booking.id(),
                booking.reference(),
                booking.groupId(),
                booking.roomId(),
                booking.facilityId(),
                booking.slot(),
                from,
                booking.state(),
                booking.sequence(),
                code,
                why.text(),
                why.amendment()));
        moved(touched);
    }
}
