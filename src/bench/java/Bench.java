import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/**
 * Public pages against a plain servlet in the same container, in one run: java src/bench/java/Bench.java http://localhost:8080 [seconds]. See
 * README.md beside src/bench/java.
 */
public final class Bench {
    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 3;
    private static final int PLAIN_PORT = 8179;
    private static final Path CONTAINER = Path.of("target/tsudoi/payara-micro.jar");
    private static final String SERVLET = """
            import jakarta.servlet.http.*;
            public class Plain extends HttpServlet {
                private static final byte[] BODY = new byte[12_000];
                @Override protected void doGet(HttpServletRequest q, HttpServletResponse a) throws java.io.IOException {
                    a.setHeader("ETag", "\\"1\\"");
                    if (q.getHeader("If-None-Match") != null) { a.setStatus(304); return; }
                    a.setContentType("text/html;charset=UTF-8");
                    a.setContentLength(BODY.length);
                    a.getOutputStream().write(BODY);
                }
            }""";
    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0"><servlet><servlet-name>p</servlet-name><servlet-class>Plain</servlet-class></servlet>
            <servlet-mapping><servlet-name>p</servlet-name><url-pattern>/*</url-pattern></servlet-mapping></web-app>""";

    /** One thing that is asked for again and again. */
    private record Target(String name, URI address, boolean again) {}

    public static void main(String[] arguments) throws Exception {
        URI city = URI.create(arguments.length > 0 ? arguments[0] : "http://localhost:8080");
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path folder = Files.createTempDirectory("bench");
        Process plain = start(war(folder), folder);
        try {
            URI base = URI.create("http://localhost:" + PLAIN_PORT + "/");
            waitFor(base);
            List<Target> targets = targets(base, city);
            targets.forEach(t -> rate(t, 2 + seconds / 2));
            Map<Target, List<Long>> rates = new LinkedHashMap<>();
            for (int round = 0; round < ROUNDS; round++) {
                for (Target target : targets) {
                    rates.computeIfAbsent(target, t -> new ArrayList<>()).add(rate(target, seconds));
                }
            }
            print(rates);
        } finally {
            plain.destroy();
            plain.waitFor(20, TimeUnit.SECONDS);
        }
    }

    private static List<Target> targets(URI base, URI city) {
        LocalDate day = LocalDate.now().plusDays(3);
        Map<String, URI> pages = new LinkedHashMap<>();
        pages.put("plain servlet, 12 KB", base);
        pages.put("home", city.resolve("/"));
        pages.put("day grid", city.resolve("/facilities/PLACE?day=" + day));
        pages.put("room, month", city.resolve("/rooms/PLACE-03?month=" + day.toString().substring(0, 7)));
        pages.put("search", city.resolve("/search?day=" + day + "&time=1&people=20"));
        List<Target> targets = new ArrayList<>();
        for (boolean again : new boolean[] {false, true}) {
            pages.forEach((name, address) -> targets.add(new Target(name, address, again)));
        }
        return targets;
    }

    private static void print(Map<Target, List<Long>> rates) {
        System.out.printf(Locale.ROOT, "%-24s %8s %8s %8s%n", "", "answer", "req/s", "of plain");
        Map<Boolean, Long> plain = new LinkedHashMap<>();
        rates.forEach((target, all) -> {
            long median = all.stream().sorted().toList().get(all.size() / 2);
            long limit = plain.computeIfAbsent(target.again(), a -> median);
            System.out.printf(Locale.ROOT, "%-24s %8s %8d %8.2f%n", target.name(), target.again() ? "304" : "200", median, (double) median / limit);
        });
    }

    /** Answers a second over a few connections that stay open. */
    private static long rate(Target target, int seconds) {
        var count = new LongAdder();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            threads.add(new Thread(() -> {
                while (System.nanoTime() < end) {
                    ask(target, end, count);
                }
            }));
        }
        threads.forEach(Thread::start);
        threads.forEach(Bench::join);
        return count.sum() / seconds;
    }

    /** Asks until the time is over or the connection is closed. */
    private static void ask(Target target, long end, LongAdder count) {
        URI address = target.address();
        try (var socket = new Socket(address.getHost(), address.getPort() < 0 ? 80 : address.getPort())) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 65_536);
            var out = new BufferedOutputStream(socket.getOutputStream());
            String path = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
            String first = "GET " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n";
            String tag = send(out, in, first + "\r\n", 200);
            String wish = first + (target.again() ? "If-None-Match: " + tag + "\r\n\r\n" : "\r\n");
            while (System.nanoTime() < end) {
                String newTag = send(out, in, wish, target.again() ? 304 : 200);
                count.increment();
                wish = target.again() && !newTag.equals(tag) ? first + "If-None-Match: " + newTag + "\r\n\r\n" : wish;
                tag = newTag;
            }
        } catch (EOFException closed) {
            // the container closes a connection after so many requests; the next one is opened
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a request, reads the whole answer, returns its ETag. */
    private static String send(BufferedOutputStream out, InputStream in, String request, int expected) throws IOException {
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        int status = Integer.parseInt(line(in).split(" ")[1]);
        int length = 0;
        String tag = "";
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            } else if (lower.startsWith("etag:")) {
                tag = line.substring(5).strip();
            }
        }
        in.skipNBytes(status == 304 ? 0 : length);
        if (status != expected && status != 200) {
            throw new IOException("answer " + status + " to " + request);
        }
        return tag;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static Path war(Path folder) throws IOException {
        Path source = Files.writeString(folder.resolve("Plain.java"), SERVLET);
        ToolProvider.getSystemJavaCompiler().run(null, null, null, "--release", "17", "-cp", servletApi(), "-d", folder.toString(), source.toString());
        Path war = folder.resolve("ROOT.war");
        try (var zip = new ZipOutputStream(Files.newOutputStream(war))) {
            for (var file : Map.of("WEB-INF/web.xml", WEB_XML.getBytes(StandardCharsets.UTF_8), "WEB-INF/classes/Plain.class",
                    Files.readAllBytes(folder.resolve("Plain.class"))).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return war;
    }

    private static String servletApi() throws IOException {
        try (var files = Files.walk(Path.of(System.getProperty("user.home"), ".m2/repository/jakarta"))) {
            return files.filter(f -> f.toString().matches(".*jakarta\\.(jakartaee-api|servlet-api).*[0-9]\\.jar")).findFirst().orElseThrow().toString();
        }
    }

    private static Process start(Path war, Path folder) throws IOException {
        return new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-XX:+UseParallelGC", "-Xms256m", "-jar", CONTAINER.toString(), "--nocluster", "--port",
                        String.valueOf(PLAIN_PORT), "--rootdir", folder.resolve("root").toString(), "--deploy", war.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("plain.log").toFile())
                .start();
    }

    private static void waitFor(URI address) throws Exception {
        for (int i = 0; i < 120; i++) {
            try (var stream = address.toURL().openStream()) {
                stream.read();
                return;
            } catch (IOException notYet) {
                TimeUnit.SECONDS.sleep(1);
            }
        }
        throw new IOException("no answer from " + address);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
