package org.tsudoi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.JapanTime;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.Reply;
import org.tsudoi.harness.RunningCity;
import org.tsudoi.harness.Screen;
import org.tsudoi.harness.Visitor;

/** Wi-Fi as it is: probes, desks and visitors, planned outages, passphrases that stay where they belong. */
class WifiIT {
    private static final String SECRET = "Tsudoi-no-aikotoba-4711";

    private static JsonObject point(String code) {
        for (var item : Api.asNobody().get("/wifi").json().getAsJsonArray("items")) {
            if (item.getAsJsonObject().get("code").getAsString().equals(code)) {
                return item.getAsJsonObject();
            }
        }
        throw new AssertionError("no " + code);
    }

    private static String state(String code) {
        return point(code).get("status").getAsString();
    }

    private static Reply desk(String code, Map<String, String> fields, String button) {
        return Visitor.signedIn("admin").send("/staff/wifi/" + code, fields, button);
    }

    private static void waitFor(String code, String state) throws InterruptedException {
        for (int i = 0; i < 50 && !state(code).equals(state); i++) {
            Thread.sleep(100);
        }
        assertThat(state(code)).isEqualTo(state);
    }

    private static String one(String sql) throws SQLException {
        try (var connection = RunningCity.get().database();
                var rows = connection.createStatement().executeQuery(sql)) {
            assertThat(rows.next()).as(sql).isTrue();
            return rows.getString(1);
        }
    }

    @Test
    void openDataHasTheMunicipalHeadersToTheLetter() {
        String csv = new Visitor().get("/opendata/wifi.csv").text();
        assertThat(csv)
                .startsWith("\uFEFF都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,名称_カナ,名称_英語,住所,方書,緯度,経度,設置者,電話番号,内線番号,"
                        + "SSID,提供エリア,URL,備考\r\n132039,0000000001,");
    }

    @Test
    void deskSaysItIsBrokenAndThatItWorksAgainAndTheHistoryKeepsIt() throws Exception {
        assertThat(desk("CC16-AP1", Map.of(), "fails").status()).isEqualTo(302);
        waitFor("CC16-AP1", "OUTAGE");
        assertThat(point("CC16-AP1").getAsJsonArray("outages")).hasSize(1);
        assertThat(desk("CC16-AP1", Map.of(), "works").status()).isEqualTo(302);
        waitFor("CC16-AP1", "AVAILABLE");
        assertThat(one("select count(*) from access_point_outage o join access_point a on a.id = o.access_point_id "
                        + "where a.code = 'CC16-AP1' and not planned and ends_at is not null"))
                .isNotEqualTo("0");
    }

    @Test
    void probeReportsByTokenAndItsSilenceIsUnknown() throws Exception {
        Reply page = Visitor.signedIn("admin").send("/staff/wifi/CC15-AP1", Map.of(), "probe");
        Matcher token = Pattern.compile("<code>([0-9a-f]{40})</code>").matcher(page.text());
        assertThat(token.find()).isTrue();
        assertThat(probe("wrong", "CC15-AP1").exitValue()).isEqualTo(1);
        assertThat(probe(token.group(1), "CC15-AP1").exitValue()).isZero();
        waitFor("CC15-AP1", "AVAILABLE");
        try (var connection = RunningCity.get().database()) {
            connection
                    .createStatement()
                    .executeUpdate(
                            "update access_point set news_at = news_at - interval 16 minute where code = 'CC15-AP1'");
        }
        waitFor("CC15-AP1", "UNKNOWN");
        assertThat(probe(token.group(1), "CC15-AP1").exitValue()).isZero();
        waitFor("CC15-AP1", "AVAILABLE");
        assertThat(one("select count(*) from access_point where probe_hash is not null and hex(probe_hash) = '"
                        + token.group(1) + "'"))
                .isEqualTo("0");
    }

    private static Process probe(String token, String code) throws Exception {
        var builder = new ProcessBuilder("sh", "deploy/wifi-probe");
        builder.environment().put("TSUDOI_URL", RunningCity.get().base().toString());
        builder.environment().put("ACCESS_POINT", code);
        builder.environment().put("PROBE_TOKEN", token);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.waitFor();
        return process;
    }

