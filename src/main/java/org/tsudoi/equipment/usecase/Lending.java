package org.tsudoi.equipment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.equipment.EquipmentKind;
import org.tsudoi.equipment.EquipmentRefusal;
import org.tsudoi.equipment.LoanLine;
import org.tsudoi.equipment.store.EquipmentStore;
import org.tsudoi.equipment.store.EquipmentStore.Loan;
import org.tsudoi.equipment.store.EquipmentStore.Unit;
import org.tsudoi.group.GroupClass;
import org.tsudoi.group.Standing;

/** Lends units with a booking, inside its transaction; when anything is refused the caller undoes everything. */
@ApplicationScoped
public class Lending {
    @Inject
    private EquipmentStore store;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Claims claims;

    /** What is asked for. */
    public record Wish(String holder, long bookingId, long facilityId, Map<String, Integer> wanted, TimeSlot slot) {}

    /** Takes the units, those of the same facility first; returns every refusal. */
    public List<Refusal> lend(Wish wish, Standing group) {
        List<Refusal> refusals = new ArrayList<>(notLent(group, wish.wanted()));
        if (!refusals.isEmpty()) {
            return refusals;
        }
        new TreeMap<>(wish.wanted()).forEach((code, quantity) -> {
            EquipmentKind kind = catalogue.kind(code).orElseThrow();
            List<Long> taken = claims.takeSome(wish.holder(), inOrder(kind, wish.facilityId()), quantity, wish.slot());
            if (taken.size() < quantity) {
                refusals.add(new EquipmentRefusal.NotEnough(kind, taken.size(), quantity));
            } else {
                store.lend(new Loan(wish.bookingId(), group.groupId(), kind.id(), wish.slot()), taken);
            }
        });
        return refusals;
    }

    /**
     * Changes what goes with a booking: units it has are kept where they can be, others come beside them, and the rest is given back by the
     * caller, who holds the things this names until then.
     */
    public Relent relend(Wish wish, Standing group) {
        List<Refusal> refusals = new ArrayList<>(notLent(group, wish.wanted()));
        Set<Long> before = Set.copyOf(thingsOf(wish.bookingId()));
        Map<EquipmentKind, List<Long>> taken = new LinkedHashMap<>();
        if (refusals.isEmpty()) {
            new TreeMap<>(wish.wanted()).forEach((code, quantity) -> {
                EquipmentKind kind = catalogue.kind(code).orElseThrow();
                List<Long> order = new ArrayList<>(inOrder(kind, wish.facilityId()));
                order.sort(Comparator.comparing(thing -> !before.contains(thing)));
                taken.put(kind, claims.takeSomeMore(wish.holder(), order, quantity, wish.slot()));
                if (taken.get(kind).size() < quantity) {
                    refusals.add(
                            new EquipmentRefusal.NotEnough(kind, taken.get(kind).size(), quantity));
                }
            });
        }
        List<Long> after = taken.values().stream().flatMap(List::stream).toList();
        if (refusals.isEmpty()) {
            keep(wish, group, before, taken);
        }
        return new Relent(refusals, after);
    }

    /** Why it could not be changed, or the things that are held now. */
    public record Relent(List<Refusal> refusals, List<Long> things) {}

    private void keep(Wish wish, Standing group, Set<Long> before, Map<EquipmentKind, List<Long>> taken) {
        Set<Long> after = taken.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        store.drop(
                wish.bookingId(),
                before.stream().filter(thing -> !after.contains(thing)).toList());
        store.moveLoans(wish.bookingId(), wish.slot());
        taken.forEach((kind, things) -> store.lend(
                new Loan(wish.bookingId(), group.groupId(), kind.id(), wish.slot()),
                things.stream().filter(thing -> !before.contains(thing)).toList()));
    }

    /** What could not be lent, as far as one can see without taking anything. */
    public List<Refusal> missing(Standing group, Map<String, Integer> wanted, TimeSlot slot) {
        List<Refusal> refusals = new ArrayList<>(notLent(group, wanted));
        if (wanted.isEmpty()) {
            return refusals;
        }
        Map<String, Integer> free = catalogue.free(slot);
        new TreeMap<>(wanted)
                .forEach((code, quantity) -> catalogue
                        .kind(code)
                        .filter(EquipmentKind::goesWithRooms)
                        .filter(kind -> free.getOrDefault(code, 0) < quantity)
                        .ifPresent(kind -> refusals.add(
                                new EquipmentRefusal.NotEnough(kind, free.getOrDefault(code, 0), quantity))));
        return refusals;
    }

    /** Units that a booking has now. */
    public List<Long> thingsOf(long bookingId) {
        return store.unitsOf(bookingId).stream().map(Unit::thing).toList();
    }

    /** Ends the loans of a booking; its claims are released by the holder's name. */
    public void cancel(long bookingId) {
        store.cancel(bookingId);
    }

    /** What has just been lent, without reading it again. */
    public List<LoanLine> lines(Map<String, Integer> lent) {
        return catalogue.kinds().stream()
                .filter(kind -> lent.containsKey(kind.code()))
                .map(kind -> new LoanLine(kind.code(), kind.names(), lent.get(kind.code())))
                .toList();
    }

    public Map<Long, List<LoanLine>> ofBookings(Collection<Long> bookings) {
        return store.ofBookings(bookings);
    }

    /** equipmentLoan.eligible of the rule set: companies and general groups do not borrow. */
    private List<Refusal> notLent(Standing group, Map<String, Integer> wanted) {
        List<Refusal> refusals = new ArrayList<>();
        boolean eligible = group.groupClass() != GroupClass.COMPANY && group.groupClass() != GroupClass.GENERAL;
        if (!wanted.isEmpty() && !eligible) {
            refusals.add(new EquipmentRefusal.NotForThisClass(group.groupClass()));
        }
        for (String code : new TreeMap<>(wanted).keySet()) {
            Optional<EquipmentKind> kind = catalogue.kind(code);
            if (kind.isEmpty()) {
                refusals.add(new EquipmentRefusal.UnknownEquipment(code));
            } else if (!kind.get().goesWithRooms()) {
                refusals.add(new EquipmentRefusal.NotWithARoom(kind.get()));
            }
        }
        return refusals;
    }

    /** Random, so that two borrowers seldom reach for the same unit; units of the house before those of others. */
    private List<Long> inOrder(EquipmentKind kind, long facilityId) {
        List<Unit> units = new ArrayList<>(store.units(List.of(kind.id())));
        Collections.shuffle(units);
        units.sort(Comparator.comparing(u -> u.homeFacilityId() != facilityId));
        return units.stream().map(Unit::thing).toList();
    }
}
