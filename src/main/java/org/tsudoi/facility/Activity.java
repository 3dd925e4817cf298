package org.tsudoi.facility;

/** What people come to do; a room suits it, does not suit it, or says nothing. */
public enum Activity {
    MEETING,
    ONLINE_MEETING,
    LECTURE,
    MUSIC,
    DANCE,
    SPORT,
    COOKING,
    CRAFT,
    TEA,
    CHILDREN,
    EXHIBITION,
    PRINTING
}
