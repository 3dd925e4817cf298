package org.tsudoi.equipment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.base.csv.CellMistake;
import org.tsudoi.base.csv.CellMistake.Kind;
import org.tsudoi.base.csv.Cells;
import org.tsudoi.base.csv.Column;
import org.tsudoi.base.csv.Table;
import org.tsudoi.base.csv.Table.Line;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.equipment.EquipmentLayout;
import org.tsudoi.equipment.store.EquipmentStore;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.ImportPreview;
import org.tsudoi.facility.usecase.Inventory;

/** Takes in and gives out the table of equipment. Units are only added: one that leaves is taken out of service by name. */
@ApplicationScoped
public class ImportEquipment {
    @Inject
    private Attempts attempts;

    @Inject
    private Inventory inventory;

    @Inject
    private EquipmentStore store;

    @Inject
    private AddUnits addUnits;

    @Inject
    private AuditTrail audit;

    public ImportPreview preview(byte[] file) {
        Table table = Table.read(file, EquipmentLayout.COLUMNS, EquipmentLayout.CODE);
        List<CellMistake> strangers = new ArrayList<>();
        for (Line line : table.lines()) {
            line.parts("台数").stream()
                    .map(part -> part.split(":")[0])
                    .filter(code -> inventory.city().facility(code).isEmpty())
                    .forEach(code -> strangers.add(new CellMistake(line.number(), "台数", Kind.UNKNOWN_CODE, code)));
        }
        return ImportPreview.of(table, strangers, export(), EquipmentLayout.COLUMNS, EquipmentLayout.CODE);
    }

    public void keep(ImportPreview preview) {
        preview.orThrow();
        attempts.inTransaction(undo -> {
            int ordinal = 0;
            for (Line line : preview.lines()) {
                store.kind(line, ordinal++);
                line.parts("台数").forEach(part -> fill(line.get(EquipmentLayout.CODE), part.split(":")));
            }
            audit.record(
                    Act.IMPORT_EQUIPMENT, "inventory", "city", null, "+" + preview.added() + " ±" + preview.changed());
            return null;
        });
    }

    public String export() {
        return Cells.lines(EquipmentLayout.COLUMNS.stream().map(Column::header).toList(), store.rows());
    }

    private void fill(String kind, String[] facilityAndCount) {
        Facility home = inventory.city().facility(facilityAndCount[0]).orElseThrow();
        addUnits.fill(kind, home, Integer.parseInt(facilityAndCount[1]));
    }
}
