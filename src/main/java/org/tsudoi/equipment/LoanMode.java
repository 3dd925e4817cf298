package org.tsudoi.equipment;

/** Lent with a room, taken out of the house, or given for a year (lockers, mailboxes). */
public enum LoanMode {
    IN_ROOM,
    TAKE_OUT,
    YEARLY
}
