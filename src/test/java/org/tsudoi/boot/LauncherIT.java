package org.tsudoi.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsudoi.harness.Launched;
import org.tsudoi.harness.RunningCity;

/** What the launcher refuses: one line that names the property and the mend, and nothing is started. */
class LauncherIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    @ParameterizedTest
    @CsvSource({
        "TSUDOI_HTTP_PORT, 80808, tsudoi.http.port",
        "TSUDOI_HTTP_PORT, eighty, tsudoi.http.port",
        "TSUDOI_HTTP_HOST, no such host, tsudoi.http.host",
        "TSUDOI_DATA_DIR, /dev/null/data, tsudoi.data.dir",
        "TSUDOI_DEMO, yes, tsudoi.demo",
        "TSUDOI_BASE_URL, rooms.example.jp, tsudoi.base.url",
        "TSUDOI_DB_URL, jdbc:postgresql://localhost/tsudoi, tsudoi.db.url",
        "TSUDOI_DB_URL, jdbc:mariadb://localhost/tsudoi, tsudoi.db.user",
        "TSUDOI_MAIL_HOST, smtp.example.jp, tsudoi.mail.from",
        "TSUDOI_CLOCK_OFFSET, P1D, tsudoi.clock.offset",
        "TSUDOI_CLOCK_OFFSET, tomorrow, tsudoi.clock.offset"
    })
    void wrongValueStopsTheStartWithOneLine(String variable, String value, String property) throws Exception {
        refuses(Map.of(variable, value), property);
    }

    @Test
    void secondStartOnTheSameDirectoryIsRefused() throws Exception {
        refuses(Map.of("TSUDOI_DATA_DIR", RunningCity.get().data().toString()), "tsudoi.data.dir");
    }

    @Test
    void databaseThatDoesNotAnswerIsToldBeforeAnythingStarts() throws Exception {
        var settings = Map.of(
                "TSUDOI_DATA_DIR",
                Launched.TARGET.resolve("elsewhere").toString(),
                "TSUDOI_HTTP_PORT",
                String.valueOf(Launched.freePort()),
                "TSUDOI_DB_URL",
                "jdbc:mariadb://127.0.0.1:" + Launched.freePort() + "/tsudoi",
                "TSUDOI_DB_USER",
                "tsudoi");
        try (var launched = Launched.with(settings)) {
            assertThat(launched.ends(SOON)).isEqualTo(2);
            assertThat(launched.words()).contains("tsudoi.db.url: ").doesNotContain("Starting the application");
        }
    }

    @Test
    void takenPortIsTold() throws Exception {
        var settings = Map.of(
                "TSUDOI_DATA_DIR", Launched.TARGET.resolve("taken").toString(),
                "TSUDOI_HTTP_PORT", String.valueOf(RunningCity.get().base().getPort()));
        try (var launched = Launched.with(settings)) {
            assertThat(launched.ends(SOON)).isEqualTo(2);
            assertThat(launched.words()).contains("tsudoi.http.port: ").doesNotContain("Starting the application");
        }
    }

    private static void refuses(Map<String, String> settings, String property)
            throws IOException, InterruptedException {
        try (var launched = Launched.with(settings)) {
            assertThat(launched.ends(SOON)).isEqualTo(2);
            assertThat(launched.words().lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line).startsWith(property + ": "));
        }
    }
}
