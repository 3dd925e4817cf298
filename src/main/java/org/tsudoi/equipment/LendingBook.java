package org.tsudoi.equipment;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.base.Language;
import org.tsudoi.base.Law;
import org.tsudoi.group.GroupClass;

/**
 * One version of the rules of lending. Every number of it is the city's own; a kind may have narrower terms.
 *
 * @param opensMonthsBefore how far ahead a loan can be asked for
 * @param mostDays the longest loan
 * @param bufferMinutes how long a unit stays in the house after a loan
 * @param mostSlips open loans of their own that a group may have at once; 0 is no limit
 * @param collectWithinHours what nobody came for by then is free again
 * @param transferMinutes how long a unit is on its way between two houses
 * @param laws articles of the city's own rules by refusal code
 */
public record LendingBook(
        long id,
        LocalDate validFrom,
        Set<GroupClass> eligible,
        int opensMonthsBefore,
        int mostDays,
        int bufferMinutes,
        int mostSlips,
        int collectWithinHours,
        int transferMinutes,
        Overdue overdue,
        Map<String, Law> laws) {

    /**
     * What lateness leads to.
     *
     * @param graceHours late by no more than this is forgiven
     * @param heldHours for how long ahead a unit that is late counts as out
     * @param banMonths a group that was late borrows nothing for so long; 0 is never
     */
    public record Overdue(int graceHours, int heldHours, int banMonths) {}

    public Optional<String> law(String refusalCode, Language language) {
        return Optional.ofNullable(laws.get(refusalCode)).map(l -> l.in(language));
    }

    /** Longest loan of a kind. */
    public int mostDays(EquipmentKind kind) {
        return kind.terms().mostDays() == null
                ? mostDays
                : Math.min(mostDays, kind.terms().mostDays());
    }

    public int bufferMinutes(EquipmentKind kind) {
        return kind.terms().bufferMinutes() == null
                ? bufferMinutes
                : kind.terms().bufferMinutes();
    }

    public boolean lends(EquipmentKind kind, GroupClass borrower) {
        Set<GroupClass> classes = kind.terms().classes();
        return eligible.contains(borrower) && (classes.isEmpty() || classes.contains(borrower));
    }
}
