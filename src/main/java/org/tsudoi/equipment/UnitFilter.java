package org.tsudoi.equipment;

import java.time.LocalDate;
import java.util.Collection;

/**
 * Which units to read: those at these facilities, or all, narrowed by the rest; null does not narrow.
 *
 * @param word part of a tag or of a note
 * @param unused only those that were never out within a year
 * @param dueBy only those to be inspected by that day
 */
public record UnitFilter(
        Collection<Long> facilities,
        boolean everything,
        Long facilityId,
        String kind,
        UnitState state,
        String word,
        boolean unused,
        LocalDate dueBy) {}
