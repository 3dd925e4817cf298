package org.tsudoi.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.calendar.Event.Revision;
import org.tsudoi.calendar.Event.Status;
import org.tsudoi.equipment.LoanState;

/**
 * So many units of a kind on one slip.
 *
 * @param requested it goes with a booking that nobody has decided on
 */
public record Lent(
        String reference,
        Revision revision,
        long kindId,
        long facilityId,
        long groupId,
        TimeSlot slot,
        int quantity,
        LoanState state,
        boolean requested) {
    public Status status() {
        if (state == LoanState.CANCELLED || state == LoanState.LAPSED) {
            return Status.CANCELLED;
        }
        return requested ? Status.TENTATIVE : Status.CONFIRMED;
    }

    /** The times at which none of so many units is left. */
    public static List<TimeSlot> noneLeft(List<Lent> lent, int owned) {
        List<Lent> out =
                lent.stream().filter(l -> l.status() != Status.CANCELLED).toList();
        SortedSet<Instant> turns = new TreeSet<>();
        out.forEach(l -> {
            turns.add(l.slot().start());
            turns.add(l.slot().end());
        });
        List<Instant> times = new ArrayList<>(turns);
        List<TimeSlot> none = new ArrayList<>();
        for (int i = 0; i + 1 < times.size(); i++) {
            var between = new TimeSlot(times.get(i), times.get(i + 1));
            int taken = out.stream()
                    .filter(l -> l.slot().overlaps(between))
                    .mapToInt(Lent::quantity)
                    .sum();
            if (taken >= owned) {
                none.add(between);
            }
        }
        none.sort(Comparator.comparing(TimeSlot::start));
        return none;
    }
}
