package org.tsudoi.booking;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.tsudoi.base.TimeSlot;

/**
 * A group that waits for a room that is taken (キャンセル待ち).
 *
 * @param accountId who put it on the list
 * @param until when it is too late to ask anybody: the start of the use less the notice of its rules
 * @param offer the offer it got, or null
 */
public record Waiting(
        long id,
        String reference,
        long groupId,
        long accountId,
        long roomId,
        TimeSlot slot,
        Instant since,
        Instant until,
        WaitingState state,
        Offer offer) {
    private static final int RADIX = 36;

    /** The room is kept for the group until an instant, because a time came free. */
    public record Offer(long releaseId, Instant at, Instant until) {
        public boolean isOver(Instant now) {
            return !until.isAfter(now);
        }
    }

    /** The name in the ledger of what is offered to it. */
    public String holder() {
        return prefix(groupId) + Long.toString(id, RADIX) + ".";
    }

    /** What the names of offers to a group begin with. */
    public static String prefix(long groupId) {
        return "W" + Long.toString(groupId, RADIX) + "-";
    }

    /** Whether a name in the ledger is one of an offer, or of a time that is kept until it is offered. */
    public static boolean isFor(String holder) {
        return holder.startsWith("W");
    }

    /** The numbers of those whose offers these names of a group are. */
    public static List<Long> idsOf(long groupId, Collection<String> holders) {
        String own = prefix(groupId);
        return holders.stream()
                .filter(holder -> holder.startsWith(own))
                .map(holder -> Long.valueOf(holder.substring(own.length(), holder.length() - 1), RADIX))
                .toList();
    }

    public Waiting offered(Offer made) {
        return with(WaitingState.OFFERED, made);
    }

    public Waiting become(WaitingState next) {
        return with(next, offer);
    }

    private Waiting with(WaitingState next, Offer made) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException(reference + " is " + state + " and cannot become " + next);
        }
        return new Waiting(id, reference, groupId, accountId, roomId, slot, since, until, next, made);
    }

    /** Its offer has not ended. */
    public boolean isLive(Instant now) {
        return state == WaitingState.OFFERED && !offer.isOver(now);
    }
}
