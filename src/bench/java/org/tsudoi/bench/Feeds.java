package org.tsudoi.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A calendar as apps fetch it, beside nginx that sends the same bytes from a file, and behind the cache that is shipped. */
final class Feeds implements Section {
    private static final int CLIENTS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration TIME = Duration.ofSeconds(3);
    private static final double LEAST_200 = 0.55;
    private static final double LEAST_304 = 0.40;
    private static final double LEAST_BEHIND = 0.85;

    @Override
    public String name() {
        return "feeds";
    }

    @Override
    public void run(Lab lab, Report report) throws Exception {
        Assembling.measure(report);
        URI feed = lab.base().resolve("/feeds/v1/rooms/" + lab.metropolis().room(8) + ".ics");
        String text = Web.page(feed);
        String size = String.format("%,d bytes", bytes(feed));
        Optional<Nginx> started = ShippedCache.start(text, lab.base());
        if (started.isEmpty()) {
            report.line("nginx", Aim.none("not installed here"));
            report.line("feed of a room, " + size, whole(feed), 200, Aim.none(""));
            report.line("feed of a room, 304", known(feed), 304, Aim.none(""));
            Subscribers.measure(lab, report, Optional.empty());
            return;
        }
        try (Nginx nginx = started.get()) {
            Figures file = whole(nginx.file());
            Figures fileKnown = known(nginx.file());
            report.line("nginx, a file of " + size, file, 200, Aim.none(""));
            report.line("nginx, 304", fileKnown, 304, Aim.none(""));
            of(report, "feed of a room", feed, file, fileKnown, LEAST_200, LEAST_304);
            of(report, "behind the cache", nginx.before(feed), file, fileKnown, LEAST_BEHIND, LEAST_BEHIND);
            Subscribers.measure(lab, report, started);
        }
    }

    private static void of(
            Report report, String what, URI feed, Figures file, Figures fileKnown, double least200, double least304)
            throws Exception {
        Figures whole = whole(feed);
        report.line(what + ", whole", whole, 200, share(whole, file, 200, least200));
        Figures known = known(feed);
        report.line(what + ", 304", known, 304, share(known, fileKnown, 304, least304));
    }

    private static Aim share(Figures ours, Figures file, int status, double least) {
        return Aim.atLeast(ours.perSecond(status) / file.perSecond(status), least, "of nginx");
    }

    private static Figures whole(URI feed) throws InterruptedException {
        Crew.during(WARM_UP, CLIENTS, feed, PublicPages.read(feed));
        return Crew.during(TIME, CLIENTS, feed, PublicPages.read(feed));
    }

    private static Figures known(URI feed) throws InterruptedException {
        Crew.during(WARM_UP, CLIENTS, feed, again(feed));
        return Crew.during(TIME, CLIENTS, feed, again(feed));
    }

    /** As an app that has the calendar already. */
    private static Crew.Act again(URI feed) {
        byte[][] asks = new byte[CLIENTS][];
        return (wire, client) -> {
            int status = wire.send(asks[client] == null ? Ask.get(feed) : asks[client]);
            if (status == 200) {
                asks[client] = Ask.get(feed, "If-None-Match: " + wire.header("ETag"));
            }
            return status;
        };
    }

    private static int bytes(URI feed) throws IOException {
        try (var wire = new Wire(feed)) {
            wire.send(Ask.get(feed));
            return wire.length();
        }
    }
}
