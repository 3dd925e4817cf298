package org.tsudoi.equipment;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.tsudoi.base.Actor;
import org.tsudoi.base.Reach;

/**
 * Which slips to read: those the reader may see at all, narrowed by the rest; null does not narrow.
 *
 * @param states slips with at least one unit in one of these; empty is any
 */
public record LoanFilter(Reach reach, Of of, Instant from, Instant until, Set<LoanState> states, Part part) {
    private static final int PAGE = 100;

    /**
     * Whose slips, where and of what.
     *
     * @param unit the thing in the ledger
     */
    public record Of(String reference, Long group, Long facility, Long unit) {
        private static final Of ANY = new Of(null, null, null, null);
    }

    /**
     * Which part of a long list.
     *
     * @param after reference of the last slip of the page before, or null
     */
    public record Part(String after, int limit) {}

    public static LoanFilter visibleTo(Actor actor) {
        return within(Reach.of(actor));
    }

    public static LoanFilter ofGroups(Collection<Long> groups) {
        return within(Reach.ofGroups(groups));
    }

    /** What this person hands over and takes back. */
    public static LoanFilter atTheDeskOf(Actor actor) {
        return within(Reach.ofDesk(actor, actor.isAdmin() || actor.isAuditor()));
    }

    /** For the city itself, whoever asks. */
    public static LoanFilter all() {
        return within(Reach.EVERYTHING);
    }

    private static LoanFilter within(Reach reach) {
        return new LoanFilter(reach, Of.ANY, null, null, Set.of(), new Part(null, PAGE));
    }

    public LoanFilter reference(String value) {
        return of(new Of(value, of.group, of.facility, of.unit));
    }

    public LoanFilter group(Long value) {
        return of(new Of(of.reference, value, of.facility, of.unit));
    }

    public LoanFilter facility(Long value) {
        return of(new Of(of.reference, of.group, value, of.unit));
    }

    public LoanFilter unit(long thing) {
        return of(new Of(of.reference, of.group, of.facility, thing));
    }

    private LoanFilter of(Of value) {
        return new LoanFilter(reach, value, from, until, states, part);
    }

    public LoanFilter between(Instant first, Instant last) {
        return new LoanFilter(reach, of, first, last, states, part);
    }

    public LoanFilter in(LoanState... values) {
        return new LoanFilter(reach, of, from, until, Set.of(values), part);
    }

    public LoanFilter page(String after, int limit) {
        return new LoanFilter(reach, of, from, until, states, new Part(after, limit));
    }
}
