package org.tsudoi.equipment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.equipment.EquipmentKind;
import org.tsudoi.equipment.LendingBook;
import org.tsudoi.equipment.Stock;
import org.tsudoi.equipment.store.EquipmentStore;
import org.tsudoi.equipment.store.EquipmentStore.Unit;
import org.tsudoi.equipment.store.LendingBooks;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.usecase.Inventory;

/** What the city owns, and how many are free at a time. */
@ApplicationScoped
public class Catalogue {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(2);

    @Inject
    private EquipmentStore store;

    @Inject
    private Claims claims;

    @Inject
    private Clock clock;

    @Inject
    private Inventory inventory;

    @Inject
    private LendingBooks books;

    private volatile List<EquipmentKind> kinds = List.of();
    private volatile long readAt;

    /** All kinds; read again every other second. */
    public List<EquipmentKind> kinds() {
        if (kinds.isEmpty() || System.nanoTime() - readAt > FRESH_NANOS) {
            kinds = store.kinds();
            readAt = System.nanoTime();
        }
        return kinds;
    }

    public Optional<EquipmentKind> kind(String code) {
        return kinds().stream().filter(k -> k.code().equals(code)).findFirst();
    }

    /** How many units of each kind nobody holds at any moment of the slot, by code. */
    public Map<String, Integer> free(TimeSlot slot) {
        List<EquipmentKind> all = kinds();
        List<Unit> units = store.units(all.stream().map(EquipmentKind::id).toList());
        Set<Long> held = claims.held(units.stream().map(Unit::thing).toList(), slot);
        Map<String, Integer> free = new HashMap<>();
        for (EquipmentKind kind : all) {
            long count = units.stream()
                    .filter(u -> u.kindId() == kind.id() && !held.contains(u.thing()))
                    .count();
            free.put(kind.code(), (int) count);
        }
        return free;
    }

    public List<Stock> stock() {
        return store.stock();
    }

    /** Houses that have something to take along, in the order of the city. */
    public List<Facility> housesThatLend() {
        Set<Long> takeOut = kinds().stream()
                .filter(EquipmentKind::mayBeTakenOut)
                .map(EquipmentKind::id)
                .collect(Collectors.toSet());
        Set<Long> houses = stock().stream()
                .filter(s -> takeOut.contains(s.kindId()))
                .map(Stock::facilityId)
                .collect(Collectors.toSet());
        return inventory.city().facilities().stream()
                .filter(f -> houses.contains(f.id()))
                .toList();
    }

    /** The rules of lending that hold today. */
    public LendingBook book() {
        return books.on(JapanTime.today(clock));
    }
}
