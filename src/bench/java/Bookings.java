import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tsudoi.harness.Crowd;
import org.tsudoi.harness.Crowd.Member;

/**
 * Bookings a second through the API, over distinct hours, each by a group that is signed in, beside durable inserts of one row into the same
 * database: the share is what counts, for both run on the same machine a moment apart.
 */
public final class Bookings {
    private static final int[] CLIENTS = {1, 16, 64};
    private static final int SECONDS = 5;

    /** Long enough for the compiler to be done: on two cores it takes most of the time of the first minutes. */
    private static final int WARM_UP_SECONDS = 15;

    private static final int CROWD = 6_000;
    private static final int DAYS = 50;
    private static final int FIRST_DAY = 8;

    /** A band of a day as the API writes it. */
    private static final Pattern BAND = Pattern.compile("\"end\":\"([^\"]+)\",\"ja\":\"[^\"]*\",\"start\":\"([^\"]+)\"");

    private record Wish(String room, String start, String end) {}

    private record Figures(double perSecond, double medianMillis, double p99Millis, long others) {}

    private interface Act {
        /** True when it did what was to be measured. */
        boolean run(int number) throws Exception;
    }

    private Bookings() {}

    public static void main(String[] arguments) throws Exception {
        URI base = URI.create(arguments[0]);
        Path data = Path.of(arguments[1]);
        List<Member> crowd;
        List<Wish> wishes;
        try (var connection = connect(data)) {
            crowd = Crowd.of(CROWD, connection);
            wishes = wishes(base, connection);
            connection.createStatement().execute("create or replace table bench_row (id int auto_increment primary key, at datetime(6))");
        }
        System.out.println("cores " + Runtime.getRuntime().availableProcessors() + ", " + LocalDate.now() + ", " + wishes.size() + " hours");
        var next = new AtomicInteger();
        measure(16, WARM_UP_SECONDS, bookings(base, crowd, wishes, next));
        System.out.printf("%-28s %10s %10s %10s %8s%n", "", "a second", "median ms", "p99 ms", "others");
        for (int clients : CLIENTS) {
            Figures raw = raw(data, clients);
            Figures booked = measure(clients, SECONDS, bookings(base, crowd, wishes, next));
            print("raw inserts, " + clients + " clients", raw);
            print("bookings, " + clients + " clients", booked);
            System.out.printf("%-28s %9.1f %%%n", "share", 100 * booked.perSecond() / raw.perSecond());
        }
        try (var connection = connect(data)) {
            connection.createStatement().execute("drop table bench_row");
        }
    }

    private static void print(String name, Figures f) {
        System.out.printf("%-28s %10.0f %10.1f %10.1f %8d%n", name, f.perSecond(), f.medianMillis(), f.p99Millis(), f.others());
    }

    /** Hours nobody has: bands of community centres on days that are open and wholly free, asked of the API day by day. */
    private static List<Wish> wishes(URI base, Connection connection) throws Exception {
        List<String> rooms = new ArrayList<>();
        var rows = connection.createStatement().executeQuery(
                "select r.code from room r join facility f on f.id = r.facility_id where f.kind = 'COMMUNITY_CENTRE' and r.bookable "
                        + "and r.booking_mode = 'BANDS' and r.part_of is null order by r.code");
        while (rows.next()) {
            rooms.add(rows.getString(1));
        }
        HttpClient client = HttpClient.newHttpClient();
        List<Wish> wishes = new ArrayList<>();
        for (int ahead = FIRST_DAY; ahead < FIRST_DAY + DAYS; ahead++) {
            for (String room : rooms) {
                var day = URI.create(base + "/api/v1/rooms/" + room + "/days/" + LocalDate.now().plusDays(ahead));
                String answer = client.send(HttpRequest.newBuilder(day).build(), BodyHandlers.ofString()).body();
                if (!answer.contains("\"busy\":[]")) {
                    continue;
                }
                var band = BAND.matcher(answer);
                while (band.find()) {
                    wishes.add(new Wish(room, band.group(2), band.group(1)));
                }
            }
        }
        return wishes;
    }

    private static Act bookings(URI base, List<Member> crowd, List<Wish> wishes, AtomicInteger next) {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
        return number -> {
            int turn = next.getAndIncrement();
            Wish wish = wishes.get(turn % wishes.size());
            Member member = crowd.get(turn % crowd.size());
            String body = """
                    {"group":"%s","room":"%s","start":"%s","end":"%s","purpose":"会議","attendees":3}""".formatted(member.group(), wish.room(), wish.start(), wish.end());
            var request = HttpRequest.newBuilder(URI.create(base + "/api/v1/bookings"))
                    .header("Authorization", "Bearer " + member.token())
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .timeout(Duration.ofSeconds(30))
                    .POST(BodyPublishers.ofString(body))
                    .build();
            return client.send(request, BodyHandlers.ofString()).statusCode() == 201;
        };
    }

    private static Figures raw(Path data, int clients) throws Exception {
        List<Connection> connections = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            connections.add(connect(data));
        }
        Figures figures = measure(clients, SECONDS, number -> {
            try (var insert = connections.get(number).prepareStatement("insert into bench_row (at) values (now(6))")) {
                return insert.executeUpdate() == 1;
            }
        });
        for (Connection connection : connections) {
            connection.close();
        }
        return figures;
    }

    private static Figures measure(int clients, int seconds, Act act) throws Exception {
        var pool = Executors.newFixedThreadPool(clients);
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        var others = new AtomicInteger();
        var running = IntStream.range(0, clients)
                .mapToObj(i -> pool.submit(() -> {
                    List<Long> nanos = new ArrayList<>();
                    while (System.nanoTime() < end) {
                        long start = System.nanoTime();
                        if (act.run(i)) {
                            nanos.add(System.nanoTime() - start);
                        } else {
                            others.incrementAndGet();
                        }
                    }
                    return nanos;
                }))
                .toList();
        List<Long> all = new ArrayList<>();
        for (var one : running) {
            all.addAll(one.get());
        }
        pool.shutdown();
        long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Figures((double) sorted.length / seconds, at(sorted, 0.5), at(sorted, 0.99), others.get());
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    private static Connection connect(Path data) throws Exception {
        var client = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("database/client.cnf"))) {
            client.load(reader);
        }
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + client.getProperty("port") + "/tsudoi?preserveInstants=true&connectionTimeZone=UTC",
                client.getProperty("user"),
                client.getProperty("password"));
    }
}
