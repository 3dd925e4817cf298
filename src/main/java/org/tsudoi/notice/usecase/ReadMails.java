package org.tsudoi.notice.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Text;
import org.tsudoi.notice.Mail;
import org.tsudoi.notice.store.Outbox;

/** The outbox for the administrator, who reads it there when no mail server is configured. */
@ApplicationScoped
public class ReadMails {
    private static final int PAGE = 50;

    @Inject
    private CurrentActor current;

    @Inject
    private AskedLanguage asked;

    @Inject
    private Outbox outbox;

    /** A link to an account is for its addressee alone, unless there is no server that could bring it. */
    public List<Mail> page(long before) {
        List<Mail> mails = current.actor().isAdmin() ? outbox.newest(before, PAGE) : List.of();
        return Post.configured().isPresent()
                ? mails.stream().map(this::withoutSecret).toList()
                : mails;
    }

    private Mail withoutSecret(Mail mail) {
        return mail.about().equals(WriteMails.ABOUT_ACCOUNT)
                ? mail.withBody(Text.of(asked.getLanguage(), "notice.mails.secret"))
                : mail;
    }
}
