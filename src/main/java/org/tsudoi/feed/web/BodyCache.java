package org.tsudoi.feed.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Bodies already written, by validator, in bounded memory; a body whose validator is old is never asked for again and falls out. */
@ApplicationScoped
public class BodyCache {
    private static final long MOST_BYTES = 32_000_000;

    private final Map<String, byte[]> bodies = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /** The body of a validator, written when it is not there. */
    public byte[] get(String validator, Supplier<byte[]> writing) {
        synchronized (this) {
            byte[] known = bodies.get(validator);
            if (known != null) {
                return known;
            }
        }
        byte[] body = writing.get();
        keep(validator, body);
        return body;
    }

    private synchronized void keep(String validator, byte[] body) {
        byte[] before = bodies.put(validator, body);
        bytes += body.length - (before == null ? 0 : before.length);
        var eldest = bodies.entrySet().iterator();
        while (bytes > MOST_BYTES && eldest.hasNext()) {
            bytes -= eldest.next().getValue().length;
            eldest.remove();
        }
    }
}
