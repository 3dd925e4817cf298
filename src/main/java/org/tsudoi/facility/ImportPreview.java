package org.tsudoi.facility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsudoi.base.csv.CellMistake;
import org.tsudoi.base.csv.Column;
import org.tsudoi.base.csv.Table;
import org.tsudoi.base.csv.Table.Line;

/** What an import would do, before it does it; with one mistake nothing is taken in. */
public record ImportPreview(List<Line> lines, List<CellMistake> mistakes, long added, long changed, long unchanged) {

    /** @param now the same table as the city has it now, to tell what is new and what differs */
    public static ImportPreview of(Table table, List<CellMistake> more, String now, List<Column> layout, String key) {
        List<CellMistake> mistakes = new ArrayList<>(table.mistakes());
        mistakes.addAll(more);
        mistakes.sort(Comparator.comparingLong(CellMistake::line));
        Table before = Table.read(now, layout, key);
        List<Line> lines = table.over(before, key).lines();
        Map<String, Line> known =
                before.lines().stream().collect(Collectors.toMap(l -> l.get(key), l -> l, (a, b) -> a));
        long added = lines.stream().filter(l -> !known.containsKey(l.get(key))).count();
        long unchanged = lines.stream()
                .filter(l -> known.containsKey(l.get(key)) && same(l, known.get(l.get(key)), layout))
                .count();
        return new ImportPreview(lines, mistakes, added, lines.size() - added - unchanged, unchanged);
    }

    /** This preview, when nothing is wrong; who asks must have shown the mistakes before. */
    public ImportPreview orThrow() {
        if (!mistakes.isEmpty()) {
            throw new IllegalStateException("a table with mistakes is not taken in: " + mistakes);
        }
        return this;
    }

    private static boolean same(Line one, Line other, List<Column> layout) {
        return layout.stream().allMatch(c -> one.get(c.header()).equals(other.get(c.header())));
    }
}
