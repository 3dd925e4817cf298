package org.tsudoi.booking;

import java.util.Comparator;
import java.util.List;
import org.tsudoi.base.TimeSlot;

/**
 * A booking whose room is closed under it, with what its group could really have instead, the nearest first. The closing is not its fault: it
 * may leave late without a mark, and is not held to the notice that others give.
 */
public record Displaced(BookingView view, List<Alternative> instead) {
    private static final int MOST_INSTEAD = 3;

    /** How many a closing displaced: told of it, moved since, cancelled since, and those still without anything else. */
    public record Tally(int told, int moved, int cancelled, int still) {}

    /** Rules that were kept when the booking was made, and that nobody could keep again now. */
    public static boolean forgives(BookingRefusal refusal) {
        return refusal instanceof BookingRefusal.NoticeTooShort || refusal instanceof BookingRefusal.LastDayOver;
    }

    /** Whoever has told people when to come wants the same time, wherever it is; else the nearest. */
    public static List<Alternative> ranked(List<Alternative> nearest, TimeSlot slot) {
        return nearest.stream()
                .sorted(Comparator.comparing((Alternative a) -> !a.slot().equals(slot)))
                .limit(MOST_INSTEAD)
                .toList();
    }

    /** What is free at the very same time, if anything is. */
    public List<Alternative> atTheSameTime() {
        return instead.stream()
                .filter(a -> a.slot().equals(view.booking().slot()))
                .toList();
    }
}
