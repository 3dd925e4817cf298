package org.tsudoi.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The demonstration city that all tests over HTTP share: the distribution on its embedded database, a random port, data under target/city. To
 * use one that is already running (a founder at work), set TEST_BASE_URL and TEST_DATA_DIR.
 */
public final class RunningCity implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    /** Nobody waits a minute for a reminder, and no start follows that would thank for kept classes. */
    private static final Map<String, String> FOR_TESTS =
            Map.of("TSUDOI_WORK_PAUSE", "2", "TSUDOI_CLASS_ARCHIVE", "false");

    private static RunningCity city;

    private final Launched launched;
    private final URI base;
    private final Path data;
    private final Map<String, String> settings;

    private RunningCity(Launched launched, URI base, Path data, Map<String, String> settings) {
        this.launched = launched;
        this.base = base;
        this.data = data;
        this.settings = settings;
    }

    public static synchronized RunningCity get() {
        if (city == null) {
            city = start();
        }
        return city;
    }

    /** Called once, when all tests are through. */
    static synchronized void stop() throws IOException {
        if (city != null && city.launched != null) {
            city.launched.close();
        }
        city = null;
    }

    public URI base() {
        return base;
    }

    public Path data() {
        return data;
    }

    /** The process of a part: runtime/container.pid or database/mariadbd.pid. */
    public ProcessHandle process(String pidFile) throws IOException {
        return ProcessHandle.of(
                        Long.parseLong(Files.readString(data.resolve(pidFile)).strip()))
                .orElseThrow();
    }

    public Launched launched() {
        return launched;
    }

    @Override
    public void close() throws IOException {
        launched.close();
    }

    /** A connection of its own to the city's database, to look behind the pages. */
    public Connection database() throws SQLException {
        var client = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("database/client.cnf"))) {
            client.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String url = "jdbc:mariadb://127.0.0.1:" + client.getProperty("port")
                + "/tsudoi?preserveInstants=true&connectionTimeZone=UTC";
        return DriverManager.getConnection(url, client.getProperty("user"), client.getProperty("password"));
    }

    private static RunningCity start() {
        String running = System.getenv("TEST_BASE_URL");
        if (running != null) {
            return new RunningCity(null, URI.create(running), Path.of(System.getenv("TEST_DATA_DIR")), Map.of());
        }
        return fresh("city");
    }

    /** A city of one's own, to do terrible things to; whoever starts it closes it. */
    public static RunningCity fresh(String folder) {
        return fresh(folder, FOR_TESTS);
    }

    /** As {@link #fresh}, with no other settings than an operator's who demonstrates it. */
    public static RunningCity asShipped(String folder) {
        return fresh(folder, Map.of());
    }

    private static RunningCity fresh(String folder, Map<String, String> settings) {
        Path data = Launched.TARGET.resolve(folder);
        try {
            delete(data);
            return on(Launched.freePort(), data, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A start on what this one, which has ended, left, at the same address. */
    public RunningCity again() {
        return on(base.getPort(), data, settings);
    }

    private static RunningCity on(int port, Path data, Map<String, String> settings) {
        try {
            var launched = Launched.with(environment(port, data, settings)).says("Ready: ", PATIENCE);
            return new RunningCity(launched, URI.create("http://localhost:" + port), data, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> environment(int port, Path data, Map<String, String> settings) {
        var environment = new HashMap<>(settings);
        environment.put("TSUDOI_HTTP_PORT", String.valueOf(port));
        environment.put("TSUDOI_DATA_DIR", data.toString());
        environment.put("TSUDOI_DEMO", "true");
        return environment;
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var paths = Files.find(tree, Integer.MAX_VALUE, (Path path, BasicFileAttributes attributes) -> true)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
