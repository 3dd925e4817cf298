package org.tsudoi.feed.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.tsudoi.calendar.Event;
import org.tsudoi.calendar.usecase.BusyText;
import org.tsudoi.calendar.usecase.CalendarText;
import org.tsudoi.feed.Feed;
import org.tsudoi.feed.FeedAddress.Format;

/** Puts a feed together from events that are already written. */
@ApplicationScoped
public class WriteFeed {
    private static final byte[] COMMA = {','};

    @Inject
    private FeedEvents feedEvents;

    @Inject
    private Fragments fragments;

    public byte[] body(Feed feed) {
        List<Event> events = feedEvents.of(feed);
        return switch (feed.address().format()) {
            case ICS -> fragments.calendar(feed.name(), events);
            case IFB -> busy(feed, events);
            case JSON -> json(feed, events);
        };
    }

    private byte[] busy(Feed feed, List<Event> events) {
        String busy = BusyText.of(events, feedEvents.window(feed), changed(events), FeedEvents.baseUrl());
        return bytes(CalendarText.begin(feed.name()) + busy + CalendarText.end());
    }

    private byte[] json(Feed feed, List<Event> events) {
        String head = Json.createObjectBuilder()
                .add("@type", "Group")
                .add("uid", feed.address().kind() + "-" + feed.name())
                .add("prodId", CalendarText.PRODUCT)
                .add("updated", changed(events).truncatedTo(ChronoUnit.SECONDS).toString())
                .add("title", CalendarText.clean(feed.name()))
                .add("entries", Json.createArrayBuilder())
                .build()
                .toString();
        var out = new ByteArrayOutputStream(events.size() * 700 + 1000);
        out.writeBytes(bytes(head.substring(0, head.length() - 2)));
        for (int i = 0; i < events.size(); i++) {
            out.writeBytes(i == 0 ? new byte[0] : COMMA);
            out.writeBytes(fragments.of(events.get(i), Format.JSON));
        }
        out.writeBytes(bytes("]}"));
        return out.toByteArray();
    }

    private static Instant changed(List<Event> events) {
        return events.stream()
                .map(e -> e.revision().revisedAt())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
