package org.tsudoi.calendar.usecase;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.calendar.Event;
import org.tsudoi.calendar.EventKind;

/** When something is busy, and nothing else: VFREEBUSY in UTC, times that touch melted into one. */
public final class BusyText {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final Set<EventKind> TAKEN = Set.of(EventKind.BOOKING, EventKind.LENDING);
    private static final Set<EventKind> SHUT = Set.of(EventKind.CLOSURE, EventKind.OUTAGE);

    private BusyText() {}

    /** @param changed the last change of what is said, which is not the time of the request */
    public static String of(List<Event> events, TimeSlot window, Instant changed, String url) {
        var text = new StringBuilder("BEGIN:VFREEBUSY\r\n");
        text.append("UID:busy-").append(Integer.toHexString(url.hashCode())).append("@tsudoi\r\n");
        text.append("DTSTAMP:").append(UTC.format(changed)).append("\r\n");
        text.append("DTSTART:").append(UTC.format(window.start())).append("\r\n");
        text.append("DTEND:").append(UTC.format(window.end())).append("\r\n");
        text.append("URL:").append(url).append("\r\n");
        lines(text, "BUSY", slots(events, Event.Status.CONFIRMED, TAKEN));
        lines(text, "BUSY-TENTATIVE", slots(events, Event.Status.TENTATIVE, TAKEN));
        lines(text, "BUSY-UNAVAILABLE", slots(events, Event.Status.CONFIRMED, SHUT));
        return CalendarText.folded(text.append("END:VFREEBUSY\r\n").toString());
    }

    static List<TimeSlot> melted(List<TimeSlot> slots) {
        List<TimeSlot> melted = new ArrayList<>();
        for (TimeSlot slot :
                slots.stream().sorted(Comparator.comparing(TimeSlot::start)).toList()) {
            TimeSlot last = melted.isEmpty() ? null : melted.get(melted.size() - 1);
            if (last == null || slot.start().isAfter(last.end())) {
                melted.add(slot);
            } else if (slot.end().isAfter(last.end())) {
                melted.set(melted.size() - 1, new TimeSlot(last.start(), slot.end()));
            }
        }
        return melted;
    }

    private static List<TimeSlot> slots(List<Event> events, Event.Status status, Set<EventKind> kinds) {
        return melted(events.stream()
                .filter(e -> e.status() == status && kinds.contains(e.kind()))
                .map(Event::slot)
                .toList());
    }

    private static void lines(StringBuilder text, String type, List<TimeSlot> slots) {
        for (TimeSlot slot : slots) {
            text.append("FREEBUSY;FBTYPE=").append(type).append(':');
            text.append(UTC.format(slot.start())).append('/').append(UTC.format(slot.end()));
            text.append("\r\n");
        }
    }
}
