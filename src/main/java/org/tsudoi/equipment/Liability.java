package org.tsudoi.equipment;

/** Who answers for damage: the facility for wear, the group for misuse, or still to be talked over. */
public enum Liability {
    NORMAL_WEAR,
    MISUSE,
    UNDECIDED
}
