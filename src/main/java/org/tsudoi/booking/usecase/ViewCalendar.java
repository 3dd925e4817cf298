package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.Busy;
import org.tsudoi.booking.DayGrid;
import org.tsudoi.booking.Palette;
import org.tsudoi.booking.store.Occupancy;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;

/** Calendars for everybody, each from one statement. */
@ApplicationScoped
public class ViewCalendar {
    /** Set-up and clean-up of bookings just outside of the span reach into it. */
    private static final int MARGIN_MINUTES = 240;

    @Inject
    private Clock clock;

    @Inject
    private Inventory inventory;

    @Inject
    private Occupancy occupancy;

    public DayGrid day(Facility facility, LocalDate day) {
        return DayGrid.of(facility, day, palette(facility.rooms(), TimeSlot.day(day)));
    }

    /** The same day of every building, from one statement. */
    public List<DayGrid> day(LocalDate day) {
        City city = inventory.city();
        Palette palette = palette(city.rooms().toList(), TimeSlot.day(day));
        return city.facilities().stream()
                .filter(f -> !f.kind().isListOnly())
                .map(f -> DayGrid.of(f, day, palette))
                .toList();
    }

    /** What to paint some days of a room from, bookings of the rooms that share its parts included. */
    public Palette days(Room room, LocalDate first, LocalDate last) {
        return palette(
                inventory.city().sharing(room),
                new TimeSlot(JapanTime.at(first, 0), JapanTime.at(last, JapanTime.MINUTES_A_DAY)));
    }

    private Palette palette(Collection<Room> rooms, TimeSlot span) {
        Instant now = clock.instant();
        List<Busy> busy = occupancy.busy(
                rooms.stream().map(Room::id).toList(),
                span.widened(MARGIN_MINUTES, MARGIN_MINUTES),
                now.minus(FairRelease.GRACE));
        return new Palette(inventory.city(), busy, now);
    }
}
