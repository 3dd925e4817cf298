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
import org.tsudoi.equipment.LoanChanged;
import org.tsudoi.equipment.LoanSlip;
import org.tsudoi.facility.usecase.Inventory;

/** Tells representative and contact of their loans, and reminds them, each in the own language. */
@ApplicationScoped
public class WriteLoanMails {
    @Inject
    private Inventory inventory;

    @Inject
    private Officers officers;

    @Inject
    private WriteMails mails;

    void loan(@Observes LoanChanged change) {
        LoanSlip slip = change.slip();
        String link = WriteMails.baseUrl() + "/my/loans/" + slip.reference();
        for (Contact person : officers.contacts(slip.groupId())) {
            Language language = person.language();
            String facility = inventory
                    .city()
                    .facility(slip.facilityId())
                    .map(f -> f.names().in(language))
                    .orElse("");
            String body = Text.of(language, "notice.hello", person.name()) + "\n\n"
                    + Text.of(language, "notice.loan." + change.news()) + "\n\n"
                    + Text.of(
                            language,
                            "notice.loan.body",
                            slip.reference(),
                            facility,
                            Dates.dayAndTime(slip.slot().start(), language),
                            Dates.dayAndTime(slip.slot().end(), language),
                            equipment(slip, language))
                    + banned(change, language)
                    + "\n\n" + link + "\n" + Text.of(language, "notice.footer");
            String subject = Text.of(language, "notice.loan.subject", Text.of(language, change.news()), facility);
            mails.write(person, subject, body, slip.reference());
        }
    }

    private static String equipment(LoanSlip slip, Language language) {
        return slip.lines().stream()
                .map(l -> l.names().in(language) + " " + l.quantity())
                .collect(Collectors.joining(language.isJapanese() ? "、" : ", "));
    }

    private static String banned(LoanChanged change, Language language) {
        return change.bannedUntil() == null
                ? ""
                : "\n\n" + Text.of(language, "notice.loan.ban", Dates.day(change.bannedUntil(), language));
    }
}
