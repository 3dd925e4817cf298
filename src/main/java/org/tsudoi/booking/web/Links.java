package org.tsudoi.booking.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.facility.Room;

/** Addresses of the booking form. */
final class Links {
    private Links() {}

    /** The form with room and time filled in. */
    static String book(Room room, TimeSlot slot) {
        return "/my/bookings/new" + place(room, slot);
    }

    /** The builder of a series that begins there. */
    static String series(Room room, TimeSlot slot) {
        return "/my/series/new" + place(room, slot);
    }

    private static String place(Room room, TimeSlot slot) {
        return "?room=" + room.code() + "&start=" + encoded(slot.start()) + "&end=" + encoded(slot.end());
    }

    /** A time as forms and addresses carry it: local to Japan, to the minute. */
    static String local(Instant instant) {
        return LocalDateTime.ofInstant(instant, JapanTime.ZONE).toString();
    }

    private static String encoded(Instant instant) {
        return URLEncoder.encode(local(instant), StandardCharsets.UTF_8);
    }
}
