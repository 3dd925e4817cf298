package org.tsudoi.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Language;
import org.tsudoi.base.Text;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.calendar.Event.Revision;
import org.tsudoi.calendar.Event.Status;
import org.tsudoi.facility.Facility;
import org.tsudoi.wifi.AnnouncedOutage;
import org.tsudoi.wifi.Outage;

/** Times without Wi-Fi as events: what is planned is tentative until it is certain, what broke down lasts to the end of today until it works. */
public final class OutageEvents {
    /** What ended the moment it began is still seen. */
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final Events events;
    private final Language language;
    private final LocalDate today;

    public OutageEvents(Events events, Language language, LocalDate today) {
        this.events = events;
        this.language = language;
        this.today = today;
    }

    public Event of(AnnouncedOutage announced, Facility facility) {
        Outage outage = announced.outage();
        Status status = status(announced);
        return new Event(
                revision(announced),
                EventKind.OUTAGE,
                status,
                slot(announced),
                false,
                events.named(status, Text.of(language, title(announced), words(announced))),
                null,
                events.where(facility),
                events.page("/wifi/" + outage.accessPoint()),
                null,
                language);
    }

    private String words(AnnouncedOutage announced) {
        return announced.point().area(language);
    }

    private static Status status(AnnouncedOutage announced) {
        if (announced.cancelled()) {
            return Status.CANCELLED;
        }
        return announced.outage().confirmed() ? Status.CONFIRMED : Status.TENTATIVE;
    }

    private static String title(AnnouncedOutage announced) {
        if (announced.outage().planned()) {
            return announced.outage().confirmed() ? "calendar.outage.planned" : "calendar.outage.tentative";
        }
        return announced.isOpen() ? "calendar.outage.open" : "calendar.outage.broken";
    }

    private TimeSlot slot(AnnouncedOutage announced) {
        Instant start = announced.outage().start();
        Instant end = announced.outage().end();
        if (end == null) {
            LocalDate last = JapanTime.dayOf(start).isAfter(today) ? JapanTime.dayOf(start) : today;
            end = JapanTime.at(last, JapanTime.MINUTES_A_DAY);
        }
        return new TimeSlot(start, end.isAfter(start.plus(SHORTEST)) ? end : start.plus(SHORTEST));
    }

    /** Each day that a breakdown goes on is a version of its own; the one that ends it is still newer. */
    private Revision revision(AnnouncedOutage announced) {
        LocalDate first = JapanTime.dayOf(announced.outage().start());
        Instant end = announced.outage().end();
        boolean brokeDown = !announced.outage().planned();
        LocalDate last = end == null ? today : JapanTime.dayOf(end);
        int days = brokeDown ? (int) Math.max(0, ChronoUnit.DAYS.between(first, last)) : 0;
        Instant midnight = JapanTime.at(today, 0);
        boolean goesOn = announced.isOpen() && midnight.isAfter(announced.revisedAt());
        return new Revision(
                "outage-" + announced.outage().id() + Events.DOMAIN,
                announced.sequence() + days,
                announced.createdAt(),
                goesOn ? midnight : announced.revisedAt());
    }
}
