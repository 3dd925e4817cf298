package org.tsudoi.notice.usecase;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tsudoi.base.SchemaReady;
import org.tsudoi.notice.Mail;
import org.tsudoi.notice.store.Outbox;

/** Sends what waits in the outbox, when a mail server is configured; each mail by one node, with growing pauses, and gives up visibly. */
@ApplicationScoped
public class SendMails {
    private static final Logger LOG = Logger.getLogger(SendMails.class.getName());
    private static final int EVERY_SECONDS = 5;
    private static final int BATCH = 20;
    private static final int MOST_ATTEMPTS = 8;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Clock clock;

    @Inject
    private Outbox outbox;

    private ScheduledFuture<?> timer;

    void start(@Observes @Priority(710) SchemaReady ready) {
        if (text("tsudoi.mail.host").isPresent()) {
            timer = executor.scheduleWithFixedDelay(this::send, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    @PreDestroy
    void stop() {
        if (timer != null) {
            timer.cancel(false);
        }
    }

    void send() {
        try {
            for (Mail mail : outbox.due(clock.instant(), BATCH)) {
                Instant again = clock.instant().plus(Duration.ofMinutes(1L << Math.min(mail.attempts(), 8)));
                if (outbox.take(mail, again)) {
                    send(mail);
                }
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "mails could not be sent now", e);
        }
    }

    private void send(Mail mail) {
        try {
            Transport.send(message(mail));
            outbox.sent(mail, clock.instant());
        } catch (MessagingException e) {
            outbox.failed(mail, e.getMessage(), mail.attempts() + 1 >= MOST_ATTEMPTS);
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        var message = new MimeMessage(session());
        message.setFrom(new InternetAddress(text("tsudoi.mail.from").orElse("tsudoi@localhost")));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient()));
        message.setSubject(mail.subject(), "UTF-8");
        message.setText(mail.body(), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        return message;
    }

    private static Session session() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", text("tsudoi.mail.host").orElseThrow());
        properties.setProperty("mail.smtp.port", text("tsudoi.mail.port").orElse("25"));
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.connectiontimeout", "10000");
        properties.setProperty("mail.smtp.timeout", "20000");
        Optional<String> user = text("tsudoi.mail.user");
        if (user.isEmpty()) {
            return Session.getInstance(properties);
        }
        properties.setProperty("mail.smtp.auth", "true");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(
                        user.get(), text("tsudoi.mail.password").orElse(""));
            }
        });
    }

    private static Optional<String> text(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).filter(v -> !v.isBlank());
    }
}
