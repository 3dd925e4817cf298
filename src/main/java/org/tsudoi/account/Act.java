package org.tsudoi.account;

/** What the audit trail can tell: every change that someone may have to answer for. */
public enum Act {
    BOOKING_REQUESTED,
    BOOKING_APPROVED,
    BOOKING_REJECTED,
    BOOKING_CANCELLED,
    BOOKING_ATTENDED,
    BOOKING_NO_SHOW,
    GROUP_DRAFTED,
    GROUP_CHANGED,
    DOCUMENT_ADDED,
    REGISTRATION_DRAFT,
    REGISTRATION_SUBMITTED,
    REGISTRATION_IN_REVIEW,
    REGISTRATION_RETURNED,
    REGISTRATION_REGISTERED,
    REGISTRATION_REJECTED,
    REGISTRATION_RENEWAL_PENDING,
    REGISTRATION_EXPIRED,
    REGISTRATION_SUSPENDED,
    REGISTRATION_CANCELLED,
    REGISTRATION_CLOSED,
    IMPORT_FACILITIES,
    IMPORT_ROOMS,
    IMPORT_EQUIPMENT,
    IMPORT_WIFI,
    IMPORT_HOLIDAYS,
    PHOTOGRAPH_ADDED,
    PHOTOGRAPH_DESCRIBED,
    PHOTOGRAPH_MOVED,
    PHOTOGRAPH_REMOVED,
    PASSWORD_CHANGED,
    ACCOUNT_OPENED;

    /** The act of bringing a booking or a registration into a state. */
    public static Act of(String subject, Enum<?> state) {
        return valueOf(subject + "_" + state.name());
    }
}
