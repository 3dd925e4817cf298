package org.tsudoi.equipment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.claim.Held;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.equipment.EquipmentKind;
import org.tsudoi.equipment.Lendable;
import org.tsudoi.equipment.store.EquipmentStore;
import org.tsudoi.facility.Facility;

/** Which units live where, and how many of them nobody holds: for choosing and showing, never the ground of a decision. */
@ApplicationScoped
public class UnitsFree {
    @Inject
    private EquipmentStore store;

    @Inject
    private Claims claims;

    /** The ledger of all units of some kinds over a span, read at once. */
    public Picture picture(Collection<EquipmentKind> kinds, TimeSlot span) {
        List<Lendable> units = store.units(kinds.stream().map(EquipmentKind::id).toList());
        return new Picture(
                units, claims.heldIn(units.stream().map(Lendable::thing).toList(), span));
    }

    /** Units of a kind at a facility that serve at a time, in random order, so that two borrowers seldom reach for the same. */
    List<Long> inRandomOrder(EquipmentKind kind, long facilityId, TimeSlot slot) {
        List<Long> things = new ArrayList<>(store.units(List.of(kind.id())).stream()
                .filter(u -> u.homeFacilityId() == facilityId && u.serves(slot))
                .map(Lendable::thing)
                .toList());
        Collections.shuffle(things);
        return things;
    }

    /** The ledger as it was when read. */
    public record Picture(List<Lendable> units, Held held) {
        public int owned(EquipmentKind kind, Facility facility) {
            return (int) at(kind, facility).count();
        }

        public int free(EquipmentKind kind, Facility facility, TimeSlot slot) {
            return (int) at(kind, facility)
                    .filter(u -> u.serves(slot) && held.isFree(List.of(u.thing()), slot))
                    .count();
        }

        /** How many are missing of what is wanted. */
        int missing(Map<EquipmentKind, Integer> wanted, Facility facility, Map<EquipmentKind, TimeSlot> slots) {
            return wanted.entrySet().stream()
                    .mapToInt(w -> Math.max(0, w.getValue() - free(w.getKey(), facility, slots.get(w.getKey()))))
                    .sum();
        }

        private Stream<Lendable> at(EquipmentKind kind, Facility facility) {
            return units.stream().filter(u -> u.kindId() == kind.id() && u.homeFacilityId() == facility.id());
        }
    }
}
