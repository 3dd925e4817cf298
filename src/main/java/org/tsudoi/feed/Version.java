package org.tsudoi.feed;

import java.time.Instant;

/** How often what a feed shows has changed so far, and when last. Neither ever goes back. */
public record Version(long changes, Instant changedAt) {
    public static final Version NONE = new Version(0, Instant.EPOCH);

    public Version and(Version other) {
        return new Version(changes + other.changes, changedAt.isAfter(other.changedAt) ? changedAt : other.changedAt);
    }
}
