package org.tsudoi.facility.usecase;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tsudoi.base.SchemaReady;
import org.tsudoi.base.csv.DemoFile;

/** Brings the buildings and rooms of the demonstration city in, by the same importer that a real city uses. */
@ApplicationScoped
public class DemoInventory {
    @Inject
    private Inventory inventory;

    @Inject
    private ImportInventory importer;

    void load(@Observes @Priority(300) SchemaReady ready) {
        if (!ready.demo() || !inventory.city().facilities().isEmpty()) {
            return;
        }
        importer.facilities(
                importer.previewFacilities(DemoFile.read("facilities.csv")).orThrow());
        importer.rooms(importer.previewRooms(DemoFile.read("rooms.csv")).orThrow());
    }
}
