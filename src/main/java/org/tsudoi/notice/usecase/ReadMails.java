package org.tsudoi.notice.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.notice.Mail;
import org.tsudoi.notice.store.Outbox;

/** The outbox for the administrator, who reads it there when no mail server is configured. */
@ApplicationScoped
public class ReadMails {
    private static final int PAGE = 50;

    @Inject
    private CurrentActor current;

    @Inject
    private Outbox outbox;

    public List<Mail> page(long before) {
        return current.actor().isAdmin() ? outbox.newest(before, PAGE) : List.of();
    }
}
