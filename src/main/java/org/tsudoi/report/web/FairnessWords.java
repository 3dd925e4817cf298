package org.tsudoi.report.web;

import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.base.Language;
import org.tsudoi.base.Text;
import org.tsudoi.base.csv.Cells;
import org.tsudoi.report.Fairness;
import org.tsudoi.report.Fairness.Line;

/** The report of fairness in words and as a table for spreadsheet programs. */
final class FairnessWords {
    private FairnessWords() {}

    /** A reason in words; rules are told by their short names, for their messages speak to one group. */
    static String reason(Fairness.Reason reason, Language language) {
        String key = switch (reason.source()) {
            case RULES -> "report.refused." + reason.code();
            case STAFF -> "booking.ReasonCode." + reason.code();
            case REGISTRATION -> "group.RegistrationReason." + reason.code();
        };
        return Text.has(language, key)
                ? Text.of(language, key)
                : Text.of(language, "report.refused.other", reason.code());
    }

    static String csv(Fairness figures, Language language) {
        List<String> headers = Stream.of(
                        "kind", "of", "groups", "group-share", "hours", "share", "hours-each", "requests", "refused")
                .map(key -> Text.of(language, "report.fair." + key))
                .toList();
        Stream<List<String>> lines = Stream.of(
                        cells("class", figures.byClass(), language),
                        cells("age", figures.byAge(), language),
                        cells("size", figures.bySize(), language))
                .flatMap(s -> s);
        Stream<List<String>> top = Stream.of(List.of(
                Text.of(language, "report.fair.concentration"),
                "",
                String.valueOf(figures.top()),
                "",
                "",
                String.valueOf(figures.concentration()),
                "",
                "",
                ""));
        Stream<List<String>> reasons = figures.reasons().stream()
                .map(r -> List.of(
                        Text.of(language, r.source()),
                        reason(r, language),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        String.valueOf(r.count())));
        return Cells.lines(
                headers, Stream.of(lines, top, reasons).flatMap(s -> s).toList());
    }

    private static Stream<List<String>> cells(String kind, List<Line> lines, Language language) {
        return lines.stream()
                .map(l -> List.of(
                        Text.of(language, "report.fair.by." + kind),
                        Text.of(language, l.kind()),
                        String.valueOf(l.groups()),
                        String.valueOf(l.groupShare()),
                        String.valueOf(l.hours()),
                        String.valueOf(l.share()),
                        String.valueOf(l.hoursEach()),
                        String.valueOf(l.requests()),
                        String.valueOf(l.refused())));
    }
}
