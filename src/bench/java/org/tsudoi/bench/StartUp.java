package org.tsudoi.bench;

import java.time.Duration;

/** How long an operator waits for the first page, and what a city that nobody uses yet needs. */
final class StartUp implements Section {
    @Override
    public String name() {
        return "start";
    }

    @Override
    public void run(Lab lab, Report report) throws Exception {
        report.line("first start, database and demonstration laid, to the first page", seconds(lab.firstStart()));
        report.line("second start, loaded classes kept, to the first page", seconds(lab.restart()));
        report.line(
                "resident: application, database",
                Aim.none(String.format(
                        "%.0f MB, %.0f MB",
                        Outside.residentMegabytes(lab.city().process("runtime/container.pid")),
                        Outside.residentMegabytes(lab.city().process("database/mariadbd.pid")))));
    }

    private static Aim seconds(Duration time) {
        return Aim.none(String.format("%.1f s", time.toMillis() / 1e3));
    }
}
