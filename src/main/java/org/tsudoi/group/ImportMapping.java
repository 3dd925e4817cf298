package org.tsudoi.group;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which column of a file says what. */
public record ImportMapping(Map<ImportColumn, Integer> places) {

    /**
     * The best guess: what was chosen for this heading the last time, then what the heading is called elsewhere.
     *
     * @param remembered the heading that was last taken for each column
     */
    public static ImportMapping guess(List<String> headings, Map<ImportColumn, String> remembered) {
        Map<ImportColumn, Integer> places = new EnumMap<>(ImportColumn.class);
        for (ImportColumn column : ImportColumn.values()) {
            String last = remembered.get(column);
            place(headings, h -> last != null && ImportColumn.plain(last).equals(ImportColumn.plain(h)))
                    .or(() -> place(headings, column::isCalled))
                    .filter(at -> !places.containsValue(at))
                    .ifPresent(at -> places.put(column, at));
        }
        return new ImportMapping(places);
    }

    private static java.util.Optional<Integer> place(List<String> headings, java.util.function.Predicate<String> is) {
        return IntStream.range(0, headings.size())
                .filter(i -> is.test(headings.get(i)))
                .boxed()
                .findFirst();
    }

    public List<ImportColumn> missing() {
        return Arrays.stream(ImportColumn.values())
                .filter(c -> c.isNeeded() && !places.containsKey(c))
                .toList();
    }

    /** The headings as they are remembered for the next file. */
    public Map<ImportColumn, String> headings(List<String> ofFile) {
        Map<ImportColumn, String> chosen = new EnumMap<>(ImportColumn.class);
        places.forEach((column, at) -> chosen.put(column, at < ofFile.size() ? ofFile.get(at) : ""));
        return chosen;
    }
}
