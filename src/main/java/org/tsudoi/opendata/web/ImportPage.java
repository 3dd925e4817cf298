package org.tsudoi.opendata.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Text;
import org.tsudoi.base.csv.CellMistake;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.equipment.usecase.ImportEquipment;
import org.tsudoi.equipment.usecase.ImportUnits;
import org.tsudoi.facility.ImportPreview;
import org.tsudoi.facility.usecase.ImportHolidays;
import org.tsudoi.facility.usecase.ImportInventory;
import org.tsudoi.wifi.usecase.ImportWifi;

/** Import in two presses: check, then take in. The checked file travels in the form, and is checked again before it is taken in. */
@Named("importPage")
@RequestScoped
public class ImportPage {
    private static final int LARGEST = 2_000_000;

    @Inject
    private CurrentActor current;

    @Inject
    private AskedLanguage asked;

    @Inject
    private ImportInventory inventory;

    @Inject
    private ImportHolidays holidays;

    @Inject
    private ImportEquipment equipment;

    @Inject
    private ImportUnits units;

    @Inject
    private ImportWifi wifi;

    private String table = "facilities";
    private Part file;
    private String checked;
    private ImportPreview preview;
    private boolean done;
    private String problem;

    public String check() throws IOException {
        if (file == null || file.getSize() == 0) {
            problem = "facility.import.none";
            return null;
        }
        if (file.getSize() > LARGEST) {
            problem = "page.error.too-large.detail";
            return null;
        }
        try (var stream = file.getInputStream()) {
            byte[] body = stream.readAllBytes();
            checked = Base64.getEncoder().encodeToString(body);
            preview = preview(body);
        }
        return null;
    }

    public String keep() {
        if (!current.actor().isAdmin()) {
            problem = "page.error.forbidden";
            return null;
        }
        byte[] body = body();
        preview = preview(body);
        if (preview.mistakes().isEmpty()) {
            switch (table) {
                case "rooms" -> inventory.rooms(preview);
                case "equipment" -> equipment.keep(preview);
                case "units" -> units.keep(preview);
                case "wifi" -> wifi.keep(preview);
                case "holidays" -> holidays.keep(preview);
                default -> inventory.facilities(preview);
            }
            done = true;
            preview = null;
        }
        return null;
    }

    private byte[] body() {
        try {
            return Base64.getDecoder().decode(checked == null ? "" : checked);
        } catch (IllegalArgumentException tampered) {
            return new byte[0];
        }
    }

    private ImportPreview preview(byte[] body) {
        return switch (table) {
            case "rooms" -> inventory.previewRooms(body);
            case "equipment" -> equipment.preview(body);
            case "units" -> units.preview(body);
            case "wifi" -> wifi.preview(body);
            case "holidays" -> holidays.preview(body);
            default -> inventory.previewFacilities(body);
        };
    }

    public List<SelectItem> getTables() {
        return Stream.of("facilities", "rooms", "equipment", "units", "wifi", "holidays")
                .map(t -> new SelectItem(t, Text.of(asked.getLanguage(), "facility.import." + t)))
                .toList();
    }

    public ImportPreview getPreview() {
        return preview;
    }

    public List<CellMistake> getMistakes() {
        return preview == null ? List.of() : preview.mistakes();
    }

    /** Whether there is a good table to take in: one just checked, or the one whose button was pressed. */
    public boolean isKeepable() {
        boolean pressed = preview == null && !done && Parameters.get("keep") != null;
        return pressed || preview != null && preview.mistakes().isEmpty();
    }

    public boolean isDone() {
        return done;
    }

    public String getProblem() {
        return problem;
    }

    public String getTable() {
        return table;
    }

    public void setTable(String table) {
        this.table = table == null || !table.matches("facilities|rooms|equipment|units|wifi|holidays")
                ? "facilities"
                : table;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getChecked() {
        return checked;
    }

    public void setChecked(String checked) {
        this.checked = checked;
    }
}
