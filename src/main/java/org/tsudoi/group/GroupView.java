package org.tsudoi.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A group with its registration as a screen shows it. */
public record GroupView(
        long id,
        String code,
        Application application,
        RegistrationState state,
        Instant appliedAt,
        LocalDate validUntil,
        LocalDate suspendedUntil,
        RegistrationReason reason,
        String reasonText,
        List<RegistrationRefusal> unmet) {

    /** One line of a registration's history. */
    public record Move(
            Instant at,
            String actorName,
            RegistrationState from,
            RegistrationState to,
            RegistrationReason reason,
            String reasonText) {}

    /** A paper that was handed in. */
    public record Document(long id, String kind, String fileName, String mediaType, int size, Instant addedAt) {}

    /** The group may still change what it said. */
    public boolean isEditable() {
        return state == RegistrationState.DRAFT
                || state == RegistrationState.RETURNED
                || state == RegistrationState.EXPIRED;
    }
}
