package org.tsudoi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tsudoi.harness.Launched;

/** The reference servlets and resources in a container of the same make, on a port of its own. */
final class Reference implements AutoCloseable {
    private static final String CLASSES = "org/tsudoi/bench/reference";
    private static final int STOP_SECONDS = 20;

    private final Process process;
    private final URI base;

    private Reference(Process process, URI base) {
        this.process = process;
        this.base = base;
    }

    static Reference start() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Report.FOLDER.resolve("reference"));
        int port = Launched.freePort();
        Path listen = Files.writeString(
                folder.resolve("listen.txt"),
                "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1\n");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseParallelGC",
                "-Xms256m",
                "-jar",
                Path.of("target/tsudoi/payara-micro.jar").toString(),
                "--nocluster",
                "--port",
                String.valueOf(port),
                "--rootdir",
                folder.resolve("root").toString(),
                "--prebootcommandfile",
                listen.toString(),
                "--deploy",
                war(folder).toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.log").toFile())
                .start();
        var reference = new Reference(process, URI.create("http://127.0.0.1:" + port + "/"));
        try {
            Web.waitFor(reference.plain(10));
            Web.waitFor(reference.hello());
        } catch (IOException e) {
            reference.close();
            throw e;
        }
        return reference;
    }

    URI base() {
        return base;
    }

    URI plain(int bytes) {
        return base.resolve("/plain/" + bytes);
    }

    URI hello() {
        return base.resolve("/rest/hello");
    }

    private static Path war(Path folder) throws IOException {
        Path classes = Path.of("target/test-classes");
        Path war = folder.resolve("ROOT.war");
        try (var zip = new ZipOutputStream(Files.newOutputStream(war));
                var files = Files.list(classes.resolve(CLASSES))) {
            files.forEach(file -> add(zip, file));
        }
        return war;
    }

    private static void add(ZipOutputStream zip, Path file) {
        try {
            zip.putNextEntry(new ZipEntry("WEB-INF/classes/" + CLASSES + "/" + file.getFileName()));
            zip.write(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
