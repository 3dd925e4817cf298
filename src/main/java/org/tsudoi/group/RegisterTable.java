package org.tsudoi.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.csv.Sheet;

/** An existing register read against a mapping: the groups in it, everything wrong, and what is most likely there already. */
public record RegisterTable(List<ImportedGroup> groups, List<Mistake> mistakes, List<Twin> twins) {
    public static final int MOST_LINES = 20_000;
    private static final int MOST_MISTAKES = 500;

    /** @param column null when it concerns the whole file */
    public record Mistake(long line, ImportColumn column, String value, Refusal reason) {}

    /** A group of the register, or of a line before, as names are compared. */
    public record Known(String code, String name, String kana, long line) {}

    /**
     * A line that is most likely a group that is there already.
     *
     * @param certain it has the same number: taking it in as well is not possible
     */
    public record Twin(long line, String name, Known of, boolean certain) {}

    /** @param end last day of a registration that says none */
    public static RegisterTable of(Sheet sheet, ImportMapping mapping, Collection<Known> register, LocalDate end) {
        List<ImportedGroup> groups = new ArrayList<>();
        List<Mistake> mistakes = new ArrayList<>();
        mapping.missing().forEach(c -> mistakes.add(new Mistake(1, c, null, new ImportMistake.ColumnMissing(c))));
        if (!mistakes.isEmpty()) {
            return new RegisterTable(groups, mistakes, List.of());
        }
        for (Sheet.Line line : sheet.lines().subList(1, sheet.lines().size())) {
            var reader = new RegisterLine(line, mapping);
            groups.add(reader.read(end));
            mistakes.addAll(reader.mistakes());
        }
        codesTwice(groups, mistakes);
        boolean many = mistakes.size() > MOST_MISTAKES;
        return new RegisterTable(
                groups,
                many ? mistakes.subList(0, MOST_MISTAKES) : mistakes,
                mistakes.isEmpty() ? twins(groups, register) : List.of());
    }

    /** What is taken in: every line but those that are there already, unless somebody has said that they are others. */
    public List<ImportedGroup> taken(Set<Long> asOthers) {
        Set<Long> left = new LinkedHashSet<>();
        twins.stream().filter(t -> t.certain() || !asOthers.contains(t.line())).forEach(t -> left.add(t.line()));
        return groups.stream().filter(g -> !left.contains(g.line())).toList();
    }

    private static void codesTwice(List<ImportedGroup> groups, List<Mistake> mistakes) {
        Map<String, Long> seen = new HashMap<>();
        for (ImportedGroup group : groups) {
            Long before = group.code() == null ? null : seen.putIfAbsent(group.code(), group.line());
            if (before != null) {
                mistakes.add(new Mistake(
                        group.line(), ImportColumn.CODE, group.code(), new ImportMistake.CodeTwice(before)));
            }
        }
    }

    private static List<Twin> twins(List<ImportedGroup> groups, Collection<Known> register) {
        Map<String, Known> codes = new HashMap<>();
        var byName = new NameIndex<Known>();
        var byKana = new NameIndex<Known>();
        for (Known known : register) {
            codes.put(known.code(), known);
            add(byName, byKana, known);
        }
        List<Twin> twins = new ArrayList<>();
        for (ImportedGroup group : groups) {
            String name = group.application().names().ja();
            String kana = group.application().names().kana();
            Known same = group.code() == null ? null : codes.get(group.code());
            Set<Known> near = new LinkedHashSet<>(byName.near(NameKey.of(name)));
            near.addAll(byKana.near(NameKey.of(kana)));
            if (same != null) {
                twins.add(new Twin(group.line(), name, same, true));
            } else if (!near.isEmpty()) {
                twins.add(new Twin(group.line(), name, near.iterator().next(), false));
            }
            add(byName, byKana, new Known(group.code(), name, kana, group.line()));
        }
        return twins;
    }

    private static void add(NameIndex<Known> byName, NameIndex<Known> byKana, Known known) {
        byName.add(NameKey.of(known.name()), known);
        byKana.add(NameKey.of(known.kana()), known);
    }
}
