package org.tsudoi.bench;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.tsudoi.harness.RunningCity;

/** What the sections share, started when the first of them asks for it: the city of the benchmark, its people, and the reference container. */
final class Lab implements AutoCloseable {
    private static final int CENTRES = 40;
    private static final int GROUPS = 12_000;
    private static final int DAYS = 60;
    private static final int BOOKINGS = 20_000;

    private RunningCity city;
    private Metropolis metropolis;
    private Hours hours;
    private Reference reference;
    private Duration firstStart;

    RunningCity city() throws IOException, SQLException, InterruptedException {
        if (city == null) {
            long start = System.nanoTime();
            // a city that runs already, with a profiler beside it, is measured as it is
            city = isOurs() ? RunningCity.asShipped("bench/city") : RunningCity.get();
            firstStart = Duration.ofNanos(System.nanoTime() - start);
            metropolis = new Metropolis(CENTRES, GROUPS);
            try (var connection = city.database()) {
                if (!metropolis.isLaid(connection)) {
                    metropolis.lay(connection);
                    metropolis.bookComing(connection, DAYS);
                    metropolis.bookPast(connection, BOOKINGS);
                }
            }
            hours = new Hours(metropolis);
            Web.waitFor(base().resolve("/api/v1/rooms/" + metropolis.room(0)));
        }
        return city;
    }

    URI base() throws IOException, SQLException, InterruptedException {
        return URI.create(city().base() + "/").resolve("/");
    }

    Connection database() throws IOException, SQLException, InterruptedException {
        return city().database();
    }

    Metropolis metropolis() throws IOException, SQLException, InterruptedException {
        city();
        return metropolis;
    }

    List<Member> crowd() throws IOException, SQLException, InterruptedException {
        return metropolis().members();
    }

    /** Hours that nobody has yet. */
    Hours hours() throws IOException, SQLException, InterruptedException {
        city();
        return hours;
    }

    Reference reference() throws IOException, InterruptedException {
        if (reference == null) {
            reference = Reference.start();
        }
        return reference;
    }

    /** From nothing to the first page: database unpacked, schema and demonstration laid. */
    Duration firstStart() throws IOException, SQLException, InterruptedException {
        city();
        return firstStart;
    }

    /** Stops the city and starts it again on what it has. */
    Duration restart() throws IOException, SQLException, InterruptedException {
        city().close();
        long start = System.nanoTime();
        city = city.again();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static boolean isOurs() {
        return System.getenv("TEST_BASE_URL") == null;
    }

    @Override
    public void close() throws IOException {
        if (reference != null) {
            reference.close();
        }
        if (city != null && isOurs()) {
            city.close();
        }
    }
}
