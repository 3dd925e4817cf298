package org.tsudoi.notice.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.tsudoi.account.Contact;
import org.tsudoi.account.usecase.Officers;
import org.tsudoi.base.Dates;
import org.tsudoi.base.Language;
import org.tsudoi.base.Text;
import org.tsudoi.booking.SeriesChanged;
import org.tsudoi.facility.City;
import org.tsudoi.facility.usecase.Inventory;

/** One mail for many days of a series, with a line for each. */
@ApplicationScoped
public class WriteSeriesMails {
    @Inject
    private Inventory inventory;

    @Inject
    private Officers officers;

    @Inject
    private WriteMails mails;

    void series(@Observes SeriesChanged change) {
        for (Contact person : officers.contacts(change.groupId())) {
            Language language = person.language();
            String act = Text.of(language, change.act());
            String without =
                    change.without() == 0 ? "" : "\n" + Text.of(language, "notice.series.without", change.without());
            String body = Text.of(language, "notice.hello", person.name()) + "\n\n" + act + "\n\n"
                    + Text.of(language, "notice.series.reference", change.reference()) + "\n"
                    + change.days().stream().map(day -> line(day, language)).collect(Collectors.joining("\n"))
                    + without
                    + WriteMails.why(language, change.reasonCode(), change.reasonText())
                    + "\n\n" + WriteMails.baseUrl() + "/my/series/" + change.reference() + "\n"
                    + Text.of(language, "notice.footer");
            String subject = Text.of(
                    language, "notice.series.subject", act, change.days().size());
            mails.write(person, subject, body, change.reference());
        }
    }

    private String line(SeriesChanged.Day day, Language language) {
        City city = inventory.city();
        String room = city.room(day.roomId())
                .map(r -> city.facilityOf(r).names().in(language) + " "
                        + r.names().in(language))
                .orElse("");
        return Dates.slot(day.slot(), language) + "  " + room + "  " + Text.of(language, day.state());
    }
}
