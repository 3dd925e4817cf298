package org.tsudoi.booking;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.tsudoi.base.Actor;

/**
 * Which bookings to read. The first three say what the reader may see at all: bookings of these groups or at these facilities, or everything;
 * the rest narrows it, and null does not.
 *
 * @param after id of the last booking of the page before
 * @param latestFirst newest request first, else in order of the start
 */
public record BookingFilter(
        Collection<Long> groups,
        Collection<Long> facilities,
        boolean everything,
        String reference,
        Long groupId,
        Long facilityId,
        Long roomId,
        Instant from,
        Instant until,
        Set<BookingState> states,
        Long after,
        boolean latestFirst,
        int limit) {

    private static final int PAGE = 50;

    /** What this person may see: bookings of the own groups, of the own facilities, or all for the city's offices. */
    public static BookingFilter visibleTo(Actor actor) {
        boolean everything = actor.isAdmin() || actor.isAuditor();
        return new BookingFilter(
                actor.groups(),
                actor.facilities(),
                everything,
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of(),
                null,
                false,
                PAGE);
    }

    /** Bookings of some groups, whoever reads them must be of these groups. */
    public static BookingFilter ofGroups(Collection<Long> own) {
        return new BookingFilter(
                own, List.of(), false, null, null, null, null, null, null, Set.of(), null, false, PAGE);
    }

    /** Only what this person decides: bookings at the own facilities. */
    public static BookingFilter decidedBy(Actor actor) {
        return new BookingFilter(
                List.of(),
                actor.facilities(),
                actor.isAdmin(),
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of(),
                null,
                false,
                PAGE);
    }

    public BookingFilter reference(String value) {
        return new BookingFilter(
                groups,
                facilities,
                everything,
                value,
                groupId,
                facilityId,
                roomId,
                from,
                until,
                states,
                after,
                latestFirst,
                limit);
    }

    public BookingFilter group(Long value) {
        return new BookingFilter(
                groups,
                facilities,
                everything,
                reference,
                value,
                facilityId,
                roomId,
                from,
                until,
                states,
                after,
                latestFirst,
                limit);
    }

    public BookingFilter facility(Long value) {
        return new BookingFilter(
                groups,
                facilities,
                everything,
                reference,
                groupId,
                value,
                roomId,
                from,
                until,
                states,
                after,
                latestFirst,
                limit);
    }

    public BookingFilter room(Long value) {
        return new BookingFilter(
                groups,
                facilities,
                everything,
                reference,
                groupId,
                facilityId,
                value,
                from,
                until,
                states,
                after,
                latestFirst,
                limit);
    }

    public BookingFilter between(Instant start, Instant end) {
        return new BookingFilter(
                groups,
                facilities,
                everything,
                reference,
                groupId,
                facilityId,
                roomId,
                start,
                end,
                states,
                after,
                latestFirst,
                limit);
    }

    public BookingFilter in(Set<BookingState> values) {
        return new BookingFilter(
                groups,
                facilities,
                everything,
                reference,
                groupId,
                facilityId,
                roomId,
                from,
                until,
                values,
                after,
                latestFirst,
                limit);
    }

    public BookingFilter page(Long afterId, boolean newestFirst, int most) {
        return new BookingFilter(
                groups,
                facilities,
                everything,
                reference,
                groupId,
                facilityId,
                roomId,
                from,
                until,
                states,
                afterId,
                newestFirst,
                most);
    }
}
