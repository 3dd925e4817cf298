package org.tsudoi.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.base.TimeSlot;

/**
 * A room kept for a group while somebody fills in the form. It ends by itself: until is judged whenever somebody wants the room.
 *
 * @param holder its name in the ledger, which begins with its group's
 */
public record Hold(String holder, long groupId, long accountId, long roomId, TimeSlot slot, Instant until) {
    private static final int RADIX = 36;

    /** A new name for a hold of a group. */
    public static String name(long groupId, long id) {
        return prefix(groupId) + Long.toString(id, RADIX);
    }

    /** What the names of holds of a group begin with. */
    public static String prefix(long groupId) {
        return "H" + Long.toString(groupId, RADIX) + "-";
    }

    /** Holds that give way to a booking for a group by somebody who is an officer of some groups; and what is offered to that group alone. */
    public static List<String> own(long groupId, Collection<Long> groupsOfActor) {
        return Stream.concat(
                        Stream.of(Waiting.prefix(groupId)),
                        Stream.concat(Stream.of(groupId), groupsOfActor.stream())
                                .map(Hold::prefix))
                .distinct()
                .toList();
    }

    /** The same, to another end. */
    public Hold until(Instant other) {
        return new Hold(holder, groupId, accountId, roomId, slot, other);
    }

    public boolean isOver(Instant now) {
        return !until.isAfter(now);
    }

    /** Whole minutes that are left, the one that has begun included. */
    public long minutesLeft(Instant now) {
        return Math.max(0, (Duration.between(now, until).toSeconds() + 59) / 60);
    }
}
