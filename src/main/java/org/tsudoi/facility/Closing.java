package org.tsudoi.facility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;

/**
 * Staff close a building (roomId 0) or a room from a day to a day, both included, or for good.
 *
 * @param to the last day, or null when it is for good
 * @param rest what becomes of the bookings that nobody deals with one by one, by whose order and up to which booking that has been done
 */
public record Closing(
        long id,
        String reference,
        Wish wish,
        Instant at,
        long by,
        String byName,
        Instant liftedAt,
        Rest rest,
        long restBy,
        long restAfter) {
    private static final LocalDate FOR_GOOD = LocalDate.of(2199, 12, 31);

    /** What is to be closed, when and why. */
    public record Wish(long facilityId, long roomId, LocalDate from, LocalDate to, Closure.Reason reason) {
        public boolean isForGood() {
            return to == null;
        }

        public LocalDate last() {
            return to == null ? FOR_GOOD : to;
        }

        public TimeSlot span() {
            return new TimeSlot(JapanTime.at(from, 0), JapanTime.at(last(), JapanTime.MINUTES_A_DAY));
        }

        /** The rooms that cannot be used: those of the building, or the room with the whole it is part of and the parts it has. */
        public List<Room> rooms(List<Room> ofBuilding) {
            return ofBuilding.stream()
                    .filter(r -> roomId == 0
                            || r.id() == roomId
                            || ofBuilding.stream().anyMatch(shut -> shut.id() == roomId && shut.sharesPartsWith(r)))
                    .toList();
        }
    }

    /** What becomes of all who are left. */
    public enum Rest {
        /** To a room that is free at the same time, where there is one; whoever has none stays on the list. */
        MOVE,
        CANCEL
    }

    public boolean isLifted() {
        return liftedAt != null;
    }

    /** As rules of closed days: one for the building, or one for each room that is shut with this one. */
    public Stream<Closure> closures(List<Room> ofBuilding) {
        Stream<Long> rooms = wish.roomId() == 0
                ? Stream.of(0L)
                : wish.rooms(ofBuilding).stream().map(Room::id);
        return rooms.map(room -> new Closure.Once(room, wish.from(), wish.last(), wish.reason()));
    }
}
