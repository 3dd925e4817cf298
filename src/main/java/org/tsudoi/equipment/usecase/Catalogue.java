package org.tsudoi.equipment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Language;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.equipment.EquipmentKind;
import org.tsudoi.equipment.HouseStock;
import org.tsudoi.equipment.Lendable;
import org.tsudoi.equipment.LendingBook;
import org.tsudoi.equipment.Stock;
import org.tsudoi.equipment.Travel;
import org.tsudoi.equipment.store.EquipmentStore;
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

    private volatile Read read;

    /** The kinds that are lent and all there are, with the rules that hold, as they were read at an instant. */
    private record Read(List<EquipmentKind> lent, List<EquipmentKind> every, LendingBook book, long at) {
        boolean isFresh() {
            return !lent.isEmpty() && System.nanoTime() - at <= FRESH_NANOS;
        }
    }

    /** All kinds that are lent; read again every other second. */
    public List<EquipmentKind> kinds() {
        return read().lent();
    }

    /** Those that are lent no more too, for what speaks of what was. */
    public List<EquipmentKind> everyKind() {
        return read().every();
    }

    private Read read() {
        Read known = read;
        if (known == null || !known.isFresh()) {
            known = new Read(store.kinds(), store.everyKind(), books.on(JapanTime.today(clock)), System.nanoTime());
            read = known;
        }
        return known;
    }

    /** A kind has changed: here it is read again at once, on other nodes soon. */
    void forget() {
        read = null;
    }

    /** What a kind is called, or was. */
    public String name(String code, Language language) {
        return everyKind().stream()
                .filter(k -> k.code().equals(code))
                .findFirst()
                .map(k -> k.in(language))
                .orElse(code);
    }

    public Optional<EquipmentKind> kind(String code) {
        return kinds().stream().filter(k -> k.code().equals(code)).findFirst();
    }

    /** How many units of each kind nobody holds at any moment of the slot, by code. */
    public Map<String, Integer> free(TimeSlot slot) {
        List<EquipmentKind> all = kinds();
        List<Lendable> units = store.units(all.stream().map(EquipmentKind::id).toList());
        Set<Long> held = claims.held(units.stream().map(Lendable::thing).toList(), slot);
        Map<String, Integer> free = new HashMap<>();
        for (EquipmentKind kind : all) {
            long count = units.stream()
                    .filter(u -> u.kindId() == kind.id() && u.serves(slot) && !held.contains(u.thing()))
                    .count();
            free.put(kind.code(), (int) count);
        }
        return free;
    }

    /** The units of some kinds over a span, to say for many times at once what could be lent. */
    public Stock stock(Collection<String> codes, TimeSlot span) {
        Map<Long, String> wanted = kinds().stream()
                .filter(k -> codes.contains(k.code()))
                .collect(Collectors.toMap(EquipmentKind::id, EquipmentKind::code));
        Map<String, List<Lendable>> units =
                store.units(wanted.keySet()).stream().collect(Collectors.groupingBy(u -> wanted.get(u.kindId())));
        List<Long> things = units.values().stream()
                .flatMap(List::stream)
                .map(Lendable::thing)
                .toList();
        Travel travel = travel();
        return new Stock(units, claims.heldIn(things, span.widened(travel.minutes(), travel.minutes())), travel);
    }

    /** How many units of each kind can be used at a house for the whole slot, by code. */
    public Map<String, Integer> free(TimeSlot slot, long facilityId) {
        List<String> codes = kinds().stream().map(EquipmentKind::code).toList();
        Stock stock = stock(codes, slot);
        return codes.stream()
                .collect(Collectors.toMap(Function.identity(), code -> stock.free(code, slot, facilityId)));
    }

    /** The way between two houses, begun now. */
    public Travel travel() {
        return new Travel(clock.instant(), read().book().transferMinutes());
    }

    public List<HouseStock> houseStock() {
        return store.stock();
    }

    /** Houses that have something to take along, in the order of the city. */
    public List<Facility> housesThatLend() {
        Set<Long> takeOut = kinds().stream()
                .filter(EquipmentKind::mayBeTakenOut)
                .map(EquipmentKind::id)
                .collect(Collectors.toSet());
        Set<Long> houses = houseStock().stream()
                .filter(s -> takeOut.contains(s.kindId()))
                .map(HouseStock::facilityId)
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
