package org.tsudoi.booking;

/**
 * Where a booking stands. REQUESTED and APPROVED hold their room; the permit (使用許可) is given with APPROVED. ATTENDED and NO_SHOW are what
 * the desk saw.
 */
public enum BookingState {
    REQUESTED,
    APPROVED,
    REJECTED,
    CANCELLED,
    ATTENDED,
    NO_SHOW;

    public boolean mayBecome(BookingState next) {
        return switch (this) {
            case REQUESTED -> next == APPROVED || next == REJECTED || next == CANCELLED;
            case APPROVED -> next == CANCELLED || next == ATTENDED || next == NO_SHOW;
            case NO_SHOW -> next == ATTENDED;
            case ATTENDED -> next == NO_SHOW;
            case REJECTED, CANCELLED -> false;
        };
    }

    /** The room is kept for it. */
    public boolean holdsTheRoom() {
        return this != REJECTED && this != CANCELLED;
    }
}
