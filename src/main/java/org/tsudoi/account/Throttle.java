package org.tsudoi.account;

import java.time.Duration;
import java.time.Instant;

/**
 * How long to wait after so many failures: nothing for the first few, then doubling, never more than five minutes. An address, which a whole
 * community centre may share, is given more than a name.
 */
public record Throttle(int failures, Instant lastAt) {
    public static final Throttle NONE = new Throttle(0, Instant.EPOCH);
    public static final int FREE_FOR_A_NAME = 5;
    public static final int FREE_FOR_AN_ADDRESS = 50;
    private static final long LONGEST_SECONDS = 300;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    public Duration wait(Instant now, int free) {
        if (failures < free) {
            return Duration.ZERO;
        }
        long seconds = Math.min(LONGEST_SECONDS, 1L << Math.min(failures - free, 20));
        var left = Duration.between(now, lastAt.plusSeconds(seconds));
        return left.isNegative() ? Duration.ZERO : left;
    }

    public Throttle afterFailure(Instant now) {
        boolean forgotten = lastAt.plus(FORGOTTEN_AFTER).isBefore(now);
        return new Throttle(forgotten ? 1 : failures + 1, now);
    }
}
