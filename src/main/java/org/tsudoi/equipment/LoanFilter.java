package org.tsudoi.equipment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.tsudoi.base.Actor;

/**
 * Which slips to read: those the reader may see at all (of these groups, at these facilities, or everything), narrowed by the rest; null does
 * not narrow.
 *
 * @param states slips with at least one unit in one of these; empty is any
 * @param after reference of the last slip of the page before
 */
public record LoanFilter(
        Collection<Long> groups,
        Collection<Long> facilities,
        boolean everything,
        String reference,
        Long groupId,
        Long facilityId,
        Instant from,
        Instant until,
        Set<LoanState> states,
        Long unit,
        String after,
        int limit) {
    private static final int PAGE = 100;

    public static LoanFilter visibleTo(Actor actor) {
        boolean everything = actor.isAdmin() || actor.isAuditor();
        return of(actor.groups(), actor.facilities(), everything);
    }

    public static LoanFilter ofGroups(Collection<Long> groups) {
        return of(groups, List.of(), false);
    }

    /** What this person hands over and takes back. */
    public static LoanFilter atTheDeskOf(Actor actor) {
        return of(List.of(), actor.facilities(), actor.isAdmin() || actor.isAuditor());
    }

    /** For the city itself, whoever asks. */
    public static LoanFilter all() {
        return of(List.of(), List.of(), true);
    }

    private static LoanFilter of(Collection<Long> groups, Collection<Long> facilities, boolean everything) {
        return new LoanFilter(groups, facilities, everything, null, null, null, null, null, Set.of(), null, null, PAGE);
    }

    public LoanFilter reference(String value) {
        return new LoanFilter(
                groups, facilities, everything, value, groupId, facilityId, from, until, states, unit, after, limit);
    }

    public LoanFilter group(Long value) {
        return new LoanFilter(
                groups, facilities, everything, reference, value, facilityId, from, until, states, unit, after, limit);
    }

    public LoanFilter facility(Long value) {
        return new LoanFilter(
                groups, facilities, everything, reference, groupId, value, from, until, states, unit, after, limit);
    }

    public LoanFilter between(Instant first, Instant last) {
        return new LoanFilter(
                groups,
                facilities,
                everything,
                reference,
                groupId,
                facilityId,
                first,
                last,
                states,
                unit,
                after,
                limit);
    }

    public LoanFilter in(LoanState... values) {
        return new LoanFilter(
                groups,
                facilities,
                everything,
                reference,
                groupId,
                facilityId,
                from,
                until,
                Set.of(values),
                unit,
                after,
                limit);
    }

    public LoanFilter unit(long thing) {
        return new LoanFilter(
                groups,
                facilities,
                everything,
                reference,
                groupId,
                facilityId,
                from,
                until,
                states,
                thing,
                after,
                limit);
    }

    public LoanFilter page(String afterReference, int most) {
        return new LoanFilter(
                groups,
                facilities,
                everything,
                reference,
                groupId,
                facilityId,
                from,
                until,
                states,
                unit,
                afterReference,
                most);
    }
}
