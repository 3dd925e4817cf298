package org.tsudoi.calendar;

/** What an event is about, with a colour of CSS that calendar apps know. Only bookings keep a room from others. */
public enum EventKind {
    BOOKING("steelblue"),
    CLOSURE("firebrick"),
    OUTAGE("darkorange"),
    LENDING("seagreen"),
    DUE("goldenrod");

    private final String colour;

    EventKind(String colour) {
        this.colour = colour;
    }

    public String colour() {
        return colour;
    }
}
