package org.tsudoi.feed.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsudoi.base.Language;
import org.tsudoi.base.Text;
import org.tsudoi.booking.BookingRow;
import org.tsudoi.booking.BookingView;
import org.tsudoi.booking.CalendarEntry;
import org.tsudoi.booking.OwnEntry;
import org.tsudoi.calendar.Event;
import org.tsudoi.calendar.Events;
import org.tsudoi.calendar.usecase.CalendarText;
import org.tsudoi.equipment.LoanLine;
import org.tsudoi.equipment.usecase.Lending;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.feed.Feed;
import org.tsudoi.group.Standing;
import org.tsudoi.group.usecase.Standings;

/** The bookings of groups as their own people see them: what for, with what, where to change it, and an alarm when they wish one. */
@ApplicationScoped
public class PrivateEvents {
    @Inject
    private Inventory inventory;

    @Inject
    private Standings standings;

    @Inject
    private Lending lending;

    Stream<Event> events(List<OwnEntry> own, Feed feed, Events events) {
        City city = inventory.city();
        Language language = feed.options().language();
        Map<Long, String> groups = standings.of(feed.groups()).stream()
                .collect(Collectors.toMap(Standing::groupId, s -> s.names().in(language)));
        Map<Long, List<LoanLine>> loans =
                lending.ofBookings(own.stream().map(OwnEntry::bookingId).toList());
        return own.stream().map(booking -> {
            Room room = city.room(booking.entry().roomId()).orElseThrow();
            CalendarEntry entry = FeedEvents.shown(booking.entry(), feed);
            String words = words(language, groups.getOrDefault(booking.groupId(), ""), entry.reference())
                    + equipment(loans.getOrDefault(booking.bookingId(), List.of()), language);
            Event event = events.titled(entry, city.facilityOf(room), room, title(language, booking.purpose(), room))
                    .told(words, page(entry.reference()));
            int alarm = feed.options().alarm();
            return alarm == 0 ? event : event.ringing(Duration.ofMinutes(alarm));
        });
    }

    /** A single booking as a file. */
    public String file(BookingView view, Language language) {
        BookingRow row = view.booking();
        var entry = new CalendarEntry(
                row.reference(),
                row.roomId(),
                row.slot(),
                row.slot(),
                row.state(),
                row.publicTitle(),
                row.sequence(),
                row.createdAt(),
                row.revisedAt());
        List<LoanLine> lines = view.equipment().stream()
                .map(l -> new LoanLine(l.code(), l.names(), l.quantity()))
                .toList();
        String words = words(language, view.group().names().in(language), row.reference()) + equipment(lines, language);
        return CalendarText.file(new Events(FeedEvents.baseUrl(), language)
                .titled(entry, view.facility(), view.room(), title(language, row.purpose(), view.room()))
                .told(words, page(row.reference())));
    }

    private static String title(Language language, String purpose, Room room) {
        return Text.of(language, "calendar.own", purpose, room.names().in(language));
    }

    private static String words(Language language, String group, String reference) {
        return Text.of(language, "calendar.own.words", group, reference);
    }

    private static String page(String reference) {
        return FeedEvents.baseUrl() + "/my/bookings/" + reference;
    }

    private static String equipment(List<LoanLine> lines, Language language) {
        String words = lines.stream()
                .map(l -> l.names().in(language) + " ×" + l.quantity())
                .collect(Collectors.joining(language.isJapanese() ? "、" : ", "));
        return words.isEmpty() ? "" : "\n" + Text.of(language, "calendar.own.equipment", words);
    }
}
