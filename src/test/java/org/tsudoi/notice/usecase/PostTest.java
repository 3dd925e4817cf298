package org.tsudoi.notice.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.notice.Mail;

/** Mails as a mail server receives them. */
class PostTest {
    private static final Instant NOW = Instant.parse("2026-04-10T01:02:03Z");
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Post post() {
        return new Post(
                "127.0.0.1", String.valueOf(server.getSmtp().getPort()), "no-reply@city.example", Optional.empty());
    }

    private static Mail mail(String recipient, String subject, String body) {
        return new Mail(1, NOW, recipient, "ja", subject, body, "B-AAAA2222", "WAITING", 0, null, null, null);
    }

    @Test
    void japaneseAndEmojiArriveAsWritten() throws Exception {
        String subject = "【集い】許可：吉祥寺東コミュニティセンター 多目的ホール 🎉";
        post().send(mail("midori@example.jp", subject, "髙橋 様\n\n予約が決まりました 🎉"), NOW);
        var received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo(subject);
        assertThat(received[0].getContent().toString().replace("\r\n", "\n").strip())
                .isEqualTo("髙橋 様\n\n予約が決まりました 🎉");
        assertThat(received[0].getFrom()[0]).hasToString("no-reply@city.example");
        assertThat(received[0].getSentDate().toInstant()).isEqualTo(NOW);
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void lineBreakInTheSubjectMakesNoHeader() throws Exception {
        post().send(mail("midori@example.jp", "a\r\nBcc: everybody@example.jp\r\n\r\nb", "x\r\n.\r\nDATA"), NOW);
        var received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getHeader("Bcc")).isNull();
        assertThat(received[0].getSubject()).isEqualTo("a Bcc: everybody@example.jp b");
        assertThat(received[0].getAllRecipients()).hasSize(1);
    }

    @Test
    void badAddressFailsAloud() {
        assertThatThrownBy(() -> post().send(mail("a@example.jp\r\nRCPT TO:<b@example.jp>", "a", "b"), NOW))
                .isInstanceOf(MessagingException.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void serverThatIsAwayFailsAloud() {
        var away = new Post("127.0.0.1", "1", "no-reply@city.example", Optional.empty());
        assertThatThrownBy(() -> away.send(mail("midori@example.jp", "a", "b"), NOW))
                .isInstanceOf(MessagingException.class);
    }

    @Test
    void serverThatWantsAPasswordGetsIt() throws Exception {
        server.setUser("no-reply@city.example", "tsudoi", "long and secret");
        server.getUserManager().setAuthRequired(true);
        String port = String.valueOf(server.getSmtp().getPort());
        var right = new PasswordAuthentication("tsudoi", "long and secret");
        new Post("127.0.0.1", port, "no-reply@city.example", Optional.of(right))
                .send(mail("midori@example.jp", "a", "b"), NOW);
        assertThat(server.getReceivedMessages()).hasSize(1);
        var wrong = new Post(
                "127.0.0.1",
                port,
                "no-reply@city.example",
                Optional.of(new PasswordAuthentication("tsudoi", "guessed")));
        assertThatThrownBy(() -> wrong.send(mail("midori@example.jp", "a", "b"), NOW))
                .isInstanceOf(MessagingException.class);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void calendarComesBesideTheWordsAndAsAFile() throws Exception {
        String text = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nX-A:髙橋🎉\r\nEND:VCALENDAR\r\n";
        var plain = mail("midori@example.jp", "a", "予約が決まりました");
        post().send(
                        new Mail(
                                1,
                                NOW,
                                plain.recipient(),
                                "ja",
                                "a",
                                plain.body(),
                                "B-1",
                                "WAITING",
                                0,
                                null,
                                null,
                                new Mail.Calendar("REQUEST", text)),
                        NOW);
        var mixed = (MimeMultipart) server.getReceivedMessages()[0].getContent();
        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        var both = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(both.getContentType()).startsWith("multipart/alternative");
        assertThat(both.getBodyPart(0).getContent().toString().strip()).isEqualTo("予約が決まりました");
        assertThat(both.getBodyPart(1).getContentType()).isEqualTo("text/calendar; charset=UTF-8; method=REQUEST");
        assertThat(new String(both.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(text);
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("tsudoi.ics");
    }
}
