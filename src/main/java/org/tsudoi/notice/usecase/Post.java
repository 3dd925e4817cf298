package org.tsudoi.notice.usecase;

import jakarta.activation.DataHandler;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
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
                        sender(),
                        text("tsudoi.mail.user")
                                .map(user -> new PasswordAuthentication(
                                        user, text("tsudoi.mail.password").orElse("")))));
    }

    void send(Mail mail, Instant now) throws MessagingException {
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(mail.subject().replaceAll("\\p{Cntrl}+", " "), "UTF-8");
        if (mail.calendar() == null) {
            message.setText(mail.body(), "UTF-8");
        } else {
            message.setContent(withCalendar(mail));
        }
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        Transport.send(message);
    }

    /** Words and the same for a calendar, side by side, as mail programs expect it that offer to enter it; and once more as a file to open. */
    private static MimeMultipart withCalendar(Mail mail) throws MessagingException {
        var words = new MimeBodyPart();
        words.setText(mail.body(), "UTF-8");
        var itip = new MimeBodyPart();
        String type = "text/calendar; charset=UTF-8; method=" + mail.calendar().method();
        itip.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes(mail), type)));
        itip.setHeader("Content-Type", type);
        var both = new MimeMultipart("alternative", words, itip);
        var body = new MimeBodyPart();
        body.setContent(both);
        var file = new MimeBodyPart();
        file.setDataHandler(
                new DataHandler(new ByteArrayDataSource(bytes(mail), "application/ics; name=\"tsudoi.ics\"")));
        file.setFileName("tsudoi.ics");
        return new MimeMultipart("mixed", body, file);
    }

    private static byte[] bytes(Mail mail) {
        return mail.calendar().text().getBytes(StandardCharsets.UTF_8);
    }

    /** The address that mails come from and nobody reads. */
    static String sender() {
        return text("tsudoi.mail.from").orElse("tsudoi@localhost");
    }

    private static Optional<String> text(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).filter(v -> !v.isBlank());
    }
}
