package org.tsudoi.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.tsudoi.base.Language;
import org.tsudoi.base.Text;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.calendar.Event.Revision;
import org.tsudoi.calendar.Event.Status;
import org.tsudoi.facility.Facility;

/** Loans as events: for everybody how many are out when, for the borrowers when to fetch and when to bring back. */
public final class LoanEvents {
    /** Fetching and bringing back is a moment; calendars show a quarter of an hour. */
    private static final Duration MOMENT = Duration.ofMinutes(15);

    private final Events events;
    private final Language language;

    public LoanEvents(Events events, Language language) {
        this.events = events;
        this.language = language;
    }

    /** How it stands with a loan, for calendars. */
    public record Loan(
            String reference, Revision revision, Status status, boolean returned, TimeSlot slot, Facility facility) {}

    /** What the borrowers do at the counter. */
    public enum Errand {
        FETCH,
        RETURN
    }

    /** So many of a kind are lent, to nobody in particular. */
    public Event lent(Loan loan, String kind, String words) {
        return event(loan, EventKind.LENDING, "-" + kind, loan.slot())
                .titled(events.named(loan.status(), Text.of(language, "calendar.lent", words)))
                .at(events.page("/equipment/" + kind));
    }

    public Event errand(Errand errand, Loan loan, String words) {
        boolean done = errand == Errand.RETURN && loan.returned();
        String title = Text.of(language, done ? "calendar.returned" : "calendar.Errand." + errand, words);
        return event(loan, EventKind.DUE, "-" + errand.name().toLowerCase(Locale.ROOT), moment(errand, loan.slot()))
                .titled(events.named(loan.status(), title))
                .at(events.page("/my/loans/" + loan.reference()));
    }

    private static TimeSlot moment(Errand errand, TimeSlot slot) {
        Instant from = errand == Errand.FETCH ? slot.start() : slot.end().minus(MOMENT);
        return new TimeSlot(from, from.plus(MOMENT));
    }

    private Event event(Loan loan, EventKind kind, String part, TimeSlot slot) {
        Revision known = loan.revision();
        var revision = new Revision(
                loan.reference() + part + Events.DOMAIN, known.sequence(), known.createdAt(), known.revisedAt());
        return new Event(
                revision,
                kind,
                loan.status(),
                slot,
                false,
                "",
                null,
                events.where(loan.facility()),
                null,
                null,
                language);
    }
}
