package org.tsudoi.booking;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.tsudoi.base.Actor;
import org.tsudoi.base.Reach;

/**
 * Which bookings to read: what the reader may see at all, narrowed by the rest.
 *
 * @param states empty does not narrow
 */
public record BookingFilter(Reach reach, Of of, Instant from, Instant until, Set<BookingState> states, Part part) {
    private static final int PAGE = 50;

    /** Whose bookings and where; null does not narrow. */
    public record Of(String reference, Long group, Long facility, Long room) {
        private static final Of ANY = new Of(null, null, null, null);
    }

    /**
     * Which part of a long list.
     *
     * @param after id of the last booking of the page before, or null
     * @param latestFirst newest request first, else in order of the start
     */
    public record Part(Long after, boolean latestFirst, int limit) {}

    /** What this person may see: bookings of the own groups, of the own facilities, or all for the city's offices. */
    public static BookingFilter visibleTo(Actor actor) {
        return within(Reach.of(actor));
    }

    /** Bookings of some groups, whoever reads them must be of these groups. */
    public static BookingFilter ofGroups(Collection<Long> own) {
        return within(Reach.ofGroups(own));
    }

    /** Only what this person decides: bookings at the own facilities. */
    public static BookingFilter decidedBy(Actor actor) {
        return within(Reach.ofDesk(actor, actor.isAdmin()));
    }

    private static BookingFilter within(Reach reach) {
        return new BookingFilter(reach, Of.ANY, null, null, Set.of(), new Part(null, false, PAGE));
    }

    public BookingFilter reference(String value) {
        return of(new Of(value, of.group, of.facility, of.room));
    }

    public BookingFilter group(Long value) {
        return of(new Of(of.reference, value, of.facility, of.room));
    }

    public BookingFilter facility(Long value) {
        return of(new Of(of.reference, of.group, value, of.room));
    }

    public BookingFilter room(Long value) {
        return of(new Of(of.reference, of.group, of.facility, value));
    }

    private BookingFilter of(Of value) {
        return new BookingFilter(reach, value, from, until, states, part);
    }

    public BookingFilter between(Instant start, Instant end) {
        return new BookingFilter(reach, of, start, end, states, part);
    }

    public BookingFilter in(Set<BookingState> values) {
        return new BookingFilter(reach, of, from, until, values, part);
    }

    public BookingFilter page(Long after, boolean latestFirst, int limit) {
        return new BookingFilter(reach, of, from, until, states, new Part(after, latestFirst, limit));
    }
}
