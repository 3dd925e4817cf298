package org.tsudoi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table, printed line by line and kept as it can be pasted into the README; beside it every single time that was measured. */
final class Report {
    static final Path FOLDER = Path.of("target/bench").toAbsolutePath();
    private static final String HEAD =
            "| | answers a second | median, p99 (ms) | measured | promised | |\n|---|--:|--:|---|---|---|";

    private final List<String> lines = new ArrayList<>();
    private String section = "";

    Report() throws IOException {
        Files.createDirectories(FOLDER.resolve("raw"));
        add(machine());
        add(HEAD);
    }

    void begin(String name) {
        section = name;
        add("| **" + name + "** | | | | | |");
    }

    /** A line of figures; times are those of this status. */
    void line(String what, Figures figures, int status, Aim aim) {
        Times times = figures.of(status);
        keep(what, figures);
        add(String.format(
                Locale.ROOT,
                "| %s | %,.0f | %.1f, %.1f | %s | %s | %s |",
                what,
                figures.perSecond(status),
                times.millis(0.5),
                times.millis(0.99),
                aim.measured(),
                aim.promised(),
                mark(aim)));
    }

    /** A line that has no rate. */
    void line(String what, Aim aim) {
        add("| " + what + " | | | " + aim.measured() + " | " + aim.promised() + " | " + mark(aim) + " |");
    }

    /** Something to know that is no figure. */
    void note(String text) {
        System.out.println("    " + text);
        System.out.flush();
    }

    void close(Duration took) throws IOException {
        add("");
        add("Took " + took.toMinutes() + " min " + took.toSecondsPart() + " s.");
        Files.write(FOLDER.resolve("table.md"), lines);
    }

    private static String mark(Aim aim) {
        return aim.promised().isEmpty() ? "" : aim.met() ? "✓" : "✗";
    }

    private void add(String line) {
        lines.add(line);
        System.out.println(line);
        System.out.flush();
    }

    /** Each time in microseconds with how often it was measured, by status. */
    private void keep(String what, Figures figures) {
        List<String> raw = new ArrayList<>(List.of("status,micros,times"));
        figures.byStatus().forEach((status, times) -> {
            long[] all = times.sorted();
            for (int i = 0; i < all.length; ) {
                int from = i;
                while (i < all.length && all[i] == all[from]) {
                    i++;
                }
                raw.add(status + "," + all[from] + "," + (i - from));
            }
        });
        raw.add("# " + figures.counts() + "; " + figures.seconds() + " s; the driver used " + figures.ownCores()
                + " cores");
        String name = (section + "-" + what).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        try {
            Files.write(FOLDER.resolve("raw").resolve(name + ".csv"), raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String machine() {
        return LocalDate.now() + ", " + Runtime.getRuntime().availableProcessors()
                + " cores shared by driver, application and database, Java "
                + Runtime.version().feature() + "\n";
    }
}
