package org.tsudoi.calendar.usecase;

import java.net.URI;
import java.time.Duration;
import java.time.ZonedDateTime;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Action;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Color;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Description;
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
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Text;
import org.tsudoi.calendar.Event;

/** One event as VEVENT. One an occurrence and no RRULE: a booking of a series that is moved or cancelled alone stays what it is. */
public final class EventText {
    private EventText() {}

    /** The event as lines of a calendar. */
    public static String of(Event event) {
        return CalendarText.folded(component(event).toString());
    }

    static VEvent component(Event event) {
        var text = new VEvent(false);
        text.add(new Uid(event.revision().uid()));
        text.add(new DtStamp(event.revision().revisedAt()));
        if (event.revision().createdAt() != null) {
            text.add(new Created(event.revision().createdAt()));
        }
        text.add(new LastModified(event.revision().revisedAt()));
        text.add(new Sequence(event.revision().sequence()));
        when(text, event);
        text.add(new Summary(CalendarText.clean(event.title())));
        text.add(new Status(event.status().name()));
        text.add(new Transp(event.isTransparent() ? "TRANSPARENT" : "OPAQUE"));
        text.add(new Categories(Text.of(event.language(), event.kind())));
        text.add(new Color(null, event.kind().colour()));
        details(text, event);
        return text;
    }

    private static void when(VEvent text, Event event) {
        if (event.allDay()) {
            text.add(new DtStart<>(JapanTime.dayOf(event.slot().start())));
            text.add(new DtEnd<>(JapanTime.dayOf(event.slot().end())));
        } else {
            text.add(new DtStart<>(zoned(event.slot().start())));
            text.add(new DtEnd<>(zoned(event.slot().end())));
        }
    }

    private static void details(VEvent text, Event event) {
        if (event.description() != null) {
            text.add(new Description(CalendarText.cleanLines(event.description())));
        }
        if (event.where() != null) {
            text.add(new Location(CalendarText.clean(event.where().words())));
            if (event.where().isOnMap()) {
                text.add(new Geo(event.where().latitude(), event.where().longitude()));
            }
        }
        text.add(new Url(URI.create(event.url())));
        if (event.rings()) {
            text.add(alarm(event.title(), event.alarm()));
        }
    }

    private static VAlarm alarm(String title, Duration before) {
        var alarm = new VAlarm();
        alarm.add(new Action("DISPLAY"));
        alarm.add(new Description(CalendarText.clean(title)));
        alarm.add(new Trigger(before.negated()));
        return alarm;
    }

    private static ZonedDateTime zoned(java.time.Instant instant) {
        return instant.atZone(JapanTime.ZONE);
    }
}
