package org.tsudoi.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tsudoi.harness.Launched;

/**
 * nginx with a feed as a file, and before the application with what deploy/nginx.conf.example says about feeds, word for word but for address and
 * folder, so that what is measured is what is shipped. Left out where nginx is not installed.
 */
final class FeedNginx implements AutoCloseable {
    private static final Path SHIPPED = Path.of("deploy/nginx.conf.example");
    private static final Pattern CACHE = Pattern.compile("(?m)^proxy_cache_path .*;$");
    private static final Pattern UPSTREAM = Pattern.compile("(?ms)^upstream tsudoi \\{.*?^}$");
    private static final Pattern FEEDS = Pattern.compile("(?ms)^    location /feeds/v1/ \\{.*?^    }$");
    private static final int STOP_SECONDS = 10;
    private static final String CONFIGURATION = """
            daemon off;
            worker_processes 2;
            pid %1$s/nginx.pid;
            error_log %1$s/error.log;
            events { worker_connections 8192; }
            http {
              access_log off;
              sendfile on;
              keepalive_requests 10000000;
              types { text/calendar ics; }
              client_body_temp_path %1$s/t1; proxy_temp_path %1$s/t2; fastcgi_temp_path %1$s/t3;
              uwsgi_temp_path %1$s/t4; scgi_temp_path %1$s/t5;
              %3$s
              %4$s
              server {
                listen 127.0.0.1:%2$d backlog=8192;
                location /files/ { root %1$s; }
                %5$s
              }
            }
            """;

    private final Process process;
    private final URI base;

    private FeedNginx(Process process, URI base) {
        this.process = process;
        this.base = base;
    }

    static Optional<FeedNginx> start(String feed, URI application) throws IOException, InterruptedException {
        Optional<Path> program = Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        // a folder that nginx's workers, who are somebody else, may read
        Path folder = Files.createTempDirectory(
                "bench-feeds", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Files.writeString(Files.createDirectories(folder.resolve("files")).resolve("feed.ics"), feed);
        int port = Launched.freePort();
        Path configuration = Files.writeString(folder.resolve("nginx.conf"), configuration(folder, port, application));
        Process process = new ProcessBuilder(
                        program.get().toString(), "-p", folder.toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("words.txt").toFile())
                .start();
        var nginx = new FeedNginx(process, URI.create("http://127.0.0.1:" + port + "/"));
        Web.waitFor(nginx.file());
        return Optional.of(nginx);
    }

    private static String configuration(Path folder, int port, URI application) throws IOException {
        String shipped = Files.readString(SHIPPED);
        return CONFIGURATION.formatted(
                folder,
                port,
                part(shipped, CACHE)
                        .replaceFirst(
                                "/var/cache/nginx/\\S+", folder.resolve("cache").toString()),
                part(shipped, UPSTREAM).replace("127.0.0.1:8080", application.getAuthority()),
                part(shipped, FEEDS));
    }

    private static String part(String shipped, Pattern pattern) {
        var matcher = pattern.matcher(shipped);
        if (!matcher.find()) {
            throw new IllegalStateException(SHIPPED + " has no " + pattern);
        }
        return matcher.group();
    }

    /** The same bytes as a file. */
    URI file() {
        return base.resolve("/files/feed.ics");
    }

    /** The application behind the cache. */
    URI before(URI feed) {
        return base.resolve(feed.getRawPath());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
