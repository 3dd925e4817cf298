package org.tsudoi.feed;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Language;
import org.tsudoi.base.Names;
import org.tsudoi.base.Text;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.CalendarEntry;
import org.tsudoi.facility.Closure;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;

/** One event of a feed: a booking without names and free text, or a closed day. */
public final class EventWriter {
    private final String baseUrl;
    private final FeedOptions options;

    public EventWriter(String baseUrl, FeedOptions options) {
        this.baseUrl = baseUrl;
        this.options = options;
    }

    /** The UID is the booking's own for ever; DTSTAMP is its last revision, never the time of the request. */
    public VEvent booking(CalendarEntry entry, Facility facility, Room room) {
        boolean gone = !entry.state().holdsTheRoom();
        TimeSlot slot = options.busy() ? entry.busy() : entry.slot();
        var event = new VEvent(false);
        event.add(new Uid(entry.reference() + "@tsudoi"));
        event.add(new DtStamp(entry.revisedAt()));
        event.add(new Created(entry.createdAt()));
        event.add(new LastModified(entry.revisedAt()));
        event.add(new Sequence(entry.sequence()));
        event.add(new DtStart<>(zoned(slot.start())));
        event.add(new DtEnd<>(zoned(slot.end())));
        event.add(new Summary(title(entry, gone)));
        event.add(new Status(gone ? "CANCELLED" : entry.state() == BookingState.REQUESTED ? "TENTATIVE" : "CONFIRMED"));
        event.add(new Transp(gone ? "TRANSPARENT" : "OPAQUE"));
        place(event, facility, room);
        event.add(new Url(URI.create(baseUrl + "/rooms/" + room.code() + "?day="
                + JapanTime.dayOf(entry.slot().start()))));
        return event;
    }

    /** A closed day of a building or a room, all day long. */
    public VEvent closure(String code, Names names, LocalDate day, Closure.Reason reason, Instant changed) {
        var event = new VEvent(false);
        event.add(new Uid("closed-" + code + "-" + day + "@tsudoi"));
        event.add(new DtStamp(changed));
        event.add(new LastModified(changed));
        event.add(new Sequence(0));
        event.add(new DtStart<>(day));
        event.add(new DtEnd<>(day.plusDays(1)));
        event.add(new Summary(CalendarText.clean(Text.of(
                options.language(), "feed.closed", names.in(options.language()), reason.in(options.language())))));
        event.add(new Status("CONFIRMED"));
        event.add(new Transp("TRANSPARENT"));
        return event;
    }

    private String title(CalendarEntry entry, boolean gone) {
        Language language = options.language();
        String title = entry.publicTitle() == null
                ? Text.of(language, "feed.reserved")
                : CalendarText.clean(entry.publicTitle());
        return gone ? Text.of(language, "feed.cancelled") + title : title;
    }

    private void place(VEvent event, Facility facility, Room room) {
        event.add(new Location(CalendarText.clean(
                facility.names().in(options.language()) + " " + room.names().in(options.language()))));
        if (facility.latitude() != null && facility.longitude() != null) {
            event.add(new Geo(facility.latitude(), facility.longitude()));
        }
    }

    private static ZonedDateTime zoned(Instant instant) {
        return instant.atZone(JapanTime.ZONE);
    }
}
