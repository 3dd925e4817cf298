package org.tsudoi.booking;

import java.time.Instant;
import org.tsudoi.base.TimeSlot;

/**
 * A time that came free while somebody waits for it. It is kept from everybody until those who wait are asked, and while they are.
 *
 * @param seed drawn when it came free: how long it is kept before anybody is asked, and in which order where that is drawn
 * @param nextAt when somebody is asked, or it is seen what came of it
 */
public record SlotRelease(long id, long roomId, TimeSlot slot, Instant releasedAt, long seed, Instant nextAt) {
    private static final int RADIX = 36;

    /** Its name in the ledger while nobody has been asked. */
    public String holder() {
        return "W-" + Long.toString(id, RADIX) + ".";
    }
}
