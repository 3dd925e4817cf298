package org.tsudoi.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** That an application was received on paper: what whoever brought it takes home. */
public record PaperReceipt(
        long id,
        long groupId,
        String number,
        String groupCode,
        String groupName,
        String handedBy,
        LocalDate receivedOn,
        String receivedBy,
        Set<PaperKind> papers,
        Instant enteredAt) {}
