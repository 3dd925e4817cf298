package org.tsudoi.notice;

import java.time.Instant;

/** A mail in the outbox; state is WAITING, SENT or FAILED. */
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
        String lastError) {
    public Mail withBody(String other) {
        return new Mail(id, createdAt, recipient, language, subject, other, about, state, attempts, sentAt, lastError);
    }
}
