package org.tsudoi.bench;

import java.net.URI;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.tsudoi.base.JapanTime;
import org.tsudoi.harness.RunningCity;

/** Ten million bookings over ten thousand rooms beside a hundred thousand: what is behind a city must not cost those who come. */
final class Growth implements Section {
    private static final int CENTRES = 1_000;
    private static final int GROUPS = 5_000;

    /** Two rooms of each centre in three bands make a hundred thousand bookings to come. */
    private static final int DAYS = 17;

    private static final int PAST = 9_900_000;
    private static final int CLIENTS = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration TIME = Duration.ofSeconds(8);
    private static final double MOST_TIMES = 1.3;
    private static final double MOST_DATABASE_MILLIS = 50;

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public boolean onlyWhenNamed() {
        return true;
    }

    /** What a thing cost at one size. */
    private record Cost(Figures figures, int status, double databaseMillis) {
        double median() {
            return figures.of(status).millis(0.5);
        }
    }

    @Override
    public void run(Lab lab, Report report) throws Exception {
        try (var city = RunningCity.asShipped("bench/growth")) {
            var metropolis = new Metropolis(CENTRES, GROUPS);
            try (Connection connection = city.database()) {
                metropolis.lay(connection);
                metropolis.bookComing(connection, DAYS);
            }
            Web.waitFor(city.base().resolve("/api/v1/rooms/" + metropolis.room(0)));
            var hours = new Hours(metropolis);
            Map<String, Cost> few = measured(city, metropolis, hours);
            long start = System.nanoTime();
            try (Connection connection = city.database()) {
                metropolis.bookMuchPast(connection, PAST);
            }
            report.note("laying " + PAST + " bookings took " + (System.nanoTime() - start) / 1_000_000_000 + " s");
            Map<String, Cost> many = measured(city, metropolis, hours);
            few.forEach((what, before) -> report(what, before, many.get(what), report));
        }
    }

    private static void report(String what, Cost before, Cost after, Report report) {
        report.line(what + ", 100,000 bookings", before.figures(), before.status(), Aim.none(""));
        Aim times = Aim.atMost(after.median() / before.median(), MOST_TIMES, "times the median");
        Aim database = Aim.atMost(after.databaseMillis(), MOST_DATABASE_MILLIS, "ms of the database");
        report.line(
                what + ", 10,000,000 bookings",
                after.figures(),
                after.status(),
                what.startsWith("search") ? times.and(database) : times);
    }

    private static Map<String, Cost> measured(RunningCity city, Metropolis metropolis, Hours hours) throws Exception {
        URI base = city.base();
        LocalDate today = JapanTime.today(Clock.systemUTC());
        List<Member> crowd = metropolis.members();
        var turn = new AtomicInteger();
        Map<String, Cost> costs = new LinkedHashMap<>();
        // an address that nobody asked for yet each time, so that pages are painted
        costs.put("day grid", cost(city, 200, (wire, client) -> {
            int n = turn.getAndIncrement();
            return wire.send(Ask.get(base.resolve("/facilities/" + metropolis.centre(n % CENTRES) + "?day="
                    + today.plusDays(1 + n % DAYS) + "&n=" + n)));
        }));
        costs.put("room, month", cost(city, 200, (wire, client) -> {
            int n = turn.getAndIncrement();
            return wire.send(Ask.get(base.resolve("/rooms/" + metropolis.room(n % metropolis.rooms()) + "?month="
                    + YearMonth.from(today.plusDays(5)) + "&n=" + n)));
        }));
        costs.put(
                "search over 10,000 rooms",
                cost(
                        city,
                        200,
                        (wire, client) -> wire.send(Ask.get(FirstSearch.address(base, turn.getAndIncrement())))));
        costs.put(
                "booking",
                cost(
                        city,
                        201,
                        (wire, client) -> wire.send(Ask.booking(
                                base,
                                crowd.get(turn.getAndIncrement() % crowd.size()),
                                hours.next(),
                                UUID.randomUUID().toString()))));
        return costs;
    }

    private static Cost cost(RunningCity city, int status, Crew.Act act) throws Exception {
        Crew.during(WARM_UP, CLIENTS, city.base(), act);
        Processor before = Processor.now(city);
        Figures figures = Crew.during(TIME, CLIENTS, city.base(), act);
        return new Cost(figures, status, before.databaseSince(figures.of(status).count()));
    }
}
