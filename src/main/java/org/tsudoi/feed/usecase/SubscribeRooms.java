package org.tsudoi.feed.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.feed.store.SubscribedRooms;

/** Rooms that the person wants beside the own groups; at most so many that an app can still be read. */
@ApplicationScoped
public class SubscribeRooms {
    private static final int MOST = 30;

    @Inject
    private Clock clock;

    @Inject
    private Attempts attempts;

    @Inject
    private CurrentActor current;

    @Inject
    private Inventory inventory;

    @Inject
    private SubscribedRooms rooms;

    public List<Room> mine() {
        return of(current.actor().accountId());
    }

    List<Room> of(long accountId) {
        City city = inventory.city();
        return rooms.of(accountId).stream()
                .flatMap(id -> city.room(id).stream())
                .toList();
    }

    /** False when there is no such room, or no more can be added. */
    public boolean add(String code) {
        Optional<Room> room = inventory.city().room(code == null ? "" : code);
        if (room.isEmpty() || mine().size() >= MOST) {
            return false;
        }
        return attempts.inTransaction(undo -> {
            rooms.add(current.actor().accountId(), room.get().id(), clock.instant());
            return true;
        });
    }

    public void remove(String code) {
        Stream<Room> room = inventory.city().room(code).stream();
        attempts.inTransaction(undo -> {
            room.forEach(r -> rooms.remove(current.actor().accountId(), r.id()));
            return null;
        });
    }
}
