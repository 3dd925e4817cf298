package org.tsudoi.bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Bookings over distinct hours, each by another group that is signed in, beside durable inserts of one row into the same MariaDB. */
final class Bookings implements Section {
    private static final int[] CLIENTS = {1, 16, 64};
    private static final Duration TIME = Duration.ofSeconds(5);

    /** For when this section runs alone: on two cores the compiler takes most of the first minute. */
    private static final int WARM_UP = 4_000;

    private static final double LEAST_SHARE = 15;
    private static final double MOST_MILLIS = 100;

    /** Who books next, over all sections: no group books twice before all have booked. */
    private static final AtomicInteger TURN = new AtomicInteger();

    @Override
    public String name() {
        return "bookings";
    }

    @Override
    public void run(Lab lab, Report report) throws Exception {
        Crew.Act act = act(lab);
        Crew.times((WARM_UP - Math.min(WARM_UP, TURN.get())) / 16, 16, lab.base(), act);
        try (var connection = lab.database()) {
            connection
                    .createStatement()
                    .execute("create or replace table bench_row (id int auto_increment primary key, at datetime(6))");
        }
        for (int clients : CLIENTS) {
            Figures raw = raw(lab, clients);
            report.line("durable inserts, " + clients(clients), raw, 201, Aim.none(""));
            Processor before = Processor.now(lab.city());
            Figures booked = Crew.during(TIME, clients, lab.base(), act);
            Aim share = Aim.atLeast(100 * booked.perSecond(201) / raw.perSecond(201), LEAST_SHARE, "% of inserts");
            Aim fast = Aim.atMost(booked.of(201).millis(0.99), MOST_MILLIS, "ms");
            Aim cost = Aim.none(before.since(booked.of(201).count()));
            Aim all = (clients == 64 ? share.and(fast) : share).and(cost);
            report.line("bookings, " + clients(clients), booked, 201, all);
            if (booked.others(201) > 0) {
                report.note("answers: " + booked.counts());
            }
        }
        try (var connection = lab.database()) {
            connection.createStatement().execute("drop table bench_row");
        }
    }

    /** One booking of the next hour by the next group. */
    static Crew.Act act(Lab lab) throws Exception {
        URI base = lab.base();
        List<Member> crowd = lab.crowd();
        Hours hours = lab.hours();
        return (wire, client) -> wire.send(Ask.booking(
                base,
                crowd.get(TURN.getAndIncrement() % crowd.size()),
                hours.next(),
                UUID.randomUUID().toString()));
    }

    private static String clients(int number) {
        return number == 1 ? "1 client" : number + " clients";
    }

    private static Figures raw(Lab lab, int clients) throws Exception {
        List<Connection> connections = new ArrayList<>();
        List<PreparedStatement> inserts = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Connection connection = lab.database();
            connections.add(connection);
            inserts.add(connection.prepareStatement("insert into bench_row (at) values (now(6))"));
        }
        Figures figures = Crew.during(TIME, clients, lab.base(), (wire, client) -> insert(inserts.get(client)));
        for (Connection connection : connections) {
            connection.close();
        }
        return figures;
    }

    private static int insert(PreparedStatement insert) {
        try {
            return insert.executeUpdate() == 1 ? 201 : 500;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
