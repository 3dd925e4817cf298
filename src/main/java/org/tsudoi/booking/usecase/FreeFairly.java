package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.Waiting;
import org.tsudoi.booking.store.ConductBooks;
import org.tsudoi.booking.store.HoldStore;
import org.tsudoi.booking.store.ReleaseStore;
import org.tsudoi.booking.store.WaitingStore;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;

/** A time that came free is kept for those who wait, in the very transaction that freed it: whoever watches the calendar gains nothing by it. */
@ApplicationScoped
public class FreeFairly {
    /** So many are looked at; the order is theirs, so the first are among them. */
    static final int MOST_WAITING = 50;

    private final SecureRandom random = new SecureRandom();

    @Inject
    private Clock clock;

    @Inject
    private Inventory inventory;

    @Inject
    private ConductBooks conduct;

    @Inject
    private WaitingStore waitings;

    @Inject
    private ReleaseStore releases;

    @Inject
    private HoldStore holds;

    @Inject
    private FairRelease fairRelease;

    /** The room had been somebody's for the slot, and is no more. */
    void freed(long roomId, TimeSlot slot) {
        City city = inventory.city();
        city.room(roomId).ifPresent(room -> keepFor(waiting(city, room, slot), city));
    }

    /** Those who wait for the room, or one that shares a part with it, at a time that touches the slot. */
    List<Waiting> waiting(City city, Room room, TimeSlot slot) {
        List<Long> rooms = city.sharing(room).stream().map(Room::id).toList();
        return waitings.waitingFor(rooms, room.withBuffers(slot), clock.instant(), MOST_WAITING);
    }

    void keepFor(List<Waiting> waiting, City city) {
        if (waiting.isEmpty()) {
            return;
        }
        FairRelease.Kept kept = fairRelease.keep(city, conduct.today(clock).release(), waiting, random::nextLong);
        kept.releases().forEach(releases::add);
        holds.forget(kept.consumed());
    }
}
