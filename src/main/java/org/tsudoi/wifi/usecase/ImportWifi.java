package org.tsudoi.wifi.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.tsudoi.facility.ImportPreview;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.wifi.AccessPoint;
import org.tsudoi.wifi.AccessPointsImported;
import org.tsudoi.wifi.WifiLayout;
import org.tsudoi.wifi.store.WifiStore;

/** Takes in and gives out the table of access points. */
@ApplicationScoped
public class ImportWifi {
    @Inject
    private Attempts attempts;

    @Inject
    private Inventory inventory;

    @Inject
    private Clock clock;

    @Inject
    private WifiStore store;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<AccessPointsImported> news;

    public ImportPreview preview(byte[] file) {
        Table table = Table.read(file, WifiLayout.COLUMNS, WifiLayout.CODE);
        List<CellMistake> strangers = new ArrayList<>();
        for (Line line : table.lines()) {
            if (!line.get("施設コード").isEmpty()
                    && inventory.city().facility(line.get("施設コード")).isEmpty()) {
                strangers.add(new CellMistake(line.number(), "施設コード", Kind.UNKNOWN_CODE, line.get("施設コード")));
            }
            line.parts("部屋").stream()
                    .filter(code -> inventory.city().room(code).isEmpty())
                    .forEach(code -> strangers.add(new CellMistake(line.number(), "部屋", Kind.UNKNOWN_CODE, code)));
        }
        return ImportPreview.of(table, strangers, export(), WifiLayout.COLUMNS, WifiLayout.CODE);
    }

    public void keep(ImportPreview preview) {
        preview.orThrow();
        attempts.inTransaction(undo -> {
            preview.lines().forEach(line -> store.keep(line, clock.instant()));
            news.fire(new AccessPointsImported(preview.lines().size()));
            audit.record(Act.IMPORT_WIFI, "inventory", "city", null, "+" + preview.added() + " ±" + preview.changed());
            return null;
        });
    }

    public String export() {
        return Cells.lines(
                WifiLayout.COLUMNS.stream().map(Column::header).toList(),
                store.all(clock.instant()).stream().map(ImportWifi::cells).toList());
    }

    private static List<String> cells(AccessPoint p) {
        return Arrays.asList(
                p.code(),
                p.facility(),
                p.ssid(),
                p.areaJa(),
                p.areaEn(),
                String.join(";", p.bands()),
                p.authentication(),
                String.valueOf(p.sessionMinutes()),
                String.valueOf(p.maxClients()),
                p.disasterSsid(),
                p.health().set().name(),
                String.join(";", p.rooms()));
    }
}
