package org.tsudoi.claim.usecase;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Answers to questions that many ask at the same moment: whoever asks the same within half a second gets the same answer, and of those who
 * ask at once one reads and the others wait for it. For what is shown and tried afterwards, never for what decides.
 */
public final class Lately<K, V> {
    static final long FRESH_NANOS = 500_000_000L;
    static final int MOST = 64;

    private final ConcurrentHashMap<K, Known<V>> known = new ConcurrentHashMap<>();

    private record Known<V>(V value, long readAt) {}

    public V get(K question, long now, Supplier<V> read) {
        if (known.size() > MOST) {
            known.clear();
        }
        return known.compute(
                        question,
                        (q, before) -> before != null && now - before.readAt() < FRESH_NANOS
                                ? before
                                : new Known<>(read.get(), now))
                .value();
    }

    /** What was true is no longer: the next who asks is told anew. */
    void forget() {
        known.clear();
    }

    int size() {
        return known.size();
    }
}
