package org.tsudoi.booking.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.web.AskedTime;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.booking.Cell;
import org.tsudoi.booking.CellState;
import org.tsudoi.booking.Palette;
import org.tsudoi.booking.usecase.GatherFacts;
import org.tsudoi.booking.usecase.ViewCalendar;
import org.tsudoi.facility.BookingMode;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Photograph;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.TimeBand;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.facility.usecase.Photographs;
import org.tsudoi.wifi.AccessPoint;
import org.tsudoi.wifi.usecase.WifiStatus;

/** A room with its week and its month. */
@Named("roomPage")
@RequestScoped
public class RoomPage {
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
    private GatherFacts rules;

    @Inject
    private ViewCalendar calendar;

    private Room room;
    private Facility facility;
    private LocalDate day;
    private boolean dayUnreadable;
    private YearMonth month;

    /** A column of the week, or a cell of the month. */
    public record Day(LocalDate date, boolean inMonth, boolean today, List<Cell> cells) {
        public CellState state() {
            return CellState.together(cells.stream().map(Cell::state).toList());
        }

        public long free() {
            return cells.stream().filter(c -> c.state().isFree()).count();
        }
    }

    @PostConstruct
    void read() {
        room = inventory.city().room(Parameters.get("code")).orElse(null);
        facility = room == null ? null : inventory.city().facilityOf(room);
        Optional<LocalDate> wanted = AskedTime.day(Parameters.get("day"));
        month = month(Parameters.get("month"));
        dayUnreadable =
                Parameters.get("day") != null && wanted.isEmpty() || Parameters.get("month") != null && month == null;
        day = wanted.orElseGet(() -> JapanTime.today(clock));
    }

    public void check() {
        Missing.unless(room != null);
        if (dayUnreadable) {
            Missing.sense();
        }
    }

    public List<Photograph> getPictures() {
        return photographs.ofRoom(room);
    }

    public Room getRoom() {
        return room;
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

    public boolean isMonthly() {
        return month != null;
    }

    public YearMonth getMonth() {
        return month == null ? YearMonth.from(day) : month;
    }

    public LocalDate getFirstOfMonth() {
        return getMonth().atDay(1);
    }

    public AccessPoint getWifi() {
        return wifi.ofRoom(room.code()).orElse(null);
    }

    public List<TimeBand> getBands() {
        return facility.bandsOf(room);
    }

    public String band(TimeBand band) {
        return band.in(asked.getLanguage());
    }

    public boolean isFree() {
        return room.mode() == BookingMode.FREE;
    }

    /** Free cancellation until so many days before; 0 is until the use starts. */
    public int getCancelDaysBefore() {
        return rules.bookOf(facility, room, day).cancelDaysBefore();
    }

    /** Code of the book of rules that the room follows on the day shown. */
    public String getRules() {
        return rules.bookOf(facility, room, day).code();
    }

    /** The name of a row of the week: its band, or nothing where hours are the rows. */
    public String rowName(int row) {
        return room.mode() == BookingMode.BANDS ? getBands().get(row).in(asked.getLanguage()) : "";
    }

    public LocalDate getFirstOfWeek() {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    }

    public LocalDate getLastOfWeek() {
        return getFirstOfWeek().plusDays(6);
    }

    /** A day to go on with from the view: the day itself, or the first of another month. */
    public LocalDate getDayInView() {
        return month == null || month.equals(YearMonth.from(day)) ? day : month.atDay(1);
    }

    public String getBefore() {
        return "/rooms/" + room.code()
                + (month == null ? "?day=" + day.minusWeeks(1) : "?month=" + month.minusMonths(1));
    }

    public String getAfter() {
        return "/rooms/" + room.code() + (month == null ? "?day=" + day.plusWeeks(1) : "?month=" + month.plusMonths(1));
    }

    /** Seven days from the Sunday of the week, each with its bands or hours. */
    public List<Day> getWeek() {
        return days(getFirstOfWeek(), getLastOfWeek());
    }

    /** Rows of the week's table: for each band or hour, one cell a day. */
    public List<List<Cell>> getRows() {
        List<Day> week = getWeek();
        int rows = week.stream().mapToInt(d -> d.cells().size()).max().orElse(0);
        List<List<Cell>> answer = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            int row = i;
            answer.add(week.stream()
                    .map(d -> row < d.cells().size() ? d.cells().get(row) : null)
                    .toList());
        }
        return answer;
    }

    /** Weeks of the month, from Sunday. */
    public List<List<Day>> getWeeks() {
        LocalDate first = getMonth().atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        LocalDate last = getMonth().atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        List<Day> all = days(first, last);
        List<List<Day>> weeks = new ArrayList<>();
        for (int i = 0; i < all.size(); i += 7) {
            weeks.add(all.subList(i, i + 7));
        }
        return weeks;
    }

    public String book(Cell cell) {
        return Links.book(room, cell.slot());
    }

    private List<Day> days(LocalDate first, LocalDate last) {
        Palette palette = calendar.days(room, first, last);
        return first.datesUntil(last.plusDays(1))
                .map(d -> new Day(
                        d, YearMonth.from(d).equals(getMonth()), d.equals(JapanTime.today(clock)), cells(palette, d)))
                .toList();
    }

    private List<Cell> cells(Palette palette, LocalDate date) {
        if (room.mode() == BookingMode.BANDS) {
            return facility.bandsOf(room).stream()
                    .map(b -> palette.cell(room, b.on(date)))
                    .toList();
        }
        int open =
                facility.hours().stream().mapToInt(h -> h.opensMinute()).min().orElse(0);
        int close =
                facility.hours().stream().mapToInt(h -> h.closesMinute()).max().orElse(0);
        return open >= close ? List.of() : palette.hours(room, TimeSlot.of(date, open, close));
    }

    /** The month asked for; null where none is, or none that can be read. */
    private static YearMonth month(String text) {
        return text == null || !text.matches("20[0-9]{2}-(0[1-9]|1[0-2])") ? null : YearMonth.parse(text);
    }
}
