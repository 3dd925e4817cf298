package org.tsudoi.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tsudoi.base.JapanTime;
import org.tsudoi.boot.Routes.Route;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.Loans;
import org.tsudoi.harness.Reply;
import org.tsudoi.harness.RunningCity;
import org.tsudoi.harness.Visitor;

/** Every page has a line in pages.csv, and every caller gets what the line says: foreign and absent look alike. */
class PageRightsIT {
    private static final Path TABLE = Path.of("src/test/resources/pages.csv");
    private static final int BEFORE_CALLERS = 2;

    private static List<String[]> lines() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(l -> !l.startsWith("#"))
                .map(l -> l.split(";"))
                .toList();
    }

    @Test
    void everyPageIsInTheTable() throws IOException {
        assertThat(lines().stream().skip(1).map(l -> l[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Routes.TABLE.stream().map(Route::address).toList());
    }

    @TestFactory
    List<DynamicTest> everyCallerSeesWhatTheTableSays() throws IOException, SQLException {
        String booking = one("select b.reference from booking b join facility f on f.id = b.facility_id "
                + "join civic_group g on g.id = b.group_id where g.code = 'G-MIDORI' and f.code = 'PLACE'");
        String series = seriesOfMidori();
        String day = JapanTime.today(Clock.systemUTC()).plusDays(10).toString();
        String loan = Loans.ofMidori();
        String unit = one(
                "select min(u.tag) from equipment_unit u join facility f on f.id = u.home_facility_id where f.code = 'PLACE'");
        String stock = Visitor.signedIn("staff-place")
                .send("/staff/stock", Map.of("facility", "PLACE"), "begin")
                .header("Location")
                .replaceAll(".*/", "");
        String photograph = one("select min(id) from photograph");
        String draft = draft();
        List<String[]> lines = lines();
        List<DynamicTest> tests = new ArrayList<>();
        IntStream.range(BEFORE_CALLERS, lines.get(0).length).forEach(column -> {
            String caller = lines.get(0)[column];
            Visitor visitor = caller.equals("nobody") ? new Visitor() : Visitor.signedIn(caller);
            lines.stream()
                    .skip(1)
                    .map(line -> DynamicTest.dynamicTest(caller + ": " + line[1], () -> {
                        Reply reply = visitor.get(line[1].replace("BOOKING", booking)
                                .replace("SERIES", series)
                                .replace("PHOTOGRAPH", photograph)
                                .replace("DRAFT", draft)
                                .replace("LOAN", loan)
                                .replace("UNIT", unit)
                                .replace("STOCK", stock)
                                .replace("DAY", day));
                        assertThat(reply.status()).isEqualTo(Integer.parseInt(line[column]));
                        if (reply.status() == 302) {
                            assertThat(reply.header("Location")).contains("/sign-in");
                        }
                    }))
                    .forEach(tests::add);
        });
        return tests;
    }

    /** A draft of a book of rules, kept by the administrator. */
    private static String draft() {
        String yaml = "{code: KOMISEN, validFrom: 2099-04-01, opensAt: \"09:00\", windows: {}}";
        return Visitor.signedIn("admin")
                .send("/admin/rules", Map.of("yaml", yaml), "read")
                .header("Location")
                .replaceAll(".*/", "");
    }

    private static String one(String query) throws SQLException {
        try (var connection = RunningCity.get().database();
                var rows = connection.createStatement().executeQuery(query)) {
            assertThat(rows.next()).as(query).isTrue();
            return rows.getString(1);
        }
    }

    private static String seriesOfMidori() {
        var day = JapanTime.today(Clock.systemUTC()).plusDays(35);
        for (int i = 0; i < 14; i++) {
            Reply reply = Api.as("midori").post("/series", """
                    {"group":"G-MIDORI","room":"PLACE-09","start":"%sT18:00","end":"%sT22:00","purpose":"会議","attendees":2,
                     "rhythm":"WEEKLY","count":2,"take":"FREE"}""".formatted(day.plusDays(i), day.plusDays(i)));
            if (reply.status() == 201) {
                return reply.json().get("reference").getAsString();
            }
        }
        throw new AssertionError("no free evening at PLACE-09");
    }
}
