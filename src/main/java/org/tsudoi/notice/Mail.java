package org.tsudoi.notice;

import java.time.Instant;

/**
 * A mail in the outbox; state is WAITING, SENT or FAILED.
 *
 * @param calendar null when the mail is words alone
 */
public record Mail(
        long id,
        Instant createdAt,
        String recipient,
        String language,
        String subject,
        String body,
        String about,
        String state,
        int attempts,
        Instant sentAt,
        String lastError,
        Calendar calendar) {

    /** What the mail puts into a calendar: the method and the text of an iTIP part. */
    public record Calendar(String method, String text) {}

    public Mail withBody(String other) {
        return new Mail(
                id, createdAt, recipient, language, subject, other, about, state, attempts, sentAt, lastError,
                calendar);
    }
}
