package org.tsudoi.facility.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.base.NationalHolidays;
import org.tsudoi.base.csv.CellMistake;
import org.tsudoi.base.csv.Column;
import org.tsudoi.base.csv.Table;
import org.tsudoi.base.csv.Table.Line;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.facility.ImportPreview;
import org.tsudoi.facility.store.InventoryWriter;

/**
 * Takes in the Cabinet Office's list of national holidays (syukujitsu.csv). For each year in it the list is right and the rules are corrected:
 * days the rules do not know are added, days the list does not have become working days. Years that it does not have follow the rules.
 */
@ApplicationScoped
public class ImportHolidays {
    private static final String DAY = "国民の祝日・休日月日";
    private static final String NAME = "国民の祝日・休日名称";
    private static final int FIRST_YEAR_OF_RULES = 2007;
    private static final int LONGEST_NAME = 50;
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("u/M/d");
    private static final List<Column> LAYOUT = List.of(Column.day(DAY, FORMAT), Column.name(NAME, LONGEST_NAME));

    @Inject
    private Attempts attempts;

    @Inject
    private Inventory inventory;

    @Inject
    private InventoryWriter writer;

    @Inject
    private AuditTrail audit;

    public ImportPreview preview(byte[] file) {
        Table table = Table.read(file, LAYOUT, DAY);
        List<CellMistake> mistakes = new ArrayList<>(table.mistakes());
        mistakes.sort(Comparator.comparingLong(CellMistake::line));
        if (!mistakes.isEmpty()) {
            return new ImportPreview(table.lines(), mistakes, 0, 0, 0);
        }
        Map<LocalDate, String> corrections = corrections(named(table.lines()));
        long added = corrections.values().stream().filter(n -> n != null).count();
        return new ImportPreview(
                table.lines(),
                mistakes,
                added,
                corrections.size() - added,
                named(table.lines()).size() - added);
    }

    public void keep(ImportPreview preview) {
        Map<LocalDate, String> named = named(preview.orThrow().lines());
        attempts.inTransaction(undo -> {
            writer.holidays(years(named), corrections(named));
            writer.moved();
            audit.record(
                    Act.IMPORT_HOLIDAYS, "inventory", "city", null, "+" + preview.added() + " ±" + preview.changed());
            return null;
        });
        inventory.refresh();
    }

    private static Map<LocalDate, String> named(List<Line> lines) {
        return lines.stream()
                .filter(l -> LocalDate.parse(l.get(DAY), FORMAT).getYear() >= FIRST_YEAR_OF_RULES)
                .collect(Collectors.toMap(
                        l -> LocalDate.parse(l.get(DAY), FORMAT), l -> l.get(NAME), (a, b) -> a, TreeMap::new));
    }

    private static Set<Integer> years(Map<LocalDate, String> named) {
        return named.keySet().stream().map(LocalDate::getYear).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Days on which the list and the rules differ: the name of a holiday that is new, or null for a day that is none. */
    static Map<LocalDate, String> corrections(Map<LocalDate, String> named) {
        Map<LocalDate, String> corrections = new TreeMap<>();
        named.forEach((day, name) -> {
            if (!NationalHolidays.contains(day)) {
                corrections.put(day, name);
            }
        });
        years(named).stream()
                .flatMap(year -> NationalHolidays.in(year).stream())
                .filter(day -> !named.containsKey(day))
                .forEach(day -> corrections.put(day, null));
        return corrections;
    }
}
