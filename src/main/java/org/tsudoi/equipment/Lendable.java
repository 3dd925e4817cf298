package org.tsudoi.equipment;

import java.time.Instant;
import org.tsudoi.base.TimeSlot;

/**
 * A unit that can be lent, and where it lives.
 *
 * @param until when it must have been inspected, else it is lent no more; null is never
 */
public record Lendable(long thing, long kindId, long homeFacilityId, Instant until) {
    public boolean serves(TimeSlot slot) {
        return until == null || !slot.end().isAfter(until);
    }
}
