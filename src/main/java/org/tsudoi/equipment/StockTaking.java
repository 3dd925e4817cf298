package org.tsudoi.equipment;

import java.time.Instant;

/** One count of one house; ended when nobody scans any more. */
public record StockTaking(long id, long facilityId, Instant begunAt, String begunBy, Instant endedAt) {
    public boolean isOpen() {
        return endedAt == null;
    }

    /** What a scan was. */
    public enum Scan {
        SEEN,
        AGAIN,
        MISPLACED,
        STRAY,
        UNKNOWN
    }
}
