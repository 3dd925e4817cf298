package org.tsudoi.group;

import org.tsudoi.base.Names;

/** Another group with which many members are common; how many is told, never who. */
public record RosterOverlap(String code, Names names, RegistrationState state, int common, int own, int others) {
    /** Of the smaller of the two. */
    public int percent() {
        int smaller = Math.min(own, others);
        return smaller == 0 ? 0 : Math.round(common * 100f / smaller);
    }
}
