package org.tsudoi.facility.usecase;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.tsudoi.base.Language;
import org.tsudoi.base.SchemaReady;
import org.tsudoi.base.Text;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.FloorPlan;
import org.tsudoi.facility.Photograph.Alt;
import org.tsudoi.facility.PictureType;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.store.InventoryWriter;
import org.tsudoi.facility.store.PhotographStore;

/** Floor plans of the demonstration city, drawn from its rooms: one of each building, and one for each room that shows where it is. */
@ApplicationScoped
public class DemoPlans {
    @Inject
    private Attempts attempts;

    @Inject
    private Inventory inventory;

    @Inject
    private PhotographStore store;

    @Inject
    private InventoryWriter writer;

    void load(@Observes @Priority(310) SchemaReady ready) {
        if (!ready.demo() || !store.isEmpty()) {
            return;
        }
        attempts.inTransaction(undo -> {
            inventory.city().facilities().forEach(this::draw);
            writer.moved();
            return null;
        });
        inventory.refresh();
    }

    private void draw(Facility facility) {
        if (!facility.rooms().isEmpty()) {
            add(facility, null);
            facility.rooms().forEach(room -> add(facility, room));
        }
    }

    private void add(Facility facility, Room marked) {
        var alt = new Alt(
                words(Language.JA, facility, marked),
                words(Language.JA_SIMPLE, facility, marked),
                words(Language.EN, facility, marked));
        byte[] svg = FloorPlan.of(facility, marked, alt.ja()).getBytes(StandardCharsets.UTF_8);
        store.add(facility.id(), marked == null ? null : marked.id(), PictureType.SVG, alt, svg);
    }

    private static String words(Language language, Facility facility, Room marked) {
        String name = facility.names().in(language);
        return marked == null
                ? Text.of(language, "facility.plan.alt", name)
                : Text.of(
                        language,
                        "facility.plan.room",
                        name,
                        marked.names().in(language),
                        marked.floor() == null ? "" : marked.floor());
    }
}
