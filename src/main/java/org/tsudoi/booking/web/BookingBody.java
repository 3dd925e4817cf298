package org.tsudoi.booking.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.web.AskedTime;
import org.tsudoi.base.web.JsonBody;
import org.tsudoi.booking.BookingRequest;
import org.tsudoi.booking.PurposeKind;
import org.tsudoi.facility.Activity;

/** The body of POST /bookings and of a change of a booking; what is wrong in it is remembered by the body itself. */
record BookingBody(JsonBody json) {
    private static final TimeSlot SOMETHING = new TimeSlot(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));

    BookingRequest request(String key) {
        Optional<Instant> start = time("start");
        Optional<Instant> end = time("end");
        TimeSlot slot = SOMETHING;
        if (start.isPresent() && end.isPresent()) {
            if (start.get().isBefore(end.get())) {
                slot = new TimeSlot(start.get(), end.get());
            } else {
                json.mistake("end");
            }
        }
        return new BookingRequest(
                key,
                json.required("group"),
                json.required("room"),
                slot,
                json.text("purpose"),
                json.constant("purposeKind", PurposeKind.class),
                json.constant("activity", Activity.class),
                json.number("attendees", 0),
                json.text("publicTitle"),
                json.text("note"),
                json.truth("wifi"),
                equipment());
    }

    /** The booking as it is, changed by what was sent; what was not sent stays. */
    BookingRequest change(BookingRequest now) {
        Instant start = json.has("start")
                ? time("start").orElse(now.slot().start())
                : now.slot().start();
        Instant end = json.has("end")
                ? time("end").orElse(now.slot().end())
                : now.slot().end();
        TimeSlot slot = now.slot();
        if (start.isBefore(end)) {
            slot = new TimeSlot(start, end);
        } else {
            json.mistake("end");
        }
        return new BookingRequest(
                now.key(),
                now.group(),
                json.has("room") ? json.required("room") : now.room(),
                slot,
                json.has("purpose") ? json.text("purpose") : now.purpose(),
                json.has("purposeKind") ? json.constant("purposeKind", PurposeKind.class) : now.purposeKind(),
                json.has("activity") ? json.constant("activity", Activity.class) : now.activity(),
                json.number("attendees", now.attendees()),
                json.has("publicTitle") ? json.text("publicTitle") : now.publicTitle(),
                json.has("note") ? json.text("note") : now.note(),
                json.has("wifi") ? json.truth("wifi") : now.wifi(),
                json.has("equipment") ? equipment() : now.equipment());
    }

    private Optional<Instant> time(String name) {
        Optional<Instant> time = AskedTime.instant(json.required(name));
        if (time.isEmpty()) {
            json.mistake(name);
        }
        return time;
    }

    Map<String, Integer> equipment() {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        for (JsonBody line : json.list("equipment")) {
            int quantity = line.number("quantity", 0);
            if (quantity != 0) {
                wanted.merge(line.required("code"), quantity, Integer::sum);
            }
        }
        return wanted;
    }
}
