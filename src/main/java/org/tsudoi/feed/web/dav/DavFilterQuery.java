package org.tsudoi.feed.web.dav;

import static org.tsudoi.feed.web.dav.DavRequest.CALDAV;
import static org.tsudoi.feed.web.dav.DavRequest.children;
import static org.tsudoi.feed.web.dav.DavRequest.elements;
import static org.tsudoi.feed.web.dav.DavRequest.is;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.tsudoi.calendar.Event;
import org.w3c.dom.Element;

/** The filter of a calendar-query as far as apps use it: events, a range of time, a UID. Anything else is refused rather than guessed. */
final class DavFilterQuery {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private DavFilterQuery() {}

    /** Something that cannot be filtered by. */
    static final class Unsupported extends Exception {
        private static final long serialVersionUID = 1L;
    }

    static Predicate<Event> of(Element filter) throws Unsupported {
        List<Element> calendars = children(filter, CALDAV, "comp-filter");
        if (calendars.size() != 1 || !calendars.get(0).getAttribute("name").equals("VCALENDAR")) {
            throw new Unsupported();
        }
        List<Predicate<Event>> all = new ArrayList<>();
        for (Element part : elements(calendars.get(0))) {
            if (!is(part, CALDAV, "comp-filter")) {
                throw new Unsupported();
            }
            all.add(component(part));
        }
        return all.stream().reduce(e -> true, Predicate::and);
    }

    private static Predicate<Event> component(Element part) throws Unsupported {
        boolean isEvent = part.getAttribute("name").equals("VEVENT");
        Predicate<Event> all = e -> isEvent;
        for (Element condition : elements(part)) {
            if (is(condition, CALDAV, "time-range")) {
                all = all.and(range(condition));
            } else if (is(condition, CALDAV, "prop-filter")
                    && condition.getAttribute("name").equals("UID")) {
                all = all.and(uid(condition));
            } else if (is(condition, CALDAV, "is-not-defined")) {
                return e -> !isEvent;
            } else {
                throw new Unsupported();
            }
        }
        return all;
    }

    private static Predicate<Event> range(Element range) throws Unsupported {
        try {
            Instant start = instant(range.getAttribute("start"), Instant.MIN);
            Instant end = instant(range.getAttribute("end"), Instant.MAX);
            return e -> e.slot().start().isBefore(end) && e.slot().end().isAfter(start);
        } catch (DateTimeException unreadable) {
            throw new Unsupported();
        }
    }

    private static Predicate<Event> uid(Element filter) throws Unsupported {
        List<Element> texts = children(filter, CALDAV, "text-match");
        if (texts.size() != 1) {
            throw new Unsupported();
        }
        boolean negated = texts.get(0).getAttribute("negate-condition").equals("yes");
        String text = texts.get(0).getTextContent();
        return e -> e.revision().uid().contains(text) != negated;
    }

    private static Instant instant(String text, Instant otherwise) {
        return text.isEmpty() ? otherwise : UTC.parse(text, Instant::from);
    }
}
