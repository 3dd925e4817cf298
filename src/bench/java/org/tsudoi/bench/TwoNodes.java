package org.tsudoi.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.tsudoi.harness.Crowd;
import org.tsudoi.harness.Launched;
import org.tsudoi.harness.RunningCity;
import org.tsudoi.history.Nodes;

/** Two applications on one database: they stay correct, and what one of them books is seen at the other. */
final class TwoNodes implements Section {
    private static final int CLIENTS = 16;
    private static final int EACH = 60;
    private static final double MOST_MILLIS = 2_000;
    private static final long LONGEST_NANOS = Duration.ofSeconds(10).toNanos();

    @Override
    public String name() {
        return "nodes";
    }

    @Override
    public void run(Lab lab, Report report) throws Exception {
        RunningCity city = lab.city();
        int port = Launched.freePort();
        try (var second = Launched.with(environment(city, port)).says("Ready: ", Duration.ofMinutes(5))) {
            List<URI> nodes = List.of(city.base(), URI.create("http://localhost:" + port));
            report.note("the second node is process " + second.process().pid());
            press(city, nodes, report);
            look(city, nodes, report);
        }
    }

    private static void press(RunningCity city, List<URI> nodes, Report report) throws Exception {
        try (var connection = city.database()) {
            Nodes.Told told = Nodes.press(nodes, connection, CLIENTS, EACH);
            for (String lie : told.lies()) {
                report.note(lie);
            }
            report.line(
                    "two nodes, " + CLIENTS + " clients each, booking, deciding, cancelling",
                    Aim.none(String.format(
                            "%,.0f answers a second, %,d booked of %,d asked",
                            told.asked() / told.seconds(), told.booked(), told.asked())));
            report.line(
                    "untrue, says the history checker", Aim.atMost(told.lies().size(), 0, ""));
        }
    }

    /** How long the page of a room at the second node is the old one, after a booking at the first; the worst of several. */
    private static void look(RunningCity city, List<URI> nodes, Report report) throws Exception {
        Member member;
        try (var connection = city.database()) {
            Crowd.Member one = Crowd.of(1, connection).get(0);
            member = new Member(one.group(), one.token(), "");
        }
        URI page = nodes.get(1).resolve("/rooms/CC09-01");
        double worst = 0;
        try (var first = new Wire(nodes.get(0));
                var other = new Wire(nodes.get(1))) {
            for (String body : Nodes.quietBookings(member.group()).subList(0, 3)) {
                String month = body.replaceAll(".*\"start\":\"(\\d{4}-\\d\\d).*", "$1");
                byte[] ask = Ask.get(URI.create(page + "?month=" + month));
                other.send(ask);
                String before = other.header("ETag");
                int status = first.send(Ask.post(
                        nodes.get(0).resolve("/api/v1/bookings"),
                        body,
                        "Authorization: Bearer " + member.token(),
                        "Content-Type: application/json",
                        "Idempotency-Key: " + UUID.randomUUID()));
                if (status != 201) {
                    throw new IOException(status + " to " + body + ": " + first.text());
                }
                long booked = System.nanoTime();
                do {
                    Thread.sleep(20);
                    other.send(ask);
                } while (other.header("ETag").equals(before) && System.nanoTime() - booked < LONGEST_NANOS);
                worst = Math.max(worst, (System.nanoTime() - booked) / 1e6);
            }
        }
        report.line(
                "a booking at one node is seen in the room's month at the other", Aim.atMost(worst, MOST_MILLIS, "ms"));
    }

    private static Map<String, String> environment(RunningCity city, int port) throws IOException {
        var client = new Properties();
        try (var reader = Files.newBufferedReader(city.data().resolve("database/client.cnf"))) {
            client.load(reader);
        }
        Path data = Files.createDirectories(Report.FOLDER.resolve("node2"));
        return Map.of(
                "TSUDOI_HTTP_PORT", String.valueOf(port),
                "TSUDOI_DATA_DIR", data.toString(),
                "TSUDOI_DEMO", "true",
                "TSUDOI_DB_URL", "jdbc:mariadb://127.0.0.1:" + client.getProperty("port") + "/tsudoi",
                "TSUDOI_DB_USER", client.getProperty("user"),
                "TSUDOI_DB_PASSWORD", client.getProperty("password"));
    }
}
