package org.tsudoi.booking;

import java.util.Comparator;
import java.util.Map;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;

/**
 * A room that is free for the whole wish.
 *
 * @param slot the time to book: the wish itself, or the bands that hold it
 * @param equipment how many of each kind are free then, by code
 */
public record Hit(Facility facility, Room room, TimeSlot slot, boolean wifiWorks, Map<String, Integer> equipment) {
    /** Suited to the activity first, then the smallest that holds everybody, whole rooms before parts. */
    public static Comparator<Hit> bestFirst(Wish wish) {
        return Comparator.comparing(
                        (Hit h) -> wish.activity() == null || !h.room().suited().contains(wish.activity()))
                .thenComparing(h -> h.room().capacity())
                .thenComparing(h -> h.room().partOf() != null)
                .thenComparing(h -> h.room().code());
    }
}
