package org.tsudoi.bench;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.tsudoi.base.JapanTime;

/** Pages of one's own, which nobody keeps: each is painted for whoever asks. */
final class SignedIn implements Section {
    private static final int CLIENTS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(6);
    private static final Duration TIME = Duration.ofSeconds(5);
    private static final double LEAST_A_SECOND = 300;
    private static final double MOST_MILLIS = 150;

    @Override
    public String name() {
        return "signed-in";
    }

    @Override
    public void run(Lab lab, Report report) throws Exception {
        URI base = lab.base();
        Metropolis metropolis = lab.metropolis();
        LocalDate day = JapanTime.today(Clock.systemUTC()).plusDays(40);
        String form = "/my/bookings/new?room=" + metropolis.freeRoom(0) + "&start=" + day + "T" + Metropolis.START[1]
                + "&end=" + day + "T" + Metropolis.END[1];
        page(lab, "booking form", base.resolve(form), metropolis.regulars(), report);
        page(lab, "my bookings", base.resolve("/my/bookings"), metropolis.regulars(), report);
        page(lab, "staff queue", base.resolve("/staff/queue"), List.of(metropolis.staff()), report);
        page(lab, "day sheet", base.resolve("/staff?day=" + day.minusDays(36)), List.of(metropolis.staff()), report);
    }

    private static void page(Lab lab, String what, URI page, List<Member> people, Report report) throws Exception {
        List<byte[]> asks =
                people.stream().map(who -> Ask.get(page, Ask.cookie(who))).toList();
        var next = new AtomicInteger();
        Crew.Act act = (wire, client) -> wire.send(asks.get(next.getAndIncrement() % asks.size()));
        int bytes = Web.page(page, Ask.cookie(people.get(0))).length();
        Crew.during(WARM_UP, CLIENTS, page, act);
        Processor before = Processor.now(lab.city());
        Figures figures = Crew.during(TIME, CLIENTS, page, act);
        Aim cost = Aim.none(before.since(figures.of(200).count()));
        Aim rate = Aim.atLeast(figures.perSecond(200), LEAST_A_SECOND, "/s");
        Aim fast = Aim.atMost(figures.of(200).millis(0.99), MOST_MILLIS, "ms");
        report.line(
                String.format("%s, %,d characters", what, bytes),
                figures,
                200,
                rate.and(fast).and(cost));
    }
}
