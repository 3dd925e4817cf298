package org.tsudoi.bench;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.tsudoi.base.JapanTime;

/** A search nobody made before, beside a REST resource that says hello. */
final class FirstSearch implements Section {
    private static final int CLIENTS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration TIME = Duration.ofSeconds(5);
    private static final double LEAST_OF_HELLO = 0.1;
    private static final String[] WISHES = {"&time=1", "&time=2", "&time=3", "&time=1&wifi=true", "&time=2&wifi=true"};

    @Override
    public String name() {
        return "search";
    }

    @Override
    public void run(Lab lab, Report report) throws Exception {
        URI hello = lab.reference().hello();
        Crew.during(WARM_UP.dividedBy(2), CLIENTS, hello, PublicPages.read(hello));
        Figures said = Crew.during(TIME, CLIENTS, hello, PublicPages.read(hello));
        report.line("REST hello", said, 200, Aim.none(""));
        byte[] json = Ask.post(
                hello, "{\"group\":\"G-1\",\"room\":\"R-1\",\"attendees\":3}", "Content-Type: application/json");
        Crew.during(WARM_UP.dividedBy(2), CLIENTS, hello, (wire, client) -> wire.send(json));
        report.line(
                "REST, JSON read and answered",
                Crew.during(TIME, CLIENTS, hello, (wire, client) -> wire.send(json)),
                200,
                Aim.none(""));
        URI base = lab.base();
        var next = new AtomicInteger();
        Crew.Act search = (wire, client) -> wire.send(Ask.get(address(base, next.getAndIncrement())));
        Crew.during(WARM_UP, CLIENTS, base, search);
        Figures searched = Crew.during(TIME, CLIENTS, base, search);
        report.line(
                "first search over " + lab.metropolis().rooms() + " rooms and the demonstration city",
                searched,
                200,
                Aim.atLeast(searched.perSecond(200) / said.perSecond(200), LEAST_OF_HELLO, "of hello"));
    }

    /** Never the same twice, so that no painted page answers it; most days and numbers of people come again, as in life. */
    static URI address(URI base, int number) {
        LocalDate day = JapanTime.today(Clock.systemUTC()).plusDays(2 + Math.floorMod(number, 50));
        return base.resolve("/search?day=" + day + WISHES[Math.floorMod(number, WISHES.length)] + "&people="
                + (10 + Math.floorMod(number, 7)) + "&n=" + number);
    }
}
