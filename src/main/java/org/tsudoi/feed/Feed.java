package org.tsudoi.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;

/**
 * What a feed is about, under a name.
 *
 * @param facilities whose closed days are shown; those of a single room too when the feed is about one room
 * @param rooms whose bookings are shown
 */
public record Feed(String name, List<Facility> facilities, List<Room> rooms) {
    /**
     * What decides whether a reader already has the body.
     *
     * @param changedAt empty while a change is so young that another may follow within its second
     */
    public record Validator(String tag, Optional<Instant> changedAt) {}
}
