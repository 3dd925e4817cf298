package org.tsudoi.history;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.tsudoi.harness.Crowd;
import org.tsudoi.harness.Crowd.Member;

/** The mix of booking, deciding and cancelling, pressed at several nodes of one database at once, and judged by the history checker. */
public final class Nodes {
    private static final List<String> ROOMS =
            List.of("CC02-02", "CC02-02A", "CC02-02B", "CC04-02", "CC03-04", "CC05-01");
    private static final int DAYS = 8;
    private static final int CROWD = 400;

    private Nodes() {}

    /** What came of it: how much was asked and booked in how many seconds, and whatever is untrue. */
    public record Told(int asked, int booked, double seconds, List<String> lies) {}

    /** @param each how many things each client of each node asks for */
    public static Told press(List<URI> nodes, Connection connection, int clients, int each) throws Exception {
        List<Member> crowd = Crowd.of(CROWD, connection);
        Member office = Crowd.office(connection);
        List<Load> loads =
                nodes.stream().map(node -> new Load(node, office.token())).toList();
        long start = System.nanoTime();
        new Load(nodes.get(0), office.token()).together(clients * nodes.size(), i -> () -> {
            Load load = loads.get(i % loads.size());
            var random = new Random(4711 + i);
            for (int n = 0; n < each; n++) {
                load.mixed(random, crowd, ROOMS, Bands.day(random.nextInt(DAYS)));
            }
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Call> calls = loads.stream().flatMap(l -> l.calls().stream()).toList();
        int booked = (int) calls.stream().filter(c -> c.status() == 201).count();
        return new Told(calls.size(), booked, seconds, lies(calls, connection));
    }

    private static List<String> lies(List<Call> calls, Connection connection) throws SQLException {
        return Truth.lies(calls, Tables.read(connection));
    }

    /** Bodies of bookings that nobody else asks for, so that somebody can look when others see them. */
    public static List<String> quietBookings(String group) {
        return IntStream.range(0, DAYS)
                .mapToObj(i -> Bands.wish(group, "CC09-01", Bands.day(i), 1))
                .map(w -> """
                        {"group":"%s","room":"%s","start":"%s","end":"%s","purpose":"会議","attendees":3}""".formatted(w.group(), w.room(), w.start(), w.end()))
                .toList();
    }
}
