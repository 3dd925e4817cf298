package org.tsudoi.notice.usecase;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tsudoi.notice.Mail;

/** The way to the mail server. What is sent says that a machine wrote it, so that nobody's absence note answers. */
final class Post {
    private final Session session;
    private final String from;

    Post(String host, String port, String from, Optional<PasswordAuthentication> login) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", port);
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.connectiontimeout", "10000");
        properties.setProperty("mail.smtp.timeout", "20000");
        properties.setProperty("mail.smtp.writetimeout", "20000");
        properties.setProperty("mail.smtp.auth", String.valueOf(login.isPresent()));
        this.session = Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return login.orElse(null);
            }
        });
        this.from = from;
    }

    /** As the operator configured it; nothing without a mail server. */
    static Optional<Post> configured() {
        return text("tsudoi.mail.host")
                .map(host -> new Post(
                        host,
                        text("tsudoi.mail.port").orElse("25"),
                        text("tsudoi.mail.from").orElse("tsudoi@localhost"),
                        text("tsudoi.mail.user")
                                .map(user -> new PasswordAuthentication(
                                        user, text("tsudoi.mail.password").orElse("")))));
    }

    void send(Mail mail, Instant now) throws MessagingException {
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(mail.subject().replaceAll("\\p{Cntrl}+", " "), "UTF-8");
        message.setText(mail.body(), "UTF-8");
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        Transport.send(message);
    }

    private static Optional<String> text(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).filter(v -> !v.isBlank());
    }
}
