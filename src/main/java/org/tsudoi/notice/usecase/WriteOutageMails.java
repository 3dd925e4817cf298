package org.tsudoi.notice.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsudoi.account.Contact;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.account.usecase.Officers;
import org.tsudoi.base.Dates;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Language;
import org.tsudoi.base.Text;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.BookingFilter;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.BookingView;
import org.tsudoi.booking.Hit;
import org.tsudoi.booking.Wish;
import org.tsudoi.booking.usecase.ReadBookings;
import org.tsudoi.booking.usecase.SearchRooms;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.wifi.Outage;
import org.tsudoi.wifi.OutageChanged;
import org.tsudoi.wifi.OutageChanged.News;

/** A planned outage is told to the groups whose bookings need Wi-Fi then, with rooms that have it. */
@ApplicationScoped
public class WriteOutageMails {
    private static final int MOST = 500;
    private static final int MOST_ROOMS = 3;

    @Inject
    private CurrentActor current;

    @Inject
    private Inventory inventory;

    @Inject
    private Officers officers;

    @Inject
    private ReadBookings readBookings;

    @Inject
    private SearchRooms searchRooms;

    @Inject
    private WriteMails mails;

    void outage(@Observes OutageChanged change) {
        if (change.news() != News.PLANNED && change.news() != News.CANCELLED) {
            return;
        }
        for (String code : change.rooms()) {
            inventory
                    .city()
                    .room(code)
                    .ifPresent(room -> concerned(room, change.outage()).forEach(booking -> tell(booking, change)));
        }
    }

    private List<BookingView> concerned(Room room, Outage outage) {
        return readBookings
                .list(BookingFilter.decidedBy(current.actor())
                        .room(room.id())
                        .between(outage.start(), outage.end())
                        .in(EnumSet.of(BookingState.REQUESTED, BookingState.APPROVED))
                        .page(null, false, MOST))
                .stream()
                .filter(b -> b.booking().wifi())
                .toList();
    }

    private void tell(BookingView view, OutageChanged change) {
        var booking = view.booking();
        List<Hit> instead = change.news() == News.PLANNED ? instead(view) : List.of();
        for (Contact person : officers.contacts(booking.groupId())) {
            Language language = person.language();
            String room = view.facility().names().in(language) + " "
                    + view.room().names().in(language);
            String body = Text.of(language, "notice.hello", person.name()) + "\n\n"
                    + Text.of(language, "notice.outage." + change.news()) + "\n\n"
                    + Text.of(
                            language,
                            "notice.outage.body",
                            booking.reference(),
                            room,
                            Dates.slot(booking.slot(), language),
                            Dates.dayAndTime(change.outage().start(), language),
                            Dates.dayAndTime(change.outage().end(), language))
                    + rooms(instead, language)
                    + (change.news() == News.PLANNED ? search(view, language) : "")
                    + "\n\n" + WriteMails.baseUrl() + "/my/bookings/" + booking.reference() + "\n"
                    + Text.of(language, "notice.footer");
            String subject = Text.of(language, "notice.outage.subject", Text.of(language, change.news()), room);
            mails.write(person, subject, body, "wifi-" + booking.reference());
        }
    }

    private List<Hit> instead(BookingView view) {
        TimeSlot slot = view.booking().slot();
        var day = JapanTime.dayOf(slot.start());
        var wish = new Wish(
                day,
                null,
                JapanTime.minuteOf(slot.start()),
                JapanTime.endMinuteOf(day, slot.end()),
                view.booking().attendees(),
                view.booking().activity(),
                Set.of(),
                true,
                Map.of(),
                null);
        return searchRooms.find(wish).stream().limit(MOST_ROOMS).toList();
    }

    private static String rooms(List<Hit> instead, Language language) {
        return instead.isEmpty()
                ? ""
                : "\n\n" + Text.of(language, "notice.outage.instead") + "\n"
                        + instead.stream()
                                .map(h -> "・" + h.facility().names().in(language) + " "
                                        + h.room().names().in(language))
                                .collect(Collectors.joining("\n"));
    }

    private static String search(BookingView view, Language language) {
        TimeSlot slot = view.booking().slot();
        var day = JapanTime.dayOf(slot.start());
        return "\n" + Text.of(language, "notice.outage.search") + " " + WriteMails.baseUrl() + "/search?wifi=true&day="
                + day
                + "&from=" + padded(JapanTime.minuteOf(slot.start())) + "&to="
                + padded(JapanTime.endMinuteOf(day, slot.end())) + "&people="
                + view.booking().attendees();
    }

    private static String padded(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
