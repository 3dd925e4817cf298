package org.tsudoi.feed;

import java.util.List;
import java.util.Set;
import org.tsudoi.equipment.EquipmentKind;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;

/**
 * What a feed is about, under a name.
 *
 * @param facilities whose closed days are shown; those of a single room too when the feed is about one room
 * @param rooms whose bookings are shown
 * @param groups whose bookings are shown
 * @param kinds whose loans are shown
 * @param outages whether times without Wi-Fi are shown
 */
public record Feed(
        FeedAddress address,
        FeedOptions options,
        String name,
        List<Facility> facilities,
        List<Room> rooms,
        Set<Long> groups,
        List<EquipmentKind> kinds,
        boolean outages) {

    /** A feed of bookings and closed days. */
    public Feed(
            FeedAddress address,
            FeedOptions options,
            String name,
            List<Facility> facilities,
            List<Room> rooms,
            Set<Long> groups) {
        this(address, options, name, facilities, rooms, groups, List.of(), false);
    }

    /** A feed of things: kinds that are lent, or times without Wi-Fi. */
    public static Feed ofThings(
            FeedAddress address, FeedOptions options, String name, List<EquipmentKind> kinds, boolean outages) {
        return new Feed(address, options, name, List.of(), List.of(), Set.of(), kinds, outages);
    }

    public Feed withOutages() {
        return new Feed(address, options, name, facilities, rooms, groups, kinds, true);
    }

    public boolean isPrivate() {
        return address.isPrivate();
    }
}
