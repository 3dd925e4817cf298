package org.tsudoi.booking.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.tsudoi.base.JapanTime;
import org.tsudoi.booking.CellState;
import org.tsudoi.booking.DayGrid;
import org.tsudoi.booking.usecase.ViewCalendar;
import org.tsudoi.facility.TimeBand;

/** The first page: search, and today at a glance. */
@Named("home")
@RequestScoped
public class HomePage {
    @Inject
    private Clock clock;

    @Inject
    private ViewCalendar calendar;

    private LocalDate today;
    private List<DayGrid> grids;

    @PostConstruct
    void read() {
        today = JapanTime.today(clock);
        grids = calendar.day(today);
    }

    public LocalDate getToday() {
        return today;
    }

    public List<DayGrid> getGrids() {
        return grids;
    }

    public int getFacilityCount() {
        return grids.size();
    }

    public long getRoomCount() {
        return grids.stream()
                .flatMap(g -> g.rows().stream())
                .filter(r -> r.room().partOf() == null)
                .count();
    }

    /** One band of a building: how many rooms are free, and what is to be said when none is. */
    public record Glance(TimeBand band, long free, CellState state) {}

    public List<Glance> glance(DayGrid grid) {
        return IntStream.range(0, grid.columns().size())
                .mapToObj(i -> new Glance(grid.columns().get(i), grid.freeIn(i), grid.stateOf(i)))
                .toList();
    }
}
