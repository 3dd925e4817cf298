package org.tsudoi.bench;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Ten thousand subscribers of one room ask at once, then somebody books it, and all ask again. They share a thousand connections; each waits from
 * the moment at which all ask, so a subscriber whose turn comes late has waited as long as he would have.
 */
final class Subscribers {
    private static final int CONNECTIONS = 1_000;
    private static final int EACH = 10;
    private static final Duration STALE_AFTER = Duration.ofSeconds(5);
    private static final double MOST_MILLIS = 1_000;

    private Subscribers() {}

    static void measure(Lab lab, Report report, Optional<Nginx> nginx) throws Exception {
        URI base = lab.base();
        one(lab, report, "10,000 subscribers", feed -> feed);
        if (nginx.isPresent()) {
            one(lab, report, "10,000 subscribers behind the cache", nginx.get()::before);
        }
        Web.waitFor(base.resolve("/feeds/v1/city.ics"));
    }

    private interface Way {
        URI to(URI feed);
    }

    private static void one(Lab lab, Report report, String what, Way way) throws Exception {
        Hours.Hour hour = lab.hours().next();
        URI feed = way.to(lab.base().resolve("/feeds/v1/rooms/" + hour.room() + ".ics"));
        String tag = tag(feed);
        wave(feed, tag);
        book(lab, hour);
        long changed = System.nanoTime();
        var now = wave(feed, tag);
        report.line(what + " right after a change", now.figures(), now.mostFrequent(), within(now.figures()));
        long left = STALE_AFTER.toNanos() - (System.nanoTime() - changed);
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
        var later = wave(feed, tag);
        report.line(what + " after 5 s", later.figures(), 200, within(later.figures()));
        report.line(what + ": stale after 5 s", Aim.atMost(later.figures().others(200), 0, ""));
    }

    private record Wave(Figures figures) {
        int mostFrequent() {
            return figures.byStatus().getOrDefault(200, new Times()).count()
                            >= figures.byStatus().getOrDefault(304, new Times()).count()
                    ? 200
                    : 304;
        }
    }

    /** All ask with the tag of before; 304 says that it is still what they have. */
    private static Wave wave(URI feed, String tag) throws InterruptedException {
        byte[] ask = Ask.get(feed, "If-None-Match: " + tag, "Accept-Encoding: gzip");
        return new Wave(Crew.timesFromStart(EACH, CONNECTIONS, feed, (wire, client) -> wire.send(ask)));
    }

    private static Aim within(Figures figures) {
        double slowest = figures.byStatus().values().stream()
                .mapToDouble(t -> t.millis(0.99))
                .max()
                .orElse(Double.NaN);
        return Aim.atMost(slowest, MOST_MILLIS, "ms, p99").and(Aim.none(figures.counts()));
    }

    private static String tag(URI feed) throws Exception {
        try (var wire = new Wire(feed)) {
            wire.send(Ask.get(feed, "Accept-Encoding: gzip"));
            return wire.header("ETag");
        }
    }

    private static void book(Lab lab, Hours.Hour hour) throws Exception {
        try (var wire = new Wire(lab.base())) {
            Member member = lab.crowd().get(lab.crowd().size() / 2);
            int status = wire.send(
                    Ask.booking(lab.base(), member, hour, UUID.randomUUID().toString()));
            if (status != 201) {
                throw new IllegalStateException(status + ": " + wire.text());
            }
        }
    }
}
