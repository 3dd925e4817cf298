package org.tsudoi.feed.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Text;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.CalendarEntry;
import org.tsudoi.booking.usecase.CalendarEntries;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.Timetable;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.feed.CalendarText;
import org.tsudoi.feed.EventWriter;
import org.tsudoi.feed.Feed;
import org.tsudoi.feed.FeedOptions;

/** The feeds of rooms, of buildings and of the city. Whether one changed is told by counters; only then are bookings read and written out. */
@ApplicationScoped
public class WriteFeed {
    private static final Duration SETTLED = Duration.ofSeconds(10);
    private static final Instant RULES_OF_CLOSED_DAYS = Instant.parse("2020-01-01T00:00:00Z");

    @Inject
    private Clock clock;

    @Inject
    private Inventory inventory;

    @Inject
    private CalendarEntries entries;

    private volatile Seen seen = new Seen(-1, Instant.EPOCH);

    /** When this node first met the inventory as it is, which is never before it changed. */
    private record Seen(long inventory, Instant at) {}

    public Optional<Feed> ofRoom(String code, FeedOptions options) {
        City city = inventory.city();
        return city.room(code)
                .map(room -> new Feed(
                        city.facilityOf(room).names().in(options.language()) + " "
                                + room.names().in(options.language()),
                        List.of(city.facilityOf(room)),
                        List.of(room)));
    }

    public Optional<Feed> ofFacility(String code, FeedOptions options) {
        return inventory
                .city()
                .facility(code)
                .map(f -> new Feed(f.names().in(options.language()), List.of(f), f.rooms()));
    }

    /** The closed days of every building whose rooms can be booked. */
    public Feed ofCity(FeedOptions options) {
        List<Facility> bookable = inventory.city().facilities().stream()
                .filter(f -> !f.kind().isListOnly())
                .toList();
        return new Feed(Text.of(options.language(), "feed.city"), bookable, List.of());
    }

    /** Moves when the rendering, a booking, the inventory or the window does. */
    public Feed.Validator validator(Feed feed, FeedOptions options) {
        var version = entries.version(feed.rooms());
        LocalDate firstOfMonth = JapanTime.today(clock).withDayOfMonth(1);
        String tag = CalendarText.RENDERER + "." + version.bookings() + "." + version.inventory() + "." + firstOfMonth
                + "." + options.language().tag() + "." + options.past() + "." + options.future()
                + (options.busy() ? "b" : "p");
        return new Feed.Validator(tag, lastModified(version, firstOfMonth));
    }

    /** Whole seconds cannot tell two changes within one apart, and a change is committed a little after its time: a young one is not told. */
    private Optional<Instant> lastModified(CalendarEntries.Version version, LocalDate firstOfMonth) {
        Seen known = seen;
        if (known.inventory() != version.inventory()) {
            known = new Seen(version.inventory(), clock.instant());
            seen = known;
        }
        return Stream.of(JapanTime.at(firstOfMonth, 0), version.changedAt(), known.at())
                .max(Comparator.naturalOrder())
                .filter(changed -> changed.isBefore(clock.instant().minus(SETTLED)))
                .map(changed -> changed.truncatedTo(ChronoUnit.SECONDS));
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
        List<LocalDate> days = JapanTime.dayOf(window.start())
                .datesUntil(JapanTime.dayOf(window.end()))
                .toList();
        for (Facility facility : feed.facilities()) {
            for (LocalDate day : days) {
                closure(facility, feed.rooms(), day, writer).ifPresent(calendar::add);
            }
        }
    }

    /** The building is closed, or in the feed of a single room that room. */
    private Optional<VEvent> closure(Facility facility, List<Room> rooms, LocalDate day, EventWriter writer) {
        Timetable timetable = inventory.city().timetable();
        Optional<VEvent> building = timetable
                .closed(facility, 0, day)
                .map(why -> writer.closure(facility.code(), facility.names(), day, why, RULES_OF_CLOSED_DAYS));
        if (building.isPresent() || rooms.size() != 1) {
            return building;
        }
        Room room = rooms.get(0);
        return timetable
                .closed(facility, room.id(), day)
                .map(why -> writer.closure(room.code(), room.names(), day, why, RULES_OF_CLOSED_DAYS));
    }

    private static String baseUrl() {
        return ConfigProvider.getConfig()
                .getOptionalValue("tsudoi.base.url", String.class)
                .orElse("http://localhost:8080");
    }
}
