package org.tsudoi.facility.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tsudoi.base.csv.Cells;
import org.tsudoi.base.csv.Column;
import org.tsudoi.facility.Layouts;
import org.tsudoi.facility.store.InventoryExport;

/** The tables of the inventory as they can be taken in again. */
@ApplicationScoped
public class ExportInventory {
    @Inject
    private InventoryExport rows;

    public String facilities() {
        return table(Layouts.FACILITIES, rows.facilities());
    }

    /** Only the municipal columns, as open data (推奨データセット 公共施設一覧). */
    public String openDataFacilities() {
        int columns = Layouts.MUNICIPAL_FACILITY.size();
        return table(
                Layouts.MUNICIPAL_FACILITY,
                rows.facilities().stream().map(row -> row.subList(0, columns)).toList());
    }

    public String rooms() {
        return table(Layouts.ROOMS, rows.rooms());
    }

    private static String table(List<Column> layout, List<List<String>> lines) {
        return Cells.lines(layout.stream().map(Column::header).toList(), lines);
    }
}
