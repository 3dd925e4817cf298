package org.tsudoi.booking;

import org.tsudoi.base.TimeSlot;

/**
 * A booking given back too late, or not used and not given back.
 *
 * @param waived why it does not count, or null when it does
 */
public record Mark(String reference, long roomId, TimeSlot slot, Kind kind, ReasonCode waived) {
    /** What was wrong. */
    public enum Kind {
        LATE_CANCELLATION,
        NO_SHOW
    }

    public int points(Conduct.Marks rules) {
        if (waived != null) {
            return 0;
        }
        return kind == Kind.NO_SHOW ? rules.noShow() : rules.lateCancellation();
    }
}
