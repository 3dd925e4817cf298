package org.tsudoi.feed.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.tsudoi.feed.Feed;
import org.tsudoi.feed.usecase.FeedVersions;
import org.tsudoi.feed.usecase.LocalNews;

/**
 * Feeds with their validators by address, for everybody. Each is asked for anew after a second at most, and at once after a change of this
 * node; while one thread asks, the others that read the same feed wait for its answer instead of asking too.
 */
@ApplicationScoped
public class Shelf {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST_ADDRESSES = 4096;

    @Inject
    private FeedVersions versions;

    @Inject
    private LocalNews news;

    private final Map<String, Place> places = new ConcurrentHashMap<>();

    private static final class Place {
        private volatile Looked looked;
    }

    private record Looked(Prepared prepared, long news, long atNanos) {}

    /** What was found for an address a moment ago and has not changed since; what the address means need not be read again. */
    Optional<Prepared> fresh(String address) {
        Place place = places.get(address);
        Looked looked = place == null ? null : place.looked;
        return isFresh(looked) ? Optional.of(looked.prepared()) : Optional.empty();
    }

    /** @param finding how to find what the address stands for; asked again each time it is not fresh */
    Optional<Prepared> get(String address, Supplier<Optional<Feed>> finding) {
        Place place = places.get(address);
        if (place == null) {
            Optional<Feed> feed = finding.get();
            if (feed.isEmpty()) {
                return Optional.empty();
            }
            if (places.size() >= MOST_ADDRESSES) {
                places.clear();
            }
            place = places.computeIfAbsent(address, a -> new Place());
        }
        Looked looked = place.looked;
        return isFresh(looked) ? Optional.of(looked.prepared()) : look(address, place, finding);
    }

    private Optional<Prepared> look(String address, Place place, Supplier<Optional<Feed>> finding) {
        synchronized (place) {
            if (isFresh(place.looked)) {
                return Optional.of(place.looked.prepared());
            }
            Optional<Feed> feed = finding.get();
            if (feed.isEmpty()) {
                places.remove(address);
                return Optional.empty();
            }
            long now = System.nanoTime();
            long known = news.about(feed.get());
            place.looked = new Looked(prepare(feed.get()), known, now);
            return Optional.of(place.looked.prepared());
        }
    }

    /** Without keeping it: for feeds whose reader must be asked who it is each time. */
    Prepared prepare(Feed feed) {
        return Prepared.of(feed, versions.of(feed));
    }

    private boolean isFresh(Looked looked) {
        return looked != null
                && System.nanoTime() - looked.atNanos() < FRESH_NANOS
                && news.about(looked.prepared().feed()) == looked.news();
    }
}
