package org.tsudoi.booking;

/** Where a wait for a room stands. */
public enum WaitingState {
    /** Nothing has come free yet. */
    WAITING,
    /** The room is kept for the group until an instant. */
    OFFERED,
    /** Booked from the offer. */
    TAKEN,
    /** Offered, and not taken in time. */
    LAPSED,
    /** The group took itself off the list, or said no to an offer. */
    LEFT,
    /** The time is too near, and nothing came free. */
    OVER;

    public boolean isOpen() {
        return this == WAITING || this == OFFERED;
    }

    public boolean mayBecome(WaitingState next) {
        return switch (this) {
            case WAITING -> next == OFFERED || next == LEFT || next == OVER;
            case OFFERED -> next == TAKEN || next == LAPSED || next == LEFT;
            case TAKEN, LAPSED, LEFT, OVER -> false;
        };
    }
}
