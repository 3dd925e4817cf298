package org.tsudoi.claim;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came of wanting things for a time.
 *
 * @param firm who stands in the way; nobody when it was had
 * @param consumed holders of holds that gave way to it: of the one who asked, or over
 */
public record Taking(boolean had, List<Blocker> firm, List<String> consumed) {
    /** The same by name. */
    public Set<String> firmHolders() {
        return firm.stream().map(Blocker::holder).collect(Collectors.toSet());
    }

    /** When all that stands in the way are holds, the instant at which the last of them ends; else null. */
    public Instant heldUntil() {
        boolean holds = !firm.isEmpty() && firm.stream().allMatch(b -> b.until() != null);
        return holds
                ? firm.stream()
                        .map(Blocker::until)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                : null;
    }
}
