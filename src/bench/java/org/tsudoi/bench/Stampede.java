package org.tsudoi.bench;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** The opening second: a thousand groups press for twenty hours at once. One each is had, and everybody is answered. */
final class Stampede implements Section {
    private static final int CLIENTS = 1_000;
    private static final int HOURS = 20;
    private static final double MOST_MILLIS = 1_000;
    private static final Set<Integer> HONEST = Set.of(201, 409, 503);

    @Override
    public String name() {
        return "stampede";
    }

    @Override
    public void run(Lab lab, Report report) throws Exception {
        rehearse(lab);
        URI base = lab.base();
        List<Member> crowd = lab.crowd();
        List<Hours.Hour> hours =
                IntStream.range(0, HOURS).mapToObj(i -> hour(lab)).toList();
        Map<Integer, AtomicInteger> winners = new ConcurrentHashMap<>();
        var dishonest = new LongAdder();
        Figures figures = Crew.times(1, CLIENTS, base, (wire, client) -> {
            int hour = client % HOURS;
            // from the end of the crowd: others book from its beginning
            Member member = crowd.get(crowd.size() - 1 - client);
            int status = wire.send(
                    Ask.booking(base, member, hours.get(hour), UUID.randomUUID().toString()));
            if (status == 201) {
                winners.computeIfAbsent(hour, h -> new AtomicInteger()).incrementAndGet();
            }
            if (!HONEST.contains(status)
                    || status == 503 && wire.header("Retry-After").isEmpty()) {
                dishonest.increment();
            }
            return status;
        });
        double slowest = figures.byStatus().values().stream()
                .mapToDouble(t -> t.millis(1))
                .max()
                .orElse(Double.NaN);
        boolean onlyOnce = winners.values().stream().allMatch(w -> w.get() == 1);
        report.line(
                CLIENTS + " clients, " + HOURS + " hours: told \"taken\"", figures, 409, Aim.none(figures.counts()));
        report.line("slowest answer of all", Aim.atMost(slowest, MOST_MILLIS, "ms"));
        report.line(
                "winners",
                Aim.that(
                        onlyOnce && winners.size() == HOURS,
                        winners.values().stream().mapToInt(AtomicInteger::get).sum() + " of " + winners.size()
                                + " hours",
                        "exactly " + HOURS));
        report.line("answers that are neither 201, 409 nor an honest 503", Aim.atMost(dishonest.sum(), 0, ""));
    }

    /** The same in small, for a container that has just been started. */
    private static void rehearse(Lab lab) throws Exception {
        Crew.times(20, 16, lab.base(), Bookings.act(lab));
        URI base = lab.base();
        List<Member> crowd = lab.crowd();
        Hours.Hour taken = hour(lab);
        Crew.times(
                10,
                16,
                base,
                (wire, client) -> wire.send(Ask.booking(
                        base,
                        crowd.get(crowd.size() - 2_000 - client),
                        taken,
                        UUID.randomUUID().toString())));
    }

    private static Hours.Hour hour(Lab lab) {
        try {
            return lab.hours().next();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
