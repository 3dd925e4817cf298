package org.tsudoi.report.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.report.Figures;
import org.tsudoi.report.Figures.Occupancy;
import org.tsudoi.report.store.FigureStore;

/** The figures of a month. Occupancy is booked ÷ openable time of the physical rooms that can be booked, closed days left out. */
@ApplicationScoped
public class CountFigures {
    private static final int MOST_UNMET = 100;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private Inventory inventory;

    @Inject
    private FigureStore store;

    /** For administrators and auditors; nobody else sees a figure. */
    public Figures of(YearMonth month) {
        if (!current.actor().isAdmin() && !current.actor().isAuditor()) {
            return new Figures(month, List.of(), List.of(), List.of());
        }
        City city = inventory.city();
        Map<Long, Long> booked = store.bookedMinutes(JapanTime.month(month));
        List<Occupancy> occupancy = city.facilities().stream()
                .filter(f -> !f.kind().isListOnly())
                .map(f -> new Occupancy(
                        f.code(), f.names(), booked.getOrDefault(f.id(), 0L), openMinutes(city, f, month)))
                .toList();
        return new Figures(
                month,
                store.registeredGroups(JapanTime.today(clock)),
                occupancy,
                store.unmet(JapanTime.month(month), MOST_UNMET));
    }

    private static long openMinutes(City city, Facility facility, YearMonth month) {
        List<Room> rooms = facility.rooms().stream()
                .filter(r -> r.bookable() && r.partOf() == null)
                .toList();
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .mapToLong(day -> rooms.stream()
                        .mapToLong(r -> openMinutes(city, facility, r, day))
                        .sum())
                .sum();
    }

    private static long openMinutes(City city, Facility facility, Room room, LocalDate day) {
        return city.timetable()
                .open(facility, room, day)
                .map(s -> s.length().toMinutes() * room.things().size())
                .orElse(0L);
    }
}
