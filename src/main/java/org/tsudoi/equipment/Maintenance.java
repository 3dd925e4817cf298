package org.tsudoi.equipment;

import java.time.Instant;
import org.tsudoi.base.TimeSlot;

/** A time in which a unit is looked at or mended and so not lent: the ledger keeps it under the reference. */
public record Maintenance(
        long id,
        String reference,
        long thing,
        Purpose purpose,
        TimeSlot slot,
        String note,
        String plannedBy,
        Ended ended) {
    /** What it is for. */
    public enum Purpose {
        INSPECTION,
        REPAIR,
        OTHER
    }

    /** When somebody said that it is over, or that it will not be; null is that nobody did. */
    public record Ended(Instant at, String by) {}

    public boolean isOpenAt(Instant now) {
        return ended == null && now.isBefore(slot.end());
    }

    public boolean isGoingOnAt(Instant now) {
        return isOpenAt(now) && !now.isBefore(slot.start());
    }
}
