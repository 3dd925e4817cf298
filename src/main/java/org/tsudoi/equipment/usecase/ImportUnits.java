package org.tsudoi.equipment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.base.csv.CellMistake;
import org.tsudoi.base.csv.CellMistake.Kind;
import org.tsudoi.base.csv.Cells;
import org.tsudoi.base.csv.Column;
import org.tsudoi.base.csv.Table;
import org.tsudoi.base.csv.Table.Line;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.equipment.Condition;
import org.tsudoi.equipment.EquipmentUnit;
import org.tsudoi.equipment.EquipmentUnit.Dates;
import org.tsudoi.equipment.UnitEdit;
import org.tsudoi.equipment.UnitLayout;
import org.tsudoi.equipment.UnitState;
import org.tsudoi.equipment.store.LoanQuery;
import org.tsudoi.equipment.store.UnitStore;
import org.tsudoi.facility.ImportPreview;
import org.tsudoi.facility.usecase.Inventory;

/** Takes in and gives out the table of single units: new tags are added, known ones changed as staff would change them on the page. */
@ApplicationScoped
public class ImportUnits {
    @Inject
    private Attempts attempts;

    @Inject
    private Inventory inventory;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Claims claims;

    @Inject
    private UnitStore units;

    @Inject
    private LoanQuery query;

    @Inject
    private KeepUnits keepUnits;

    @Inject
    private AuditTrail audit;

    public ImportPreview preview(byte[] file) {
        Table table = Table.read(file, UnitLayout.COLUMNS, UnitLayout.TAG);
        List<CellMistake> more = new ArrayList<>();
        table.lines().forEach(line -> more.addAll(mistakes(line)));
        return ImportPreview.of(table, more, export(), UnitLayout.COLUMNS, UnitLayout.TAG);
    }

    /** A piece does not become another kind of thing, and does not leave while somebody has it. */
    private List<CellMistake> mistakes(Line line) {
        List<CellMistake> mistakes = new ArrayList<>();
        String kind = line.get(UnitLayout.KIND);
        String home = line.get(UnitLayout.HOME);
        Optional<EquipmentUnit> known = units.ofTag(line.get(UnitLayout.TAG));
        if (!kind.isEmpty()
                && (catalogue.kind(kind).isEmpty()
                        || known.filter(u -> !u.kind().equals(kind)).isPresent())) {
            mistakes.add(new CellMistake(line.number(), UnitLayout.KIND, Kind.UNKNOWN_CODE, kind));
        }
        if (!home.isEmpty() && inventory.city().facility(home).isEmpty()) {
            mistakes.add(new CellMistake(line.number(), UnitLayout.HOME, Kind.UNKNOWN_CODE, home));
        }
        String state = line.get(UnitLayout.STATE);
        boolean leaves = !state.equals(UnitState.IN_SERVICE.name());
        if (leaves && known.flatMap(u -> query.holderInHand(u.thing())).isPresent()) {
            mistakes.add(new CellMistake(line.number(), UnitLayout.STATE, Kind.OUT_OF_RANGE, state));
        }
        return mistakes;
    }

    public void keep(ImportPreview preview) {
        preview.orThrow();
        attempts.inTransaction(undo -> {
            preview.lines().forEach(this::keep);
            audit.record(Act.IMPORT_UNITS, "inventory", "city", null, "+" + preview.added() + " ±" + preview.changed());
            return null;
        });
    }

    private void keep(Line line) {
        String tag = line.get(UnitLayout.TAG);
        long home = inventory
                .city()
                .facility(line.get(UnitLayout.HOME))
                .orElseThrow()
                .id();
        if (units.ofTag(tag).isEmpty()) {
            units.add(claims.newThing(), line.get(UnitLayout.KIND), tag, home);
        }
        keepUnits.write(units.ofTag(tag).orElseThrow(), edit(line));
    }

    private static UnitEdit edit(Line line) {
        return new UnitEdit(
                line.get(UnitLayout.HOME),
                UnitState.valueOf(line.get(UnitLayout.STATE)),
                Condition.valueOf(line.get(UnitLayout.CONDITION)),
                new Dates(
                        day(line, UnitLayout.BOUGHT),
                        day(line, UnitLayout.INSPECTED),
                        day(line, UnitLayout.INSPECT_NEXT),
                        day(line, UnitLayout.WARRANTY)),
                line.orNull(UnitLayout.NOTE));
    }

    private static LocalDate day(Line line, String header) {
        return line.get(header).isEmpty() ? null : LocalDate.parse(line.get(header));
    }

    public String export() {
        return Cells.lines(UnitLayout.COLUMNS.stream().map(Column::header).toList(), units.cells());
    }
}
