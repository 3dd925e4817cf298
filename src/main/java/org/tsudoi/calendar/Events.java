package org.tsudoi.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Language;
import org.tsudoi.base.Names;
import org.tsudoi.base.Text;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.CalendarEntry;
import org.tsudoi.calendar.Event.Revision;
import org.tsudoi.calendar.Event.Status;
import org.tsudoi.calendar.Event.Where;
import org.tsudoi.facility.Closure;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;

/** Turns bookings and closed days into events in one language. What everybody may read has no name, no telephone and no free text in it. */
public final class Events {
    /** Closed days follow from rules that carry no time of their own. */
    private static final Instant RULES_OF_CLOSED_DAYS = Instant.parse("2020-01-01T00:00:00Z");

    static final String DOMAIN = "@tsudoi";

    private final String baseUrl;
    private final Language language;

    public Events(String baseUrl, Language language) {
        this.baseUrl = baseUrl;
        this.language = language;
    }

    /** The UID of a booking, in feeds, in mails and in CalDAV alike. */
    public static String uid(String reference) {
        return reference + DOMAIN;
    }

    /** A booking under the title that its group gave for everybody, or none. */
    public Event booking(CalendarEntry entry, Facility facility, Room room) {
        String title = entry.publicTitle() == null ? Text.of(language, "calendar.reserved") : entry.publicTitle();
        return titled(entry, facility, room, title);
    }

    /** A booking under a title for those who may know more. */
    public Event titled(CalendarEntry entry, Facility facility, Room room, String title) {
        Status status = status(entry.state());
        String page = baseUrl + "/rooms/" + room.code() + "?day="
                + JapanTime.dayOf(entry.slot().start());
        return new Event(
                new Revision(uid(entry.reference()), entry.sequence(), entry.createdAt(), entry.revisedAt()),
                EventKind.BOOKING,
                status,
                entry.slot(),
                false,
                named(status, title),
                null,
                where(facility, room),
                page,
                null,
                language);
    }

    /** A closed day of a building or a room, all day long. */
    public Event closure(String code, Names names, LocalDate day, Closure.Reason reason, Where where) {
        return new Event(
                new Revision("closed-" + code + "-" + day + DOMAIN, 0, RULES_OF_CLOSED_DAYS, RULES_OF_CLOSED_DAYS),
                EventKind.CLOSURE,
                Status.CONFIRMED,
                TimeSlot.day(day),
                true,
                Text.of(language, "calendar.closed", names.in(language), reason.in(language)),
                null,
                where,
                baseUrl + "/" + (code.contains("-") ? "rooms/" : "facilities/") + code + "?day=" + day,
                null,
                language);
    }

    public Where where(Facility facility, Room room) {
        return new Where(
                facility.names().in(language) + " " + room.names().in(language),
                facility.latitude(),
                facility.longitude());
    }

    public Where where(Facility facility) {
        return new Where(facility.names().in(language), facility.latitude(), facility.longitude());
    }

    /** What does not take place says so before anything else. */
    String named(Status status, String title) {
        return status == Status.CANCELLED ? Text.of(language, "calendar.cancelled") + title : title;
    }

    String page(String path) {
        return baseUrl + path;
    }

    private static Status status(BookingState state) {
        if (!state.holdsTheRoom()) {
            return Status.CANCELLED;
        }
        return state == BookingState.REQUESTED ? Status.TENTATIVE : Status.CONFIRMED;
    }
}
