package org.tsudoi.group;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The published rules of registration, one version of them.
 *
 * @param secondPair whoever prepared a decision may not be the one who decides
 * @param areas parts of the city by which groups are found; none where the city does not divide itself
 */
public record RegistrationBook(
        long id,
        LocalDate validFrom,
        List<Criterion> criteria,
        Season season,
        StartUp startUp,
        boolean secondPair,
        List<Area> areas) {

    /**
     * The track of a new group (準備登録).
     *
     * @param waives criteria that may still be missing
     */
    public record StartUp(Set<Stage> stages, int months, Set<String> waives) {}
}
