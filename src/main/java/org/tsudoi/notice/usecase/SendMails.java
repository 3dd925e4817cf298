package org.tsudoi.notice.usecase;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tsudoi.base.SchemaReady;
import org.tsudoi.base.usecase.Recurring;
import org.tsudoi.notice.Mail;
import org.tsudoi.notice.store.Outbox;

/** Sends what waits in the outbox, when a mail server is configured; each mail by one node, with growing pauses, and gives up visibly. */
@ApplicationScoped
public class SendMails {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int BATCH = 20;
    private static final int MOST_ATTEMPTS = 8;

    @Inject
    private Recurring recurring;

    @Inject
    private Clock clock;

    @Inject
    private Outbox outbox;

    private Optional<Post> post = Optional.empty();

    void start(@Observes @Priority(710) SchemaReady ready) {
        post = Post.configured();
        if (post.isPresent()) {
            recurring.every(PAUSE, this::send, "sending mails");
        }
    }

    void send() {
        for (Mail mail : outbox.due(clock.instant(), BATCH)) {
            Instant again = clock.instant().plus(Duration.ofMinutes(1L << Math.min(mail.attempts(), 8)));
            if (outbox.take(mail, again)) {
                send(mail);
            }
        }
    }

    private void send(Mail mail) {
        try {
            post.orElseThrow().send(mail, clock.instant());
            outbox.sent(mail, clock.instant());
        } catch (MessagingException | RuntimeException e) {
            outbox.failed(mail, e.getMessage(), mail.attempts() + 1 >= MOST_ATTEMPTS);
        }
    }
}
