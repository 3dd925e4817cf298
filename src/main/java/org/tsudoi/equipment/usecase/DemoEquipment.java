package org.tsudoi.equipment.usecase;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tsudoi.base.SchemaReady;
import org.tsudoi.base.csv.DemoFile;

/** Brings the equipment of the demonstration city in, by the importer. */
@ApplicationScoped
public class DemoEquipment {
    @Inject
    private Catalogue known;

    @Inject
    private ImportEquipment importer;

    void load(@Observes @Priority(400) SchemaReady ready) {
        if (ready.demo() && known.kinds().isEmpty()) {
            importer.keep(importer.preview(DemoFile.read("equipment.csv")));
        }
    }
}
