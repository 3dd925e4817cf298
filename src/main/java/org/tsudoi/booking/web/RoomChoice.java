package org.tsudoi.booking.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Language;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.usecase.Inventory;

/** Rooms to choose from: those of one building first, then those of the others, the nearest first. */
@ApplicationScoped
public class RoomChoice {
    @Inject
    private Clock clock;

    @Inject
    private Inventory inventory;

    List<SelectItem> near(Facility here, Language language) {
        return inventory.city().facilities().stream()
                .filter(f -> !f.kind().isListOnly())
                .sorted(Comparator.comparingDouble(f -> f.id() == here.id() ? -1 : here.distanceTo(f)))
                .map(f -> group(f, language))
                .toList();
    }

    private SelectItem group(Facility facility, Language language) {
        LocalDate today = JapanTime.today(clock);
        SelectItem[] rooms = facility.rooms().stream()
                .filter(r -> r.isInServiceOn(today))
                .map(r -> new SelectItem(r.code(), r.names().in(language)))
                .toArray(SelectItem[]::new);
        return new SelectItemGroup(facility.names().in(language), null, false, rooms);
    }
}
