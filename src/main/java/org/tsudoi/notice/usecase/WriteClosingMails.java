package org.tsudoi.notice.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tsudoi.account.Contact;
import org.tsudoi.account.usecase.Officers;
import org.tsudoi.base.Dates;
import org.tsudoi.base.Language;
import org.tsudoi.base.Text;
import org.tsudoi.booking.BookingDisplaced;

/** A group whose room was closed is told once, with the way to another room; and once more when the closing was lifted. */
@ApplicationScoped
public class WriteClosingMails {
    @Inject
    private Officers officers;

    @Inject
    private WriteMails mails;

    void displaced(@Observes BookingDisplaced news) {
        var view = news.view();
        var booking = view.booking();
        String key = news.lifted() ? "notice.closing.lifted" : "notice.closing";
        String path = "/my/bookings/" + booking.reference() + (news.lifted() ? "" : "/change");
        for (Contact person : officers.contacts(booking.groupId())) {
            Language language = person.language();
            String room = view.facility().names().in(language) + " "
                    + view.room().names().in(language);
            String when = Dates.slot(booking.slot(), language);
            String body = Text.of(language, "notice.hello", person.name()) + "\n\n"
                    + Text.of(
                            language,
                            key + ".body",
                            booking.reference(),
                            room,
                            when,
                            news.closing().wish().reason().in(language))
                    + "\n\n" + WriteMails.baseUrl() + path + "\n" + Text.of(language, "notice.footer");
            mails.write(
                    person, Text.of(language, key + ".subject", room, when), body, "closing-" + booking.reference());
        }
    }
}
