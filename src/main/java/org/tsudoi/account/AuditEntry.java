package org.tsudoi.account;

import java.time.Instant;

/** Who did what to what, for whom, when and from where. */
public record AuditEntry(
        long id,
        Instant at,
        Long actorId,
        String actorName,
        Long onBehalfOf,
        Act act,
        String subjectKind,
        String subject,
        String detail,
        String address) {}
