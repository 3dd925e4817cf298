package org.tsudoi.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.base.JapanTime;

/** What everybody reads, beside a plain servlet that sends as many bytes, and nginx with a file of them. */
final class PublicPages implements Section {
    private static final int CLIENTS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final Duration TIME = Duration.ofSeconds(3);
    private static final double LEAST_OF_PLAIN = 0.5;
    private static final double LEAST_OF_304 = 0.8;

    @Override
    public String name() {
        return "public";
    }

    @Override
    public void run(Lab lab, Report report) throws Exception {
        Reference reference = lab.reference();
        boolean compared = false;
        for (var page : pages(lab).entrySet()) {
            int bytes = warm(page.getValue());
            URI plain = reference.plain(bytes);
            warm(plain);
            String size = String.format("%,d bytes", bytes);
            if (!compared) {
                nginx(bytes, report);
                compared = true;
            }
            Figures whole = Crew.during(TIME, CLIENTS, plain, read(plain));
            report.line("plain servlet, " + size, whole, 200, Aim.none(""));
            Figures read = Crew.during(TIME, CLIENTS, page.getValue(), read(page.getValue()));
            report.line(page.getKey() + ", " + size, read, 200, ofPlain(read, whole, 200, LEAST_OF_PLAIN));
            Figures none = Crew.during(TIME, CLIENTS, plain, again(plain));
            report.line("plain servlet, 304", none, 304, Aim.none(""));
            Figures again = Crew.during(TIME, CLIENTS, page.getValue(), again(page.getValue()));
            report.line(page.getKey() + ", 304", again, 304, ofPlain(again, none, 304, LEAST_OF_304));
        }
    }

    private static Map<String, URI> pages(Lab lab) throws Exception {
        LocalDate day = JapanTime.today(Clock.systemUTC()).plusDays(4);
        URI base = lab.base();
        Map<String, URI> pages = new LinkedHashMap<>();
        pages.put("home", base.resolve("/"));
        pages.put("day grid", base.resolve("/facilities/PLACE?day=" + day));
        pages.put("room, month", base.resolve("/rooms/PLACE-03?month=" + YearMonth.from(day)));
        pages.put("repeated search", base.resolve("/search?day=" + day + "&time=1&people=20"));
        return pages;
    }

    private static Aim ofPlain(Figures ours, Figures plain, int status, double least) {
        return Aim.atLeast(ours.perSecond(status) / plain.perSecond(status), least, "of plain");
    }

    private static void nginx(int bytes, Report report) throws IOException, InterruptedException {
        Optional<Nginx> started = Nginx.start("page.html", new byte[bytes]);
        if (started.isEmpty()) {
            report.line("nginx", Aim.none("not installed here"));
            return;
        }
        try (Nginx nginx = started.get()) {
            warm(nginx.file());
            Figures file = Crew.during(TIME, CLIENTS, nginx.file(), read(nginx.file()));
            report.line(String.format("nginx, a file of %,d bytes", bytes), file, 200, Aim.none(""));
            Figures again = Crew.during(TIME, CLIENTS, nginx.file(), again(nginx.file()));
            report.line("nginx, 304", again, 304, Aim.none(""));
        }
    }

    /** Read until the compiler is through with it; says how long the page is. */
    private static int warm(URI page) throws IOException, InterruptedException {
        Crew.during(WARM_UP, CLIENTS, page, read(page));
        Crew.during(WARM_UP.dividedBy(2), CLIENTS, page, again(page));
        try (var wire = new Wire(page)) {
            wire.send(Ask.get(page));
            return wire.length();
        }
    }

    static Crew.Act read(URI page) {
        byte[] ask = Ask.get(page);
        return (wire, client) -> wire.send(ask);
    }

    /** As a browser that has the page already; what changed meanwhile is taken and asked about from then on. */
    private static Crew.Act again(URI page) {
        byte[][] asks = new byte[CLIENTS][];
        return (wire, client) -> {
            int status = wire.send(asks[client] == null ? Ask.get(page) : asks[client]);
            if (status == 200) {
                asks[client] = Ask.get(page, "If-None-Match: " + wire.header("ETag"));
            }
            return status;
        };
    }
}
