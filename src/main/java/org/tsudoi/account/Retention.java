package org.tsudoi.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** It is time to forget: every feature deletes what is older than the rules keep it. Fired as an event in a transaction. */
public record Retention(Instant now, Map<String, Integer> days) {
    /** So much is deleted at a time, so that nobody waits for it. */
    public static final int BATCH = 1000;

    /** What is older than this is forgotten. */
    public Instant oldest(String kind) {
        Integer kept = days.get(kind);
        if (kept == null) {
            throw new IllegalArgumentException("retention.yaml says nothing of " + kind);
        }
        return now.minus(kept, ChronoUnit.DAYS);
    }
}
