package org.tsudoi.feed;

import java.util.List;
import java.util.Set;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;

/**
 * What a feed is about, under a name.
 *
 * @param facilities whose closed days are shown; those of a single room too when the feed is about one room
 * @param rooms whose bookings are shown
 * @param groups whose bookings are shown
 */
public record Feed(
        FeedAddress address,
        FeedOptions options,
        String name,
        List<Facility> facilities,
        List<Room> rooms,
        Set<Long> groups) {

    public boolean isPrivate() {
        return address.isPrivate();
    }
}
