package org.tsudoi.notice.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tsudoi.account.Contact;
import org.tsudoi.account.usecase.Officers;
import org.tsudoi.base.Language;
import org.tsudoi.base.Text;
import org.tsudoi.group.Correction;
import org.tsudoi.group.CorrectionNews;

/** Tells representative, contact and whoever asked of a correction and of its answer; nobody is told who asked. */
@ApplicationScoped
public class WriteCorrectionMails {
    @Inject
    private Officers officers;

    @Inject
    private WriteMails mails;

    void correction(@Observes CorrectionNews news) {
        Correction correction = news.correction();
        Map<Long, Contact> told = new LinkedHashMap<>();
        officers.contacts(correction.groupId()).forEach(p -> told.put(p.accountId(), p));
        news.asker().ifPresent(p -> told.putIfAbsent(p.accountId(), p));
        for (Contact person : told.values()) {
            Language language = person.language();
            String name = correction.names().in(language);
            String state = Text.of(language, correction.state());
            String answer = correction.isOpen() ? "" : "\n\n" + state + "\n" + correction.answer();
            String body = Text.of(language, "notice.hello", person.name()) + "\n\n"
                    + Text.of(
                            language,
                            correction.isOpen() ? "notice.correction.asked" : "notice.correction.answered",
                            name,
                            Text.of(language, correction.subject()))
                    + "\n\n" + correction.text() + answer + "\n\n" + WriteMails.baseUrl() + "/groups/"
                    + correction.code() + "\n" + Text.of(language, "notice.footer");
            mails.write(
                    person, Text.of(language, "notice.correction.subject", name, state), body, correction.reference());
        }
    }
}
