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

    /** Where a unit of this condition stands unless staff decide otherwise; what may be lent is told by the state alone. */
    public UnitState unitState() {
        return switch (this) {
            case GOOD, WORN, DAMAGED -> UnitState.IN_SERVICE;
            case BROKEN -> UnitState.OUT_OF_SERVICE;
            case LOST -> UnitState.LOST;
        };
    }

    public boolean isWorseThan(Condition other) {
        return compareTo(other) > 0;
    }
}
