package org.tsudoi.account;

import java.time.Instant;

/**
 * A secret by which a calendar app reads what its owner may read at that moment. Only the hash of the secret is kept.
 *
 * @param groupId the only group it shows, or null for all of the owner's
 * @param lastUsedAt to the quarter of an hour, or null
 */
public record CalendarKey(long id, Kind kind, String name, Long groupId, Instant createdAt, Instant lastUsedAt) {
    /** An address to subscribe to, or a password for an app that synchronises. */
    public enum Kind {
        FEED,
        SYNC
    }
}
