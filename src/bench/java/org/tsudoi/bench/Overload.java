package org.tsudoi.bench;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Ten times as many as can be served, for a minute: whoever is let in is served in time, the others are told when to come again, staff work on,
 * and afterwards all is as before.
 */
final class Overload implements Section {
    /** What the application takes in at once, and ten times as many who press without a pause. */
    private static final int FITTING = 32;

    /** How many press for the same hour. */
    private static final int A_HOUR = 10;

    private static final int PRESSING = 10 * FITTING;
    private static final Duration BEFORE = Duration.ofSeconds(5);
    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final Duration AFTER = Duration.ofSeconds(5);
    private static final double MOST_MILLIS = 2_000;
    private static final double FULL_SPEED = 0.9;

    @Override
    public String name() {
        return "overload";
    }

    @Override
    public void run(Lab lab, Report report) throws Exception {
        Crew.Act act = Bookings.act(lab);
        Crew.during(BEFORE, FITTING, lab.base(), act);
        Figures before = Crew.during(BEFORE, FITTING, lab.base(), act);
        report.line("before, " + FITTING + " clients", before, 201, Aim.none(""));
        var rude = new LongAdder();
        var staff = CompletableFuture.supplyAsync(() -> staff(lab));
        Figures pressed = Crew.during(MINUTE, PRESSING, lab.base(), pressing(lab, rude));
        report.line(PRESSING + " clients for a minute: booked", pressed, 201, Aim.none(pressed.counts()));
        report.line("told \"taken\"", pressed, 409, Aim.none(""));
        double slowest =
                Times.together(List.of(pressed.of(201), pressed.of(409))).millis(0.99);
        report.line("let in, p99", Aim.atMost(slowest, MOST_MILLIS, "ms"));
        report.line("sent away", pressed, 503, Aim.none(""));
        report.line("answers that are neither 201, 409 nor 503 with Retry-After", Aim.atMost(rude.sum(), 0, ""));
        Figures desk = staff.join();
        report.line("a member of staff meanwhile, queue", desk, 200, Aim.atMost(desk.others(200), 0, "pages not had"));
        Thread.sleep(AFTER.toMillis());
        Figures after = Crew.during(BEFORE, FITTING, lab.base(), act);
        report.line(
                "five seconds after it, " + FITTING + " clients",
                after,
                201,
                Aim.atLeast(after.perSecond(201) / before.perSecond(201), FULL_SPEED, "of before"));
    }

    /** Ten groups press for each hour, as on an opening day. */
    private static Crew.Act pressing(Lab lab, LongAdder rude) throws Exception {
        URI base = lab.base();
        Hours hours = lab.hours();
        List<Member> crowd = lab.crowd();
        Hours.Hour[] wanted = {hours.next()};
        var turn = new AtomicInteger();
        return (wire, client) -> {
            int number = turn.getAndIncrement();
            if (number % A_HOUR == 0) {
                wanted[0] = hours.next();
            }
            byte[] ask = Ask.booking(
                    base,
                    crowd.get(number % crowd.size()),
                    wanted[0],
                    UUID.randomUUID().toString());
            int status = wire.send(ask);
            boolean honest = status == 201
                    || status == 409
                    || status == 503 && !wire.header("Retry-After").isEmpty();
            if (!honest) {
                rude.increment();
            }
            return status;
        };
    }

    private static Figures staff(Lab lab) {
        try {
            URI queue = lab.base().resolve("/staff/queue");
            byte[] ask = Ask.get(queue, Ask.cookie(lab.metropolis().staff()));
            return Crew.during(MINUTE, 1, queue, (wire, client) -> wire.send(ask));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
