package org.tsudoi.calendar.usecase;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Text;
import org.tsudoi.calendar.Event;

/** One event as JSCalendar (RFC 8984), for programs that would rather not read iCalendar. */
public final class EventJson {
    /** Looked up once: each search asks every archive of the application. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private EventJson() {}

    public static String of(Event event) {
        ZonedDateTime start = event.slot().start().atZone(JapanTime.ZONE);
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("@type", "Event")
                .add("uid", event.revision().uid())
                .add("sequence", event.revision().sequence())
                .add("created", utc(event.revision().createdAt()))
                .add("updated", utc(event.revision().revisedAt()))
                .add("title", CalendarText.clean(event.title()))
                .add("start", LocalDateTime.from(start).format(LOCAL))
                .add("timeZone", JapanTime.ZONE.getId())
                .add("duration", duration(event))
                .add("showWithoutTime", event.allDay())
                .add("status", event.status().name().toLowerCase(Locale.ROOT))
                .add("freeBusyStatus", event.isTransparent() ? "free" : "busy")
                .add("locale", event.language().html())
                .add("color", event.kind().colour())
                .add("keywords", JSON.createObjectBuilder().add(Text.of(event.language(), event.kind()), true))
                .add("links", JSON.createObjectBuilder().add("page", link(event.url())));
        details(json, event);
        return json.build().toString();
    }

    private static void details(JsonObjectBuilder json, Event event) {
        if (event.description() != null) {
            json.add("description", CalendarText.cleanLines(event.description()));
        }
        if (event.where() != null) {
            JsonObjectBuilder place = JSON.createObjectBuilder()
                    .add("@type", "Location")
                    .add("name", CalendarText.clean(event.where().words()));
            if (event.where().isOnMap()) {
                place.add(
                        "coordinates",
                        "geo:" + event.where().latitude() + "," + event.where().longitude());
            }
            json.add("locations", JSON.createObjectBuilder().add("place", place));
        }
        if (event.rings()) {
            var trigger = JSON.createObjectBuilder()
                    .add("@type", "OffsetTrigger")
                    .add("offset", event.alarm().negated().toString());
            json.add(
                    "alerts",
                    JSON.createObjectBuilder()
                            .add(
                                    "1",
                                    JSON.createObjectBuilder()
                                            .add("@type", "Alert")
                                            .add("trigger", trigger)));
        }
    }

    private static JsonObjectBuilder link(String address) {
        return JSON.createObjectBuilder()
                .add("@type", "Link")
                .add("href", address)
                .add("rel", "describedby");
    }

    private static String duration(Event event) {
        long days = event.slot().length().toDays();
        return event.allDay() ? "P" + days + "D" : event.slot().length().toString();
    }

    private static String utc(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
