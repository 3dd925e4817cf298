package org.tsudoi.group;

/** The six stages of a group's life (S0 III 1-4), in no fixed order; they steer support and statistics and never refuse anything. */
public enum Stage {
    IDEA,
    SPROUT,
    PRACTICE,
    STABLE,
    EXPANSION,
    SUCCESSION;

    /** A new group may still be without bylaws (ruleset: GOVERNANCE waivableForStages). */
    public boolean isNew() {
        return this == IDEA || this == SPROUT;
    }
}
