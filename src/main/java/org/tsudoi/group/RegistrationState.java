package org.tsudoi.group;

import java.util.EnumSet;
import java.util.Set;

/** Where a registration stands, and where it may go from there (ruleset: registration.transitions; withdrawn is what a group takes back itself). */
public enum RegistrationState {
    DRAFT,
    SUBMITTED,
    IN_REVIEW,
    RETURNED,
    WITHDRAWN,
    REGISTERED,
    REJECTED,
    RENEWAL_PENDING,
    EXPIRED,
    SUSPENDED,
    CANCELLED,
    CLOSED;

    public boolean mayBecome(RegistrationState next) {
        return next == CLOSED ? this != CLOSED : moves().contains(next);
    }

    /** Rooms can be booked in this state. */
    public boolean mayBook() {
        return this == REGISTERED || this == RENEWAL_PENDING;
    }

    /** What the group says of itself may be changed in this state. */
    public boolean mayBeEdited() {
        return switch (this) {
            case DRAFT, RETURNED, WITHDRAWN, EXPIRED, REGISTERED, RENEWAL_PENDING -> true;
            default -> false;
        };
    }

    private Set<RegistrationState> moves() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(IN_REVIEW, WITHDRAWN);
            case IN_REVIEW -> EnumSet.of(RETURNED, REGISTERED, REJECTED, WITHDRAWN);
            case RETURNED -> EnumSet.of(SUBMITTED, WITHDRAWN);
            case REGISTERED -> EnumSet.of(RENEWAL_PENDING, EXPIRED, SUSPENDED, CANCELLED);
            case RENEWAL_PENDING -> EnumSet.of(REGISTERED, EXPIRED);
            case EXPIRED, WITHDRAWN -> EnumSet.of(SUBMITTED);
            case SUSPENDED -> EnumSet.of(REGISTERED, CANCELLED);
            case REJECTED, CANCELLED, CLOSED -> EnumSet.noneOf(RegistrationState.class);
        };
    }
}
