package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.base.Actor;
import org.tsudoi.base.store.OneConnection;
import org.tsudoi.booking.BookingChanged;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.ReasonCode;
import org.tsudoi.booking.store.BookingStore;
import org.tsudoi.booking.store.RoomChanges;
import org.tsudoi.booking.store.StoredBooking;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.RoomsChanged;

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
    private Event<RoomsChanged> calendars;

    /** @param sharing the room and every room that shares a part with it */
    void of(StoredBooking booking, BookingState from, Actor actor, List<Room> sharing) {
        of(booking, from, actor, sharing, null, null);
    }

    void of(StoredBooking booking, BookingState from, Actor actor, List<Room> sharing, ReasonCode code, String text) {
        var now = clock.instant();
        bookings.remember(booking, from, actor, now);
        roomChanges.moved(sharing, now);
        audit.record(
                Act.of("BOOKING", booking.state()),
                "booking",
                booking.reference(),
                booking.groupId(),
                code == null ? null : code.name());
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
                text));
        var changed = new RoomsChanged(sharing.stream().map(Room::id).toList(), booking.facilityId());
        OneConnection.afterwards(() -> calendars.fire(changed));
    }
}
