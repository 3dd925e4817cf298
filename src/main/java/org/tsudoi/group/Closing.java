package org.tsudoi.group;

/** How a group ended; what follows it is linked. */
public enum Closing {
    DISSOLVED,
    SUCCEEDED,
    SPLIT,
    MERGED;

    /** Another group goes on with it. */
    public boolean hasSuccessor() {
        return this != DISSOLVED;
    }
}
