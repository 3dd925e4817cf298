package org.tsudoi.equipment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.base.JapanTime;
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
import org.tsudoi.equipment.UnitMistake;
import org.tsudoi.equipment.UnitState;
import org.tsudoi.equipment.store.UnitStore;
import org.tsudoi.facility.ImportPreview;
import org.tsudoi.facility.usecase.Inventory;

/** Takes in and gives out the table of single units: new tags are added, known ones changed as staff would change them on the page. */
@ApplicationScoped
public class ImportUnits {
    private static final long HEADER_LINE = 1;

    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private Inventory inventory;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Claims claims;

    @Inject
    private UnitStore units;

    @Inject
    private KeepUnits keepUnits;

    @Inject
    private AuditTrail audit;

    public ImportPreview preview(byte[] file) {
        String now = export();
        Table table = Table.read(file, UnitLayout.COLUMNS, UnitLayout.TAG)
                .over(Table.read(now, UnitLayout.COLUMNS, UnitLayout.TAG), UnitLayout.TAG);
        List<CellMistake> more = new ArrayList<>();
        Set<Long> wrong = table.mistakes().stream().map(CellMistake::line).collect(Collectors.toSet());
        LocalDate today = JapanTime.today(clock);
        for (Line line : table.lines()) {
            Optional<EquipmentUnit> known = units.ofTag(line.get(UnitLayout.TAG));
            more.addAll(strangers(line, known));
            if (isReadable(line, wrong)) {
                more.addAll(refused(line, known, today));
            }
        }
        return ImportPreview.of(table, more, now, UnitLayout.COLUMNS, UnitLayout.TAG);
    }

    /** A house or kind that there is not; and a piece does not become another kind of thing. */
    private List<CellMistake> strangers(Line line, Optional<EquipmentUnit> known) {
        List<CellMistake> mistakes = new ArrayList<>();
        String kind = line.get(UnitLayout.KIND);
        String home = line.get(UnitLayout.HOME);
        if (!kind.isEmpty()
                && (catalogue.kind(kind).isEmpty()
                        || known.filter(u -> !u.kind().equals(kind)).isPresent())) {
            mistakes.add(new CellMistake(line.number(), UnitLayout.KIND, Kind.UNKNOWN_CODE, kind));
        }
        if (!home.isEmpty() && inventory.city().facility(home).isEmpty()) {
            mistakes.add(new CellMistake(line.number(), UnitLayout.HOME, Kind.UNKNOWN_CODE, home));
        }
        return mistakes;
    }

    /** Only then its words and days can be understood. */
    private static boolean isReadable(Line line, Set<Long> wrong) {
        return !wrong.contains(HEADER_LINE) && !wrong.contains(line.number());
    }

    /** What the page would refuse too, in the cell that mends it; an unknown home and a long note were told before. */
    private List<CellMistake> refused(Line line, Optional<EquipmentUnit> known, LocalDate today) {
        UnitEdit edit = edit(line);
        List<UnitMistake> mistakes =
                known.map(unit -> keepUnits.mistakes(unit, edit)).orElseGet(() -> edit.mistakes(today));
        List<CellMistake> cells = new ArrayList<>();
        for (UnitMistake mistake : mistakes) {
            if (mistake instanceof UnitMistake.StillOut) {
                cells.add(outOfRange(line, UnitLayout.STATE));
            } else if (mistake instanceof UnitMistake.DatesOutOfOrder) {
                boolean bought = edit.isBoughtOutOfOrder(today);
                cells.add(outOfRange(line, bought ? UnitLayout.BOUGHT : UnitLayout.INSPECTED));
            }
        }
        return cells;
    }

    private static CellMistake outOfRange(Line line, String header) {
        return new CellMistake(line.number(), header, Kind.OUT_OF_RANGE, line.get(header));
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
        EquipmentUnit unit = units.ofTag(tag).orElseThrow();
        keepUnits.write(unit, edit(line));
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
