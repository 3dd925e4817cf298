package org.tsudoi.equipment;

import java.util.List;
import java.util.Map;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.claim.Held;

/**
 * Units of some kinds over a span, as the ledger was when read: enough to say for many times at once what could be lent.
 *
 * @param units the units in service by code of their kind
 */
public record Stock(Map<String, List<Lendable>> units, Held held, Travel travel) {
    /** How many units of a kind nobody holds at any moment of the slot. */
    public int free(String kind, TimeSlot slot) {
        return (int) units.getOrDefault(kind, List.of()).stream()
                .filter(unit -> unit.serves(slot) && held.isFree(List.of(unit.thing()), slot))
                .count();
    }

    /** How many can be used at a house: its own, and those of others that can be brought there and back. */
    public int free(String kind, TimeSlot slot, long facilityId) {
        return (int) units.getOrDefault(kind, List.of()).stream()
                .filter(unit -> travel.needed(unit, facilityId, slot)
                        .filter(all -> held.isFree(List.of(unit.thing()), all))
                        .isPresent())
                .count();
    }

    public boolean has(Map<String, Integer> wanted, TimeSlot slot, long facilityId) {
        return wanted.entrySet().stream().allMatch(w -> free(w.getKey(), slot, facilityId) >= w.getValue());
    }
}
