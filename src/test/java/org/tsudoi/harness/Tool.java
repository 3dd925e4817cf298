package org.tsudoi.harness;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Programs of other people that read our calendars. A test is left out on a machine that lacks one, and fails where all must be there. */
public final class Tool {
    private Tool() {}

    /** What a program printed. */
    public record Printed(int status, String text) {
        public List<String> lines() {
            return text.lines().toList();
        }
    }

    /** Stops the test here when a command does not work; in CI that is a failure. */
    public static void need(String what, String... command) {
        boolean works;
        try {
            works = run(Map.of(), command).status() == 0;
        } catch (IOException e) {
            works = false;
        }
        if (!works && System.getenv("CI") != null) {
            throw new AssertionError(what + " must be there in CI: " + String.join(" ", command));
        }
        assumeTrue(works, "left out: " + what + " is not installed (" + String.join(" ", command) + ")");
    }

    public static Printed run(Map<String, String> environment, String... command) throws IOException {
        Path out = Files.createTempFile("tool", ".out");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("no end of " + Arrays.toString(command));
            }
            return new Printed(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Files.deleteIfExists(out);
        }
    }
}
