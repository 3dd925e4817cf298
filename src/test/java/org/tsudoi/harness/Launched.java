package org.tsudoi.harness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The distribution's launcher as an operator starts it: a process with an environment, its words in a file. */
public final class Launched implements AutoCloseable {
    public static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path JAR = Path.of(System.getProperty("tsudoi.distribution", "target/tsudoi"), "tsudoi.jar")
            .toAbsolutePath();

    private final Process process;
    private final Path words;

    private Launched(Process process, Path words) {
        this.process = process;
        this.words = words;
    }

    public static Launched with(Map<String, String> environment) throws IOException {
        Path words = Files.createTempFile(Files.createDirectories(TARGET.resolve("launched")), "words", ".txt");
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("TSUDOI_"));
        builder.environment().putAll(environment);
        builder.directory(words.getParent().toFile());
        return new Launched(
                builder.redirectErrorStream(true).redirectOutput(words.toFile()).start(), words);
    }

    public Process process() {
        return process;
    }

    public String words() throws IOException {
        return Files.readString(words);
    }

    /** Waits for these words on the console; fails with all of them when the launcher ends or time is over. */
    public Launched says(String expected, Duration patience) throws IOException, InterruptedException {
        long last = System.nanoTime() + patience.toNanos();
        while (!words().contains(expected)) {
            if (!process.isAlive() || System.nanoTime() > last) {
                throw new AssertionError("never said \"" + expected + "\":\n" + words());
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        return this;
    }

    /** The exit status, waited for. */
    public int ends(Duration patience) throws InterruptedException, IOException {
        if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running after " + patience + ":\n" + words());
        }
        return process.exitValue();
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            ends(Duration.ofMinutes(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
