package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.CalendarEntry;
import org.tsudoi.booking.OwnEntry;
import org.tsudoi.booking.store.CalendarQuery;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;

/** Bookings as calendars subscribe to them; rooms that share parts show each other's. */
@ApplicationScoped
public class CalendarEntries {
    private static final Duration CANCELLED_KEPT = Duration.ofDays(30);

    @Inject
    private Clock clock;

    @Inject
    private Inventory inventory;

    @Inject
    private CalendarQuery query;

    /** Moves whenever something in the calendars of these rooms does. */
    public record Version(long bookings, long inventory, Instant changedAt) {}

    public Version version(Collection<Room> rooms) {
        var version = query.version(sharing(rooms));
        return new Version(version.seq(), inventory.city().version(), version.changedAt());
    }

    /** The bookings of rooms and of those that share their parts; of what was cancelled only what starts at an instant or later. */
    public List<CalendarEntry> entries(Collection<Room> rooms, TimeSlot span, Instant cancelledSince) {
        City city = inventory.city();
        return rooms.isEmpty()
                ? List.of()
                : query.entries(sharing(rooms), span, cancelledSince).stream()
                        .filter(e -> city.room(e.roomId()).isPresent())
                        .map(e -> withBuffers(e, city))
                        .toList();
    }

    /** The bookings of groups, wherever they are. */
    public List<OwnEntry> ofGroups(Collection<Long> groups, TimeSlot span, Instant cancelledSince) {
        City city = inventory.city();
        return groups.isEmpty()
                ? List.of()
                : query.ofGroups(groups, span, cancelledSince).stream()
                        .filter(e -> city.room(e.entry().roomId()).isPresent())
                        .map(e -> e.with(withBuffers(e.entry(), city)))
                        .toList();
    }

    /** What was cancelled is kept for thirty days and to the end of that month, so that the same counters always mean the same bookings. */
    public Instant cancelledSince() {
        return JapanTime.at(JapanTime.today(clock).withDayOfMonth(1), 0).minus(CANCELLED_KEPT);
    }

    private static CalendarEntry withBuffers(CalendarEntry e, City city) {
        return new CalendarEntry(
                e.reference(),
                e.roomId(),
                e.slot(),
                city.room(e.roomId()).orElseThrow().withBuffers(e.slot()),
                e.state(),
                e.publicTitle(),
                e.sequence(),
                e.createdAt(),
                e.revisedAt());
    }

    private List<Long> sharing(Collection<Room> rooms) {
        City city = inventory.city();
        return rooms.stream()
                .flatMap(r -> city.sharing(r).stream())
                .map(Room::id)
                .distinct()
                .sorted()
                .toList();
    }
}
