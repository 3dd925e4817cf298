package org.tsudoi.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tsudoi.harness.Launched;

/** A static file from nginx, the upper bound of what this machine sends; left out where nginx is not installed. */
final class Nginx implements AutoCloseable {
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
              types { text/html html; text/calendar ics; }
              client_body_temp_path %1$s/t1; proxy_temp_path %1$s/t2; fastcgi_temp_path %1$s/t3;
              uwsgi_temp_path %1$s/t4; scgi_temp_path %1$s/t5;
              %3$s
              server {
                listen 127.0.0.1:%2$d backlog=8192;
                location /files/ { root %1$s; }
                %4$s
              }
            }
            """;

    private final Process process;
    private final URI base;
    private final URI file;

    private Nginx(Process process, URI base, String name) {
        this.process = process;
        this.base = base;
        this.file = base.resolve("/files/" + name);
    }

    /** What else it is told, for everything and for its only server. */
    record More(String everywhere, String server) {}

    /** With one file of these bytes; nothing where nginx is not installed. */
    static Optional<Nginx> start(String name, byte[] bytes) throws IOException, InterruptedException {
        return start(name, bytes, folder -> new More("", ""));
    }

    /** @param more given the folder that nginx may write to */
    static Optional<Nginx> start(String name, byte[] bytes, Function<Path, More> more)
            throws IOException, InterruptedException {
        Optional<Path> program = Stream.of(
                        "/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        // a folder that nginx's workers, who are somebody else, may read
        Path folder = Files.createTempDirectory(
                "bench-nginx", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Files.write(Files.createDirectories(folder.resolve("files")).resolve(name), bytes);
        int port = Launched.freePort();
        More told = more.apply(folder);
        Path configuration = Files.writeString(
                folder.resolve("nginx.conf"), CONFIGURATION.formatted(folder, port, told.everywhere(), told.server()));
        Process process = new ProcessBuilder(
                        program.get().toString(), "-p", folder.toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("words.txt").toFile())
                .start();
        var nginx = new Nginx(process, URI.create("http://127.0.0.1:" + port + "/"), name);
        Web.waitFor(nginx.file());
        return Optional.of(nginx);
    }

    URI file() {
        return file;
    }

    /** The address at this server of what has another one behind it. */
    URI before(URI behind) {
        return base.resolve(behind.getRawPath());
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
