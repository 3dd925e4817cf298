package org.tsudoi.booking.web;

import java.util.List;
import org.tsudoi.base.Language;
import org.tsudoi.base.web.Problem;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.booking.Occurrence;
import org.tsudoi.booking.RuleBook;
import org.tsudoi.booking.SeriesMoved;
import org.tsudoi.booking.SeriesView;

/** A series as the API shows it: where it stands, its bookings, and days that could not be had. */
public record SeriesJson(
        String reference, String state, String rhythm, List<BookingJson> bookings, List<Day> days, List<String> done) {

    /** One day of a plan; verdict FREE, SKIPPED, LEFT_OUT or REFUSED. */
    public record Day(
            String day,
            String room,
            String start,
            String end,
            String verdict,
            List<Reason> reasons,
            List<Problem.Alternative> alternatives) {}

    static SeriesJson of(SeriesView series, List<Day> days, List<String> done) {
        return new SeriesJson(
                series.reference(),
                series.state().name(),
                series.rhythm(),
                series.days().stream().map(d -> BookingJson.of(d, null)).toList(),
                days,
                done);
    }

    static SeriesJson plan(List<Day> days) {
        return new SeriesJson(null, null, null, null, days, null);
    }

    static Day day(Occurrence o, RuleBook book, Language language) {
        return new Day(
                o.day().toString(),
                o.room().code(),
                BookingJson.time(o.slot().start()),
                BookingJson.time(o.slot().end()),
                o.verdict().name(),
                Reasons.of(o.reasons(), book, language),
                o.alternatives().stream().map(BookingProblems::alternative).toList());
    }

    static Day day(SeriesMoved.Kept kept, Language language) {
        var slot = kept.day().booking().slot();
        return new Day(
                org.tsudoi.base.JapanTime.dayOf(slot.start()).toString(),
                kept.day().room().code(),
                BookingJson.time(slot.start()),
                BookingJson.time(slot.end()),
                Occurrence.Verdict.REFUSED.name(),
                Reasons.of(kept.why().reasons(), kept.why().book(), language),
                List.of());
    }
}
