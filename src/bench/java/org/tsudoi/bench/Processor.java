package org.tsudoi.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.tsudoi.harness.RunningCity;

/** Time of the processor that application and database used since a moment: unlike a rate it is the same on a machine that has other work. */
record Processor(RunningCity city, Duration application, Duration database) {
    static Processor now(RunningCity city) throws IOException {
        return new Processor(city, used(city, "runtime/container.pid"), used(city, "database/mariadbd.pid"));
    }

    /** Milliseconds a thing of both since then: "4.1 + 0.6 ms of processor". */
    String since(int things) throws IOException {
        Processor now = now(city);
        return String.format(
                Locale.ROOT,
                "%.1f + %.1f ms of processor each",
                millis(now.application.minus(application), things),
                millis(now.database.minus(database), things));
    }

    double databaseSince(int things) throws IOException {
        return millis(now(city).database.minus(database), things);
    }

    private static double millis(Duration time, int things) {
        return time.toNanos() / 1e6 / Math.max(1, things);
    }

    private static Duration used(RunningCity city, String pidFile) throws IOException {
        return city.process(pidFile).info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
