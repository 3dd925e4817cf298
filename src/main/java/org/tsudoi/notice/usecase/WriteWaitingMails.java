package org.tsudoi.notice.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import org.tsudoi.account.Contact;
import org.tsudoi.account.usecase.Officers;
import org.tsudoi.base.Dates;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Language;
import org.tsudoi.base.Text;
import org.tsudoi.booking.Waiting;
import org.tsudoi.booking.WaitingState;
import org.tsudoi.booking.WaitingTold;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.group.usecase.Standings;

/** A group that waits for a room is told what became of it: an offer with its last moment and the way to take it, or that it was in vain. */
@ApplicationScoped
public class WriteWaitingMails {
    @Inject
    private Inventory inventory;

    @Inject
    private Officers officers;

    @Inject
    private Standings standings;

    @Inject
    private WriteMails mails;

    void told(@Observes WaitingTold news) {
        City city = inventory.city();
        Waiting waiting = news.waiting();
        city.room(waiting.roomId()).ifPresent(room -> {
            for (Contact person : officers.contacts(waiting.groupId())) {
                write(person, waiting, room, city);
            }
        });
    }

    private void write(Contact person, Waiting waiting, Room room, City city) {
        Language language = person.language();
        String where =
                city.facilityOf(room).names().in(language) + " " + room.names().in(language);
        String when = Dates.slot(waiting.slot(), language);
        boolean offered = waiting.state() == WaitingState.OFFERED;
        String until =
                waiting.offer() == null ? "" : Dates.dayAndTime(waiting.offer().until(), language);
        String key = "notice.waiting." + waiting.state();
        String body = Text.of(language, "notice.hello", person.name()) + "\n\n"
                + Text.of(language, key + ".body", where, when, until) + "\n\n"
                + WriteMails.baseUrl() + (offered ? form(waiting, room) : "/my/waiting") + "\n"
                + Text.of(language, "notice.footer");
        mails.write(person, Text.of(language, key + ".subject", where, when), body, waiting.reference());
    }

    /** The booking form with room, time and group filled in. */
    private String form(Waiting waiting, Room room) {
        String group =
                standings.of(waiting.groupId()).map(g -> "&group=" + g.code()).orElse("");
        return "/my/bookings/new?room=" + room.code() + "&start="
                + LocalDateTime.ofInstant(waiting.slot().start(), JapanTime.ZONE) + "&end="
                + LocalDateTime.ofInstant(waiting.slot().end(), JapanTime.ZONE) + group;
    }
}
