package org.tsudoi.equipment;

import java.time.Instant;
import java.util.Optional;
import org.tsudoi.base.TimeSlot;

/** How long a unit is on its way between two houses; what is needed sooner than that stays at home. */
public record Travel(Instant now, int minutes) {
    /** The time for which a unit must be free to be used at a house: with the way there and back. Nothing when it cannot be there. */
    public Optional<TimeSlot> needed(Lendable unit, long facilityId, TimeSlot slot) {
        boolean home = unit.homeFacilityId() == facilityId;
        TimeSlot all = home ? slot : slot.widened(minutes, minutes);
        boolean inTime = home || !all.start().isBefore(now);
        return inTime && unit.serves(all) ? Optional.of(all) : Optional.empty();
    }
}
