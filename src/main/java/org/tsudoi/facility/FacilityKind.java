package org.tsudoi.facility;

/** Who runs a place and whether it can be booked here; private places are only listed. */
public enum FacilityKind {
    PLACE,
    COMMUNITY_CENTRE,
    OTHER_PUBLIC,
    PRIVATE;

    public boolean isListOnly() {
        return this == PRIVATE;
    }
}
