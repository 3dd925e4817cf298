package org.tsudoi.feed.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Text;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.CalendarEntry;
import org.tsudoi.booking.OwnEntry;
import org.tsudoi.booking.usecase.CalendarEntries;
import org.tsudoi.calendar.Event;
import org.tsudoi.calendar.Events;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.Timetable;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.feed.Feed;

/** Everything a feed shows, in order. */
@ApplicationScoped
public class FeedEvents {
    @Inject
    private Clock clock;

    @Inject
    private Inventory inventory;

    @Inject
    private CalendarEntries entries;

    @Inject
    private PrivateEvents privately;

    @Inject
    private ThingEvents things;

    public List<Event> of(Feed feed) {
        return of(feed, window(feed), entries.cancelledSince());
    }

    /** What the feed may have shown in an earlier month: all that was in its window then. */
    List<Event> shownIn(LocalDate month, Feed feed) {
        return of(feed, feed.options().window(month), Instant.EPOCH);
    }

    private List<Event> of(Feed feed, TimeSlot window, Instant cancelledSince) {
        var events = new Events(baseUrl(), feed.options().language());
        List<Event> all = new ArrayList<>();
        JapanTime.dayOf(window.start())
                .datesUntil(JapanTime.dayOf(window.end()))
                .forEach(day -> feed.facilities()
                        .forEach(f -> closure(feed, f, day, events).ifPresent(all::add)));
        all.addAll(ofRooms(feed, entries.entries(feed.rooms(), window, cancelledSince), events)
                .toList());
        all.addAll(ofGroups(feed, entries.ofGroups(feed.groups(), window, cancelledSince), events)
                .toList());
        if (feed.isPrivate()) {
            all.addAll(things.errands(feed, window, cancelledSince, events).toList());
        }
        if (feed.outages()) {
            all.addAll(things.outages(
                            window, cancelledSince, events, feed.options().language())
                    .toList());
        }
        all.addAll(things.lent(feed, window, cancelledSince, events).toList());
        return all;
    }

    public TimeSlot window(Feed feed) {
        return feed.options().window(JapanTime.today(clock));
    }

    private Stream<Event> ofRooms(Feed feed, List<CalendarEntry> booked, Events events) {
        City city = inventory.city();
        return booked.stream().map(entry -> {
            Room room = city.room(entry.roomId()).orElseThrow();
            return events.booking(shown(entry, feed), city.facilityOf(room), room);
        });
    }

    private Stream<Event> ofGroups(Feed feed, List<OwnEntry> own, Events events) {
        City city = inventory.city();
        if (feed.isPrivate()) {
            return privately.events(own, feed, events);
        }
        return own.stream().map(OwnEntry::entry).map(entry -> {
            Room room = city.room(entry.roomId()).orElseThrow();
            String title = entry.publicTitle() == null
                    ? Text.of(feed.options().language(), "calendar.use")
                    : entry.publicTitle();
            return events.titled(shown(entry, feed), city.facilityOf(room), room, title);
        });
    }

    /** With detail=busy the time of set-up and clean-up is part of the event. */
    static CalendarEntry shown(CalendarEntry entry, Feed feed) {
        return feed.options().busy() ? entry.withBuffers() : entry;
    }

    /** The building is closed, or in the feed of a single room that room. */
    private Optional<Event> closure(Feed feed, Facility facility, LocalDate day, Events events) {
        Timetable timetable = inventory.city().timetable();
        Optional<Event> building = timetable
                .closed(facility, 0, day)
                .map(why -> events.closure(facility.code(), facility.names(), day, why, events.where(facility)));
        if (building.isPresent() || feed.rooms().size() != 1) {
            return building;
        }
        Room room = feed.rooms().get(0);
        return timetable
                .closed(facility, room.id(), day)
                .map(why -> events.closure(room.code(), room.names(), day, why, events.where(facility, room)));
    }

    static String baseUrl() {
        return ConfigProvider.getConfig()
                .getOptionalValue("tsudoi.base.url", String.class)
                .orElse("http://localhost:8080");
    }
}
