package org.tsudoi.claim;

import java.time.Instant;
import java.util.stream.LongStream;
import org.tsudoi.base.TimeSlot;

/**
 * Time in the grain of the ledger: quarters of an hour since 1970. A slot that begins or ends inside a quarter claims the whole of it.
 *
 * @param first the first quarter
 * @param end the quarter after the last
 */
public record Quarters(long first, long end) {
    public static final int SECONDS = 15 * 60;

    public static Quarters of(TimeSlot slot) {
        long start = slot.start().getEpochSecond();
        long end = slot.end().getEpochSecond();
        return new Quarters(Math.floorDiv(start, SECONDS), -Math.floorDiv(-end, SECONDS));
    }

    public boolean overlaps(Quarters other) {
        return first < other.end && other.first < end;
    }

    /** The first quarter that begins at an instant or after it. */
    public static long endingAt(Instant instant) {
        return -Math.floorDiv(-instant.getEpochSecond(), SECONDS);
    }

    public LongStream each() {
        return LongStream.range(first, end);
    }

    public int count() {
        return (int) (end - first);
    }
}
