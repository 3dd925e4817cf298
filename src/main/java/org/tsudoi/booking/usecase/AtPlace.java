package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.group.Standing;
import org.tsudoi.group.usecase.Standings;

/** What an officer does for a group about a room, alone with the group in one transaction that leaves nothing when it comes to nothing. */
@ApplicationScoped
public class AtPlace {
    @Inject
    private Attempts attempts;

    @Inject
    private CurrentActor current;

    @Inject
    private Inventory inventory;

    @Inject
    private Standings standings;

    /** What is done about the room for the group. */
    interface Act<A> {
        A of(Standing group, City city, Room room);
    }

    /**
     * @param isKept whether the transaction is to be kept with this answer
     * @param unknown the answer when there is no such room, or no such group of this person: "room" or "group"
     */
    <A> A act(String groupCode, String roomCode, Act<A> act, Predicate<A> isKept, Function<String, A> unknown) {
        City city = inventory.city();
        Optional<Room> room = city.room(roomCode);
        if (room.isEmpty()) {
            return unknown.apply("room");
        }
        return attempts.inSqlTransaction(undo -> {
            A answer = standings
                    .alone(groupCode)
                    .filter(group -> current.actor().isOfficerOf(group.groupId()))
                    .map(group -> act.of(group, city, room.get()))
                    .orElseGet(() -> unknown.apply("group"));
            if (!isKept.test(answer)) {
                undo.undo();
            }
            return answer;
        });
    }
}
