package org.tsudoi.report.web;

import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.base.Language;
import org.tsudoi.base.Text;
import org.tsudoi.base.csv.Cells;
import org.tsudoi.equipment.EquipmentKind;
import org.tsudoi.facility.City;
import org.tsudoi.report.Demand;
import org.tsudoi.report.Demand.Line;

/** Equipment there was too little of, in words and as a table. */
final class DemandWords {
    private DemandWords() {}

    static String facility(long id, City city, Language language) {
        return city.facility(id)
                .map(f -> f.names().in(language))
                .orElseGet(() -> Text.of(language, "report.demand.anywhere"));
    }

    static String weekday(int number, Language language) {
        return Text.of(language, "report.demand.weekday." + number);
    }

    static String csv(Demand demand, City city, Language language) {
        List<String> headers = Stream.of(
                        "kind", "facility", "weekday", "part", "source", "times", "missing", "most", "owned")
                .map(key -> Text.of(language, "report.demand." + key))
                .toList();
        List<List<String>> lines = demand.kinds().stream()
                .map(Demand.OfKind::kind)
                .flatMap(kind -> demand.lines().stream()
                        .filter(l -> l.kind() == kind.id())
                        .map(l -> cells(kind, l, city, language)))
                .toList();
        return Cells.lines(headers, lines);
    }

    private static List<String> cells(EquipmentKind kind, Line line, City city, Language language) {
        return List.of(
                kind.in(language),
                facility(line.facility(), city, language),
                weekday(line.weekday(), language),
                Text.of(language, line.part()),
                Text.of(language, line.source()),
                String.valueOf(line.times()),
                String.valueOf(line.missing()),
                String.valueOf(line.most()),
                String.valueOf(kind.owned()));
    }
}
