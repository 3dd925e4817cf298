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

    /** What was cancelled is kept for thirty days and to the end of that month, so that the same counters always mean the same bookings. */
    public List<CalendarEntry> entries(Collection<Room> rooms, TimeSlot span) {
        City city = inventory.city();
        Instant cancelledSince =
                JapanTime.at(JapanTime.today(clock).withDayOfMonth(1), 0).minus(CANCELLED_KEPT);
        return query.entries(sharing(rooms), span, cancelledSince).stream()
                .filter(e -> city.room(e.roomId()).isPresent())
                .map(e -> new CalendarEntry(
                        e.reference(),
                        e.roomId(),
                        e.slot(),
                        city.room(e.roomId()).get().withBuffers(e.slot()),
                        e.state(),
                        e.publicTitle(),
                        e.sequence(),
                        e.createdAt(),
                        e.revisedAt()))
                .toList();
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
