package org.tsudoi.feed;

import java.time.Instant;
import java.util.List;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;

/** What a feed is about: rooms of a building, with its closed days or without, under a name. */
public record Feed(String name, Facility facility, List<Room> rooms) {
    /** What decides whether a reader already has the body. */
    public record Validator(String tag, Instant changedAt) {}
}
