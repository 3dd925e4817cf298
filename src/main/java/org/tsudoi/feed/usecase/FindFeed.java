package org.tsudoi.feed.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.account.usecase.CalendarKeys.Bearer;
import org.tsudoi.base.Text;
import org.tsudoi.equipment.usecase.Catalogue;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.feed.Feed;
import org.tsudoi.feed.FeedAddress;
import org.tsudoi.feed.FeedOptions;
import org.tsudoi.group.usecase.ReadGroups;
import org.tsudoi.group.usecase.Standings;

/** What an address stands for, for everybody; a group only as long as it agrees to be shown. */
@ApplicationScoped
public class FindFeed {
    @Inject
    private Inventory inventory;

    @Inject
    private ReadGroups groups;

    @Inject
    private Standings standings;

    @Inject
    private Catalogue catalogue;

    public Optional<Feed> open(FeedAddress address, FeedOptions options) {
        City city = inventory.city();
        return switch (address.kind()) {
            case ROOMS -> city.room(address.code()).map(room -> ofRoom(address, options, city.facilityOf(room), room));
            case FACILITIES ->
                city.facility(address.code())
                        .map(f -> new Feed(
                                address, options, f.names().in(options.language()), List.of(f), f.rooms(), Set.of()));
            case GROUPS ->
                groups.shown(address.code())
                        .map(g -> new Feed(
                                address,
                                options,
                                g.application().names().in(options.language()),
                                List.of(),
                                List.of(),
                                Set.of(g.id())));
            case CITY -> Optional.of(ofCity(address, options, city));
            case EQUIPMENT ->
                catalogue
                        .kind(address.code())
                        .map(k -> Feed.ofThings(address, options, k.in(options.language()), List.of(k), false));
            case WIFI ->
                Optional.of(Feed.ofThings(address, options, Text.of(options.language(), "feed.wifi"), List.of(), true));
            case ME -> Optional.empty();
        };
    }

    /** What a key shows: nothing of a group its owner no longer belongs to, and nothing at all without a good key. */
    public Optional<Feed> own(Bearer bearer, FeedAddress address, FeedOptions options) {
        Long only = bearer.key().groupId();
        if (only == null) {
            String name = Text.of(options.language(), "feed.own");
            return Optional.of(new Feed(
                    address, options, name, List.of(), List.of(), bearer.actor().groups()));
        }
        return standings
                .of(only)
                .filter(group -> bearer.actor().isOfficerOf(only))
                .map(group -> new Feed(
                        address, options, group.names().in(options.language()), List.of(), List.of(), Set.of(only)));
    }

    static Feed ofRoom(FeedAddress address, FeedOptions options, Facility facility, Room room) {
        String name =
                facility.names().in(options.language()) + " " + room.names().in(options.language());
        return new Feed(address, options, name, List.of(facility), List.of(room), Set.of());
    }

    /** The closed days of every building whose rooms can be booked, and times without Wi-Fi. */
    private static Feed ofCity(FeedAddress address, FeedOptions options, City city) {
        List<Facility> bookable =
                city.facilities().stream().filter(f -> !f.kind().isListOnly()).toList();
        return new Feed(address, options, Text.of(options.language(), "feed.city"), bookable, List.of(), Set.of())
                .withOutages();
    }
}
