package org.tsudoi.feed.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Text;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.booking.CalendarEntry;
import org.tsudoi.booking.usecase.CalendarEntries;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.feed.DoorSign;

/** The sign at the door of a room: a tablet that hangs there shows this page all day. */
@Named("nowPage")
@RequestScoped
public class NowPage {
    private static final int MOST_SHOWN = 4;

    @Inject
    private Clock clock;

    @Inject
    private AskedLanguage asked;

    @Inject
    private Inventory inventory;

    @Inject
    private CalendarEntries entries;

    private Room room;
    private Facility facility;
    private Instant now;
    private DoorSign sign;

    @PostConstruct
    void read() {
        now = clock.instant();
        room = inventory.city().room(Parameters.get("code")).orElse(null);
        if (room != null) {
            LocalDate today = JapanTime.dayOf(now);
            facility = inventory.city().facilityOf(room);
            sign = DoorSign.of(
                    now,
                    inventory.city().timetable().open(facility, room, today),
                    entries.entries(List.of(room), TimeSlot.day(today), now));
        }
    }

    public void check() {
        Missing.unless(room != null);
    }

    public Room getRoom() {
        return room;
    }

    public Facility getFacility() {
        return facility;
    }

    public Instant getNow() {
        return now;
    }

    public String getStyle() {
        return sign.state().name().toLowerCase(java.util.Locale.ROOT);
    }

    public DoorSign.State getState() {
        return sign.state();
    }

    /** "17:00まで": until when it stays so, or nothing. */
    public String getUntil() {
        return sign.until() == null
                ? ""
                : Text.of(asked.getLanguage(), "feed.now.until." + sign.state(), time(sign.until()));
    }

    public CalendarEntry getCurrent() {
        return sign.current();
    }

    public List<CalendarEntry> getNext() {
        return sign.next().stream().limit(MOST_SHOWN).toList();
    }

    public String title(CalendarEntry entry) {
        return entry.publicTitle() == null ? Text.of(asked.getLanguage(), "calendar.reserved") : entry.publicTitle();
    }

    public String time(Instant instant) {
        return JapanTime.clockTime(JapanTime.minuteOf(instant));
    }
}
