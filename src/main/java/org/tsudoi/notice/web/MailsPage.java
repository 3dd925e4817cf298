package org.tsudoi.notice.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tsudoi.base.Ids;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.notice.Mail;
import org.tsudoi.notice.usecase.ReadMails;

/** The outbox as a list, newest first. */
@Named("mailsPage")
@RequestScoped
public class MailsPage {
    @Inject
    private ReadMails readMails;

    private List<Mail> mails;

    @PostConstruct
    void read() {
        mails = readMails.page(Ids.of(Parameters.get("before")).orElse(Long.MAX_VALUE));
    }

    public List<Mail> getMails() {
        return mails;
    }

    public Long getNext() {
        return mails.size() < 50 ? null : mails.get(mails.size() - 1).id();
    }
}
