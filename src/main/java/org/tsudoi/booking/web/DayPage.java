package org.tsudoi.booking.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.web.AskedTime;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.booking.Cell;
import org.tsudoi.booking.DayGrid;
import org.tsudoi.booking.usecase.ViewCalendar;
import org.tsudoi.facility.BookingMode;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Photograph;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.facility.usecase.Photographs;
import org.tsudoi.wifi.AccessPoint;
import org.tsudoi.wifi.usecase.WifiStatus;

/** A day of a building as a table. */
@Named("dayPage")
@RequestScoped
public class DayPage {
    private static final int NEXT_OPEN_DAY_WITHIN = 31;

    @Inject
    private Clock clock;

    @Inject
    private AskedLanguage asked;

    @Inject
    private Inventory inventory;

    @Inject
    private Photographs photographs;

    @Inject
    private WifiStatus wifi;

    @Inject
    private ViewCalendar calendar;

    private Facility facility;
    private LocalDate day;
    private boolean dayUnreadable;
    private DayGrid grid;

    @PostConstruct
    void read() {
        facility = inventory.city().facility(Parameters.get("code")).orElse(null);
        Optional<LocalDate> wanted = AskedTime.day(Parameters.get("day"));
        dayUnreadable = Parameters.get("day") != null && wanted.isEmpty();
        day = wanted.orElseGet(() -> JapanTime.today(clock));
        grid = facility == null ? null : calendar.day(facility, day);
    }

    /** Called before rendering: an unknown code is an unknown address. */
    public void check() {
        Missing.unless(facility != null);
        if (dayUnreadable) {
            Missing.sense();
        }
    }

    public List<Photograph> getPictures() {
        return photographs.ofBuilding(facility);
    }

    public Facility getFacility() {
        return facility;
    }

    public LocalDate getDay() {
        return day;
    }

    public boolean isDayUnreadable() {
        return dayUnreadable;
    }

    public DayGrid getGrid() {
        return grid;
    }

    /** From when to when the building is open on the day, or null. */
    public TimeSlot getHours() {
        return inventory.city().timetable().open(facility, day).orElse(null);
    }

    public boolean isClosed() {
        return grid.closed().isPresent();
    }

    public String getClosedReason() {
        return grid.closed().map(r -> r.in(asked.getLanguage())).orElse("");
    }

    /** The next day on which the building is open. */
    public LocalDate getNextOpenDay() {
        return day.datesUntil(day.plusDays(NEXT_OPEN_DAY_WITHIN))
                .filter(d -> inventory.city().timetable().open(facility, d).isPresent())
                .findFirst()
                .orElse(null);
    }

    public List<AccessPoint> getWifi() {
        return wifi.all().stream()
                .filter(p -> p.facility().equals(facility.code()))
                .toList();
    }

    public AccessPoint wifiOf(Room room) {
        return wifi.ofRoom(room.code()).orElse(null);
    }

    public String band(int column) {
        return grid.columns().get(column).in(asked.getLanguage());
    }

    /** Where a free cell leads: to the form with room and time filled in, or to the room where hours are chosen. */
    public String link(Room room, Cell cell) {
        return room.mode() == BookingMode.FREE
                ? "/rooms/" + room.code() + "?day=" + day
                : Links.book(room, cell.slot());
    }
}
