package org.tsudoi.notice.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tsudoi.account.Retention;
import org.tsudoi.notice.store.Outbox;

/** Mails are forgotten when nobody can need them any more. */
@ApplicationScoped
public class ForgetMails {
    @Inject
    private Outbox outbox;

    void forget(@Observes Retention retention) {
        outbox.forget(retention.oldest("mails"), Retention.BATCH);
    }
}
