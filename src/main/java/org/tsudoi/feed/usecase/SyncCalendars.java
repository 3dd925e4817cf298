package org.tsudoi.feed.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsudoi.base.Actor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.calendar.Event;
import org.tsudoi.calendar.usecase.CalendarText;
import org.tsudoi.facility.City;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.feed.Feed;
import org.tsudoi.feed.FeedAddress;
import org.tsudoi.feed.FeedAddress.Format;
import org.tsudoi.feed.FeedAddress.Kind;
import org.tsudoi.feed.FeedOptions;
import org.tsudoi.feed.SyncToken;
import org.tsudoi.feed.Version;
import org.tsudoi.group.Standing;
import org.tsudoi.group.usecase.Standings;

/** The calendars of a person for an app that synchronises: one a group, one a subscribed room, each a list of single events. */
@ApplicationScoped
public class SyncCalendars {
    private static final int PAST = 90;
    private static final int FUTURE = 400;

    /** A change may be committed some time after it took its time from the clock. */
    private static final long LATE_SECONDS = 60;

    @Inject
    private Clock clock;

    @Inject
    private Inventory inventory;

    @Inject
    private Standings standings;

    @Inject
    private SubscribeRooms subscribed;

    @Inject
    private FeedEvents feedEvents;

    @Inject
    private FeedVersions versions;

    @Inject
    private Fragments fragments;

    /** One event as a resource of its own; the tag is that of its text. */
    public record Item(Event event, String text, String tag) {
        public String name() {
            return nameOf(event);
        }
    }

    /** What is new or changed since a token, and the names of what is gone. */
    public record Changes(List<Item> items, List<String> gone) {}

    /** By the name that is part of their address. */
    public Map<String, Feed> of(Actor actor) {
        var options = new FeedOptions(actor.language(), PAST, FUTURE, false, 0);
        Map<String, Feed> calendars = new LinkedHashMap<>();
        for (Standing group : standings.of(actor.groups())) {
            String name = "group-" + group.code();
            calendars.put(
                    name,
                    new Feed(
                            new FeedAddress(Kind.ME, name, Format.ICS),
                            options,
                            group.names().in(actor.language()),
                            List.of(),
                            List.of(),
                            Set.of(group.groupId())));
        }
        City city = inventory.city();
        subscribed
                .of(actor.accountId())
                .forEach(room -> calendars.put(
                        "room-" + room.code(),
                        FindFeed.ofRoom(
                                new FeedAddress(Kind.ROOMS, room.code(), Format.ICS),
                                options,
                                city.facilityOf(room),
                                room)));
        return calendars;
    }

    public List<Item> items(Feed feed) {
        return feedEvents.of(feed).stream().map(this::item).toList();
    }

    public SyncToken token(Feed feed) {
        Version version = versions.version(feed);
        LocalDate month = JapanTime.today(clock).withDayOfMonth(1);
        return new SyncToken(
                month,
                inventory.city().version(),
                version.changes(),
                version.changedAt().truncatedTo(ChronoUnit.MILLIS));
    }

    /** The token an app gives back, when it is one of ours and not too old. */
    public Optional<SyncToken> known(String text) {
        return SyncToken.of(text, JapanTime.today(clock));
    }

    /** Empty when it cannot be told what is gone: then the app must look at everything again. A booking may leave a room, never its group. */
    public Optional<Changes> since(SyncToken before, Feed feed) {
        SyncToken now = token(feed);
        if (before.equals(now)) {
            return Optional.of(new Changes(List.of(), List.of()));
        }
        if (!feed.rooms().isEmpty()) {
            return Optional.empty();
        }
        List<Item> all = items(feed);
        boolean everything =
                before.inventory() != now.inventory() || !before.month().equals(now.month());
        Instant from = before.changedAt().minusSeconds(LATE_SECONDS);
        List<Item> changed = all.stream()
                .filter(i -> everything || !i.event().revision().revisedAt().isBefore(from))
                .toList();
        return Optional.of(new Changes(changed, gone(before, now, feed, all)));
    }

    private List<String> gone(SyncToken before, SyncToken now, Feed feed, List<Item> all) {
        if (before.month().equals(now.month())) {
            return List.of();
        }
        Set<String> there = all.stream().map(Item::name).collect(Collectors.toSet());
        List<String> gone = new ArrayList<>();
        feedEvents.shownIn(before.month(), feed).stream()
                .map(SyncCalendars::nameOf)
                .filter(name -> !there.contains(name))
                .forEach(gone::add);
        return gone;
    }

    private Item item(Event event) {
        String fragment = new String(fragments.of(event, Format.ICS), StandardCharsets.UTF_8);
        return new Item(event, CalendarText.alone(fragment), '"' + hash(fragment) + '"');
    }

    private static String nameOf(Event event) {
        return event.revision().uid().replaceFirst("@.*", "") + ".ics";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
