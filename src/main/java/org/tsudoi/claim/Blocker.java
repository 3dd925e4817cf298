package org.tsudoi.claim;

import java.time.Instant;
import java.util.Collection;

/**
 * Who stands in the way.
 *
 * @param until when it gives way by itself, or null when it does not
 */
public record Blocker(String holder, Instant until) {
    /** Over by now, or a hold of the very one who asks; nobody needs to have taken it away. */
    public boolean yields(Instant now, Collection<String> own) {
        return until != null && (!until.isAfter(now) || own.stream().anyMatch(holder::startsWith));
    }
}
