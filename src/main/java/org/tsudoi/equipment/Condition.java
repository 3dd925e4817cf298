package org.tsudoi.equipment;

/** How a unit is, seen when it goes out and when it comes back. From BROKEN on it is not lent. */
public enum Condition {
    GOOD,
    WORN,
    DAMAGED,
    BROKEN,
    LOST;

    public boolean mayBeLent() {
        return compareTo(BROKEN) < 0;
    }

    public boolean isWorseThan(Condition other) {
        return compareTo(other) > 0;
    }
}
