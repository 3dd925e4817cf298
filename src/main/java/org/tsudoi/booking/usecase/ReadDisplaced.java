package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.tsudoi.base.JapanTime;
import org.tsudoi.booking.Amendment;
import org.tsudoi.booking.BookingRow;
import org.tsudoi.booking.BookingView;
import org.tsudoi.booking.Displaced;
import org.tsudoi.booking.Displaced.Tally;
import org.tsudoi.booking.store.DisplacedStore;
import org.tsudoi.booking.store.DisplacedStore.Shut;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Closing;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;

/** Whose bookings a closing takes away, page by page, with what each group could really have instead. */
@ApplicationScoped
public class ReadDisplaced {
    @Inject
    private Clock clock;

    @Inject
    private Inventory inventory;

    @Inject
    private DisplacedStore store;

    @Inject
    private ReadBookings readBookings;

    @Inject
    private FindAlternatives findAlternatives;

    /** @param after reference of the booking before the page, or null for the first page */
    public List<Displaced> page(Closing closing, String after, int limit) {
        if (closing.isLifted()) {
            return List.of();
        }
        return readBookings.views(store.page(shut(closing), after, limit)).stream()
                .map(this::withInstead)
                .toList();
    }

    Displaced withInstead(BookingView view) {
        var wish = Amendment.unchanged(view);
        var instead = findAlternatives.toChange(wish, inventory.city(), view.room(), view, List.of());
        return new Displaced(view, Displaced.ranked(instead, view.booking().slot()));
    }

    public Tally tally(Closing closing) {
        Tally tally = store.tally(shut(closing));
        return closing.isLifted() ? new Tally(tally.told(), tally.moved(), tally.cancelled(), 0) : tally;
    }

    public int still(Closing closing) {
        return closing.isLifted() ? 0 : store.still(shut(closing));
    }

    /** How many would be displaced. */
    public int wouldBe(Closing.Wish wish) {
        return store.still(new Shut(0, rooms(wish), wish.span(), clock.instant()));
    }

    /** Whether the room cannot be used on the day of the booking, whatever closed it. */
    public boolean isShut(BookingRow booking) {
        City city = inventory.city();
        return city.isShut(booking.roomId(), JapanTime.dayOf(booking.slot().start()));
    }

    Shut shut(Closing closing) {
        return new Shut(closing.id(), rooms(closing.wish()), closing.wish().span(), closing.at());
    }

    private List<Long> rooms(Closing.Wish wish) {
        List<Room> ofBuilding = inventory
                .city()
                .facility(wish.facilityId())
                .map(Facility::rooms)
                .orElse(List.of());
        return wish.rooms(ofBuilding).stream().map(Room::id).collect(Collectors.toList());
    }
}
