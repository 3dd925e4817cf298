package org.tsudoi.notice.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.tsudoi.account.Contact;
import org.tsudoi.base.Text;
import org.tsudoi.booking.BookingChanged;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.CalendarEntry;
import org.tsudoi.calendar.Event;
import org.tsudoi.calendar.Events;
import org.tsudoi.calendar.usecase.Invitation;
import org.tsudoi.calendar.usecase.Invitation.Party;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.notice.Mail;

/** What a mail about a booking puts into the calendar of who reads it; the building is the host, its address is the one that nobody reads. */
@ApplicationScoped
public class MailCalendars {
    @Inject
    private Clock clock;

    @Inject
    private Inventory inventory;

    /** Nothing for what the desk notes after the use, and nothing without an address. */
    Mail.Calendar of(BookingChanged change, Contact person) {
        boolean isAboutTime = change.to() != BookingState.ATTENDED && change.to() != BookingState.NO_SHOW;
        City city = inventory.city();
        Optional<Room> room = city.room(change.roomId());
        if (!isAboutTime || person.email() == null || room.isEmpty()) {
            return null;
        }
        Facility facility = city.facilityOf(room.get());
        var invitation = Invitation.of(
                event(change, facility, room.get(), person),
                new Party(facility.names().in(person.language()), Post.sender()),
                new Party(person.name(), person.email()));
        return new Mail.Calendar(invitation.method(), invitation.text());
    }

    private Event event(BookingChanged change, Facility facility, Room room, Contact person) {
        var now = clock.instant();
        var entry = new CalendarEntry(
                change.reference(),
                change.roomId(),
                change.slot(),
                change.slot(),
                change.to(),
                null,
                change.sequence(),
                null,
                now);
        String title = Text.of(person.language(), "calendar.mail", room.names().in(person.language()));
        String page = WriteMails.baseUrl() + "/my/bookings/" + change.reference();
        return new Events(WriteMails.baseUrl(), person.language())
                .titled(entry, facility, room, title)
                .told(Text.of(person.language(), "notice.footer"), page);
    }
}
