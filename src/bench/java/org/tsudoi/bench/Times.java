package org.tsudoi.bench;

import java.util.Arrays;
import java.util.Collection;

/** How long each of many things took, in microseconds; none is thrown away. */
final class Times {
    private long[] micros = new long[1024];
    private int count;

    void add(long nanos) {
        if (count == micros.length) {
            micros = Arrays.copyOf(micros, count * 2);
        }
        micros[count++] = nanos / 1_000;
    }

    static Times together(Collection<Times> parts) {
        var all = new Times();
        all.micros = parts.stream()
                .flatMapToLong(t -> Arrays.stream(t.micros, 0, t.count))
                .toArray();
        all.count = all.micros.length;
        Arrays.sort(all.micros);
        return all;
    }

    int count() {
        return count;
    }

    /** Milliseconds within which this share of all was done; of times that were put together. */
    double millis(double share) {
        return count == 0 ? Double.NaN : micros[(int) Math.min(count - 1L, (long) (count * share))] / 1e3;
    }

    long[] sorted() {
        return Arrays.copyOf(micros, count);
    }
}
