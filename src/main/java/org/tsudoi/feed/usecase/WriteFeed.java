package org.tsudoi.feed.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.model.Calendar;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.CalendarEntry;
import org.tsudoi.booking.usecase.CalendarEntries;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.feed.CalendarText;
import org.tsudoi.feed.EventWriter;
import org.tsudoi.feed.Feed;
import org.tsudoi.feed.FeedOptions;

/** The feeds of rooms and of buildings. Whether one changed is told by counters; only then are bookings read and written out. */
@ApplicationScoped
public class WriteFeed {
    @Inject
    private Clock clock;

    @Inject
    private Inventory inventory;

    @Inject
    private CalendarEntries entries;

    public Optional<Feed> ofRoom(String code, FeedOptions options) {
        City city = inventory.city();
        return city.room(code)
                .map(room -> new Feed(
                        city.facilityOf(room).names().in(options.language()) + " "
                                + room.names().in(options.language()),
                        city.facilityOf(room),
                        List.of(room)));
    }

    public Optional<Feed> ofFacility(String code, FeedOptions options) {
        return inventory.city().facility(code).map(f -> new Feed(f.names().in(options.language()), f, f.rooms()));
    }

    /** Moves when the rendering, a booking, the inventory or the window does. */
    public Feed.Validator validator(Feed feed, FeedOptions options) {
        var version = entries.version(feed.rooms());
        LocalDate firstOfMonth = JapanTime.today(clock).withDayOfMonth(1);
        String tag = CalendarText.RENDERER + "." + version.bookings() + "." + version.inventory() + "." + firstOfMonth
                + "." + options.language().tag() + "." + options.past() + "." + options.future()
                + (options.busy() ? "b" : "p");
        Instant month = firstOfMonth.atStartOfDay(JapanTime.ZONE).toInstant();
        Instant changed = version.changedAt().isAfter(month) ? version.changedAt() : month;
        return new Feed.Validator(tag, changed.truncatedTo(ChronoUnit.SECONDS));
    }

    public byte[] body(Feed feed, FeedOptions options) {
        TimeSlot window = options.window(JapanTime.today(clock));
        Calendar calendar = CalendarText.begin(feed.name());
        var writer = new EventWriter(baseUrl(), options);
        closures(calendar, feed, window, writer);
        City city = inventory.city();
        for (CalendarEntry entry : entries.entries(feed.rooms(), window)) {
            Room room = city.room(entry.roomId()).orElseThrow();
            calendar.add(writer.booking(entry, city.facilityOf(room), room));
        }
        return CalendarText.text(calendar).getBytes(StandardCharsets.UTF_8);
    }

    private void closures(Calendar calendar, Feed feed, TimeSlot window, EventWriter writer) {
        Facility facility = feed.facility();
        Instant changed = LocalDate.of(2020, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
        long room = feed.rooms().size() == 1 ? feed.rooms().get(0).id() : 0;
        JapanTime.dayOf(window.start())
                .datesUntil(JapanTime.dayOf(window.end()))
                .forEach(day -> inventory
                        .city()
                        .timetable()
                        .closed(facility, room, day)
                        .ifPresent(reason -> calendar.add(writer.closure(facility, day, reason, changed))));
    }

    private static String baseUrl() {
        return ConfigProvider.getConfig()
                .getOptionalValue("tsudoi.base.url", String.class)
                .orElse("http://localhost:8080");
    }
}