    @Test
    void aVisitorsWordIsHeardAndThrottledAndAloneMakesNoBreakdown() {
        var visitor = new Visitor();
        assertThat(visitor.send("/wifi/CC14-AP1", Map.of(), "complain").status())
                .isIn(302, 200);
        Reply last = null;
        for (int i = 0; i < 6; i++) {
            last = Api.asNobody().post("/wifi/CC14-AP1/reports", "{\"up\":false}");
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(state("CC14-AP1")).isEqualTo("AVAILABLE");
    }

    @Test
    void passphraseIsReadByStaffAndByNobodyElse() throws Exception {
        assertThat(desk("PLACE-AP2", Map.of("passphrase", "short"), "keep").text())
                .contains("8～63文字");
        assertThat(desk("PLACE-AP2", Map.of("passphrase", SECRET), "keep").status())
                .isEqualTo(302);
        assertThat(Visitor.signedIn("staff-place").get("/staff/wifi/PLACE-AP2").text())
                .contains(SECRET);
        List<String> forAll = List.of(
                "/wifi",
                "/wifi/PLACE-AP2",
                "/facilities/PLACE",
                "/rooms/PLACE-03",
                "/opendata/wifi.csv",
                "/feeds/v1/wifi.ics",
                "/feeds/v1/city.ics",
                "/api/v1/wifi",
                "/api/v1/rooms/PLACE-03",
                "/openapi");
        for (String path : forAll) {
            assertThat(new Visitor().get(path).text()).as(path).doesNotContain(SECRET);
        }
        for (String login : List.of("midori", "lab", "staff-cc14", "auditor")) {
            for (String path : List.of("/staff/wifi/PLACE-AP2", "/staff/wifi", "/my/bookings", "/admin/audit")) {
                assertThat(Visitor.signedIn(login).get(path).text())
                        .as(login + path)
                        .doesNotContain(SECRET);
            }
        }
        assertThat(Visitor.signedIn("admin").get("/admin/export/wifi.csv").text())
                .doesNotContain(SECRET);
        assertThat(one("select hex(passphrase) from access_point where code = 'PLACE-AP2'"))
                .doesNotContain(java.util.HexFormat.of().withUpperCase().formatHex(SECRET.getBytes()));
        try (var logs = Files.walk(RunningCity.get().data().resolve("logs"))) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(log), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .as(log.toString())
                        .doesNotContain(SECRET);
            }
        }
    }

    @Test
    void theGroupReadsThePassphraseWhileItsBookingRunsOnly() throws Exception {
        desk("PLACE-AP2", Map.of("passphrase", SECRET), "keep");
        String reference = one(
                "select b.reference from booking b join civic_group g on g.id = b.group_id join room r on r.id = b.room_id "
                        + "where g.code = 'G-MIDORI' and r.code = 'PLACE-03' and b.state in ('REQUESTED', 'APPROVED')");
        Visitor midori = Visitor.signedIn("midori");
        assertThat(midori.get("/my/bookings/" + reference).text()).doesNotContain(SECRET);
        try (var connection = RunningCity.get().database()) {
            var statement = connection.createStatement();
            String before = one("select concat(starts_at, '|', ends_at, '|', state) from booking where reference = '"
                    + reference + "'");
            statement.executeUpdate("update booking set starts_at = utc_timestamp() + interval 10 minute, "
                    + "ends_at = utc_timestamp() + interval 70 minute, state = 'APPROVED' where reference = '"
                    + reference + "'");
            try {
                assertThat(midori.get("/my/bookings/" + reference).text()).contains(SECRET);
            } finally {
                String[] was = before.split("\\|");
                statement.executeUpdate("update booking set starts_at = '" + was[0] + "', ends_at = '" + was[1]
                        + "', state = '" + was[2] + "' where reference = '" + reference + "'");
            }
        }
    }

    @Test
    void plannedOutageTellsGroupsThatNeedWifiAndRefusesNewOnes() throws Exception {
        LocalDate day = JapanTime.today(Clock.systemUTC()).plusDays(33);
        Reply booked = null;
        for (int i = 0; i < 10 && (booked == null || booked.status() != 201); i++) {
            day = day.plusDays(1);
            booked = Api.as("staff-place").post("/bookings", """
                    {"group":"G-MIDORI","room":"PLACE-06","start":"%sT09:30","end":"%sT12:30","purpose":"会議","attendees":3,"wifi":true}""".formatted(day, day));
        }
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        String reference = booked.json().get("reference").getAsString();
        Reply planned = desk(
                "PLACE-AP3",
                Map.of("from", day + "T11:00", "until", day + "T15:00", "note", "機器の交換", "confirmed", "on"),
                "plan");
        assertThat(planned.status()).as(planned.text()).isEqualTo(302);
        assertThat(one("select body from mail where about = 'wifi-" + reference + "' limit 1"))
                .contains(reference)
                .contains("/search?wifi=true");
        Reply refused = Api.as("staff-place").post("/bookings", """
                {"group":"G-MIDORI","room":"PLACE-07","start":"%sT13:00","end":"%sT17:00","purpose":"会議","attendees":3,"wifi":true}""".formatted(day, day));
        assertThat(refused.text()).contains("WIFI_NOT_AVAILABLE");
        assertThat(desk("PLACE-AP3", Map.of("from", day + "T15:00", "until", day + "T11:00"), "plan")
                        .text())
                .contains("終わりは始まりより後");
        String outage = one(
                "select max(o.id) from access_point_outage o join access_point a on a.id = o.access_point_id where a.code = 'PLACE-AP3'");
        Visitor admin = Visitor.signedIn("admin");
        assertThat(admin.post(
                                "/staff/wifi/PLACE-AP3",
                                Map.of("h", "h", "jakarta.faces.ViewState", "stateless", "ends", outage))
                        .status())
                .isEqualTo(302);
        assertThat(one("select cancelled_at is not null from access_point_outage where id = " + outage))
                .isEqualTo("1");
    }

    @Test
    void pagesAreSoundOnDeskAndPhone() {
        try (var desk = Screen.desk("ja");
                var phone = Screen.phone("en")) {
            desk.go("/wifi").isSound("wifi");
            phone.go("/wifi/PLACE-AP1?lang=en").isSound("wifi-point-phone");
            desk.signIn("staff-place");
            desk.go("/staff/wifi").isSound("wifi-desk");
            desk.go("/staff/wifi/PLACE-AP1").isSound("wifi-keep");
        }
    }
}
