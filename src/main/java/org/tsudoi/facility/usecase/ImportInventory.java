package org.tsudoi.facility.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.base.csv.CellMistake;
import org.tsudoi.base.csv.CellMistake.Kind;
import org.tsudoi.base.csv.Table;
import org.tsudoi.base.csv.Table.Line;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.facility.City;
import org.tsudoi.facility.ImportPreview;
import org.tsudoi.facility.Layouts;
import org.tsudoi.facility.store.InventoryWriter;

/** Takes in tables of facilities and rooms: all or nothing, with a preview that names every bad cell. */
@ApplicationScoped
public class ImportInventory {
    @Inject
    private Attempts attempts;

    @Inject
    private Inventory inventory;

    @Inject
    private ExportInventory export;

    @Inject
    private InventoryWriter writer;

    @Inject
    private Claims claims;

    @Inject
    private AuditTrail audit;

    public ImportPreview previewFacilities(byte[] file) {
        Table table = Table.read(file, Layouts.FACILITIES, Layouts.FACILITY_CODE);
        return ImportPreview.of(table, List.of(), export.facilities(), Layouts.FACILITIES, Layouts.FACILITY_CODE);
    }

    public ImportPreview previewRooms(byte[] file) {
        Table table = Table.read(file, Layouts.ROOMS, Layouts.ROOM_CODE);
        return ImportPreview.of(table, strangers(table), export.rooms(), Layouts.ROOMS, Layouts.ROOM_CODE);
    }

    /** Takes in what a preview found good; a preview with mistakes is refused as a whole. */
    public void facilities(ImportPreview preview) {
        keep(preview, Act.IMPORT_FACILITIES, () -> {
            int ordinal = 0;
            for (Line line : preview.lines()) {
                writer.facility(line, ordinal++);
            }
        });
    }

    public void rooms(ImportPreview preview) {
        keep(preview, Act.IMPORT_ROOMS, () -> writeRooms(preview.lines()));
    }

    private void keep(ImportPreview preview, Act act, Runnable writing) {
        preview.orThrow();
        attempts.inTransaction(undo -> {
            writing.run();
            writer.moved();
            audit.record(act, "inventory", "city", null, "+" + preview.added() + " ±" + preview.changed());
            return null;
        });
        inventory.refresh();
    }

    /** Wholes are written first, so that parts can name them; then every whole gets the things of its parts. */
    private void writeRooms(List<Line> lines) {
        Map<String, List<Long>> known = writer.things();
        Map<String, List<Line>> parts = lines.stream()
                .filter(l -> !l.get("全体の部屋").isEmpty())
                .collect(Collectors.groupingBy(l -> l.get("全体の部屋")));
        Map<String, List<Long>> things = new HashMap<>(known);
        Stream.concat(
                        parts.values().stream().flatMap(List::stream),
                        lines.stream().filter(l -> !parts.containsKey(l.get(Layouts.ROOM_CODE))))
                .map(l -> l.get(Layouts.ROOM_CODE))
                .forEach(code -> things.computeIfAbsent(code, c -> List.of(claims.newThing())));
        parts.forEach((whole, its) -> things.put(
                whole,
                its.stream()
                        .flatMap(l -> things.get(l.get(Layouts.ROOM_CODE)).stream())
                        .toList()));
        List<Line> inOrder = new ArrayList<>(lines);
        inOrder.sort(Comparator.comparing(l -> !l.get("全体の部屋").isEmpty()));
        for (Line line : inOrder) {
            writer.room(line, lines.indexOf(line), things.get(line.get(Layouts.ROOM_CODE)));
        }
        // a whole that is not in the file is made of its new part as well: else both could be booked for one hour
        parts.keySet().stream()
                .filter(whole ->
                        lines.stream().noneMatch(l -> l.get(Layouts.ROOM_CODE).equals(whole)))
                .forEach(whole -> writer.madeOf(whole, things.get(whole)));
    }

    /** Rooms of buildings that are not there, and parts of rooms that are not there. */
    private List<CellMistake> strangers(Table table) {
        City city = inventory.city();
        Set<String> codes = table.lines().stream()
                .map(l -> l.get(Layouts.ROOM_CODE))
                .collect(Collectors.toCollection(TreeSet::new));
        List<CellMistake> mistakes = new ArrayList<>();
        for (Line line : table.lines()) {
            String facility = line.get(Layouts.FACILITY_CODE);
            if (!facility.isEmpty() && city.facility(facility).isEmpty()) {
                mistakes.add(new CellMistake(line.number(), Layouts.FACILITY_CODE, Kind.UNKNOWN_CODE, facility));
            }
            String whole = line.get("全体の部屋");
            if (!whole.isEmpty() && !codes.contains(whole) && city.room(whole).isEmpty()) {
                mistakes.add(new CellMistake(line.number(), "全体の部屋", Kind.UNKNOWN_CODE, whole));
            }
        }
        return mistakes;
    }
}
