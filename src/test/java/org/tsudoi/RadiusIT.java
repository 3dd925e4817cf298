package org.tsudoi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsudoi.base.JapanTime;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.Reply;
import org.tsudoi.harness.RunningCity;
import org.tsudoi.harness.Tool;
import org.tsudoi.harness.Visitor;

/** The Wi-Fi pass of a booking against the real FreeRADIUS, configured as it is shipped. */
class RadiusIT {
    private static final Path SHIPPED = Path.of("deploy/radius").toAbsolutePath();
    private static final String SECRET = "between-us";
    private static final String HERE = "PLACE-AP3";

    @TempDir
    static Path run;

    private static Process server;
    private static int auth;
    private static int accounting;

    @BeforeAll
    static void start() throws Exception {
        Tool.need("freeradius", "freeradius", "-v");
        Tool.need("freeradius-mysql", "test", "-e", "/usr/lib/freeradius/rlm_sql_mysql.so");
        Tool.need("radclient", "radclient", "-v");
        auth = freePort();
        accounting = freePort();
        var builder = new ProcessBuilder("freeradius", "-d", SHIPPED.toString(), "-n", "radiusd", "-f", "-l", "stdout")
                .redirectErrorStream(true)
                .redirectOutput(run.resolve("radius.log").toFile());
        builder.environment().putAll(settings());
        server = builder.start();
        for (int i = 0; i < 100 && !said("Ready to process requests"); i++) {
            assertThat(server.isAlive())
                    .as(Files.readString(run.resolve("radius.log")))
                    .isTrue();
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static boolean said(String words) throws IOException {
        return Files.readString(run.resolve("radius.log")).contains(words);
    }

    private static Map<String, String> settings() throws IOException {
        var database = new Properties();
        try (var reader = Files.newBufferedReader(RunningCity.get().data().resolve("database/client.cnf"))) {
            database.load(reader);
        }
        Map<String, String> settings = new HashMap<>();
        settings.put("TSUDOI_RADIUS_CONF", SHIPPED.toString());
        settings.put("TSUDOI_RADIUS_RUN", run.toString());
        settings.put("TSUDOI_RADIUS_ADDRESS", "127.0.0.1");
        settings.put("TSUDOI_RADIUS_AUTH_PORT", String.valueOf(auth));
        settings.put("TSUDOI_RADIUS_ACCT_PORT", String.valueOf(accounting));
        settings.put("TSUDOI_RADIUS_CLIENTS", "127.0.0.1");
        settings.put("TSUDOI_RADIUS_SECRET", SECRET);
        settings.put("TSUDOI_RADIUS_DB_HOST", "127.0.0.1");
        settings.put("TSUDOI_RADIUS_DB_PORT", database.getProperty("port"));
        settings.put("TSUDOI_RADIUS_DB", "tsudoi");
        settings.put("TSUDOI_RADIUS_DB_USER", database.getProperty("user"));
        settings.put("TSUDOI_RADIUS_DB_PASSWORD", database.getProperty("password"));
        return settings;
    }

    private static int freePort() throws IOException {
        try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (server != null) {
            server.destroy();
            server.waitFor(10, TimeUnit.SECONDS);
        }
    }

    /** What the server answers an access point that asks for somebody. */
    private static String asked(String accessPoint, JsonObject pass, String password, String device)
            throws IOException {
        return told(
                auth,
                "auth",
                List.of(
                        "User-Name=" + pass.get("user").getAsString(),
                        "User-Password=" + password,
                        "NAS-Identifier=" + accessPoint,
                        "Calling-Station-Id=" + device,
                        "Message-Authenticator=0x00"));
    }

    private static String told(int port, String what, List<String> attributes) throws IOException {
        Path file = Files.writeString(Files.createTempFile(run, "ask", ".txt"), String.join("\n", attributes) + "\n");
        return Tool.run(
                        Map.of(),
                        "radclient",
                        "-x",
                        "-r",
                        "2",
                        "-t",
                        "4",
                        "-f",
                        file.toString(),
                        "127.0.0.1:" + port,
                        what,
                        SECRET)
                .text();
    }

    private static void connected(JsonObject pass, String device, String status) throws IOException {
        String answer = told(
                accounting,
                "acct",
                List.of(
                        "User-Name=" + pass.get("user").getAsString(),
                        "NAS-Identifier=" + HERE,
                        "Calling-Station-Id=" + device,
                        "Acct-Session-Id=s-" + device,
                        "Acct-Session-Time=60",
                        "Acct-Input-Octets=1000",
                        "Acct-Output-Octets=2000",
                        "Acct-Status-Type=" + status));
        assertThat(answer).contains("Accounting-Response");
    }

    private static String accepted(JsonObject pass, String device) throws IOException {
        return asked(HERE, pass, pass.get("password").getAsString(), device);
    }

    private static int seconds(String answer) {
        return Integer.parseInt(answer.replaceAll("(?s).*Session-Timeout = ([0-9]+).*", "$1"));
    }

    private static String one(String sql) throws SQLException {
        try (var connection = RunningCity.get().database();
                var rows = connection.createStatement().executeQuery(sql)) {
            assertThat(rows.next()).as(sql).isTrue();
            return rows.getString(1);
        }
    }

    /** Moves a booking so that it begins so many minutes from now and lasts an hour. */
    private static void begins(String reference, int minutes) throws SQLException {
        try (var connection = RunningCity.get().database()) {
            connection
                    .createStatement()
                    .executeUpdate("update booking set starts_at = utc_timestamp() + interval " + minutes
                            + " minute, ends_at = utc_timestamp() + interval " + (minutes + 60)
                            + " minute where reference = '" + reference + "'");
        }
    }

    private static String booked() {
        LocalDate day = JapanTime.today(Clock.systemUTC()).plusDays(33);
        Reply booked = null;
        for (int i = 0; i < 20 && (booked == null || booked.status() != 201); i++, day = day.plusDays(1)) {
            booked = Api.as("staff-place").post("/bookings", """
                    {"group":"G-MIDORI","room":"PLACE-07","start":"%sT09:30","end":"%sT12:30","purpose":"会議","attendees":2,"wifi":true}""".formatted(day, day));
        }
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        String reference = booked.json().get("reference").getAsString();
        Api.as("staff-place").post("/bookings/" + reference + "/approve", "{}");
        return reference;
    }

    private static JsonObject pass(String reference) {
        Reply reply = Api.as("midori").get("/bookings/" + reference + "/wifi-pass");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    @Test
    void passLetsInDuringTheBookingInItsRoomsAndNotOtherwise() throws Exception {
        String reference = booked();
        JsonObject pass = pass(reference);
        assertThat(accepted(pass, "aa-01")).contains("Received Access-Reject");
        begins(reference, 16);
        assertThat(accepted(pass, "aa-01")).contains("Received Access-Reject");
        begins(reference, 14);
        String in = accepted(pass, "aa-01");
        assertThat(in).contains("Received Access-Accept");
        assertThat(seconds(in)).as("asks again while the booking lasts").isEqualTo(15 * 60);
        assertThat(asked(HERE, pass, "wrong", "aa-01")).contains("Received Access-Reject");
        assertThat(asked("PLACE-AP1", pass, pass.get("password").getAsString(), "aa-01"))
                .contains("Received Access-Reject");
        begins(reference, -74);
        String last = accepted(pass, "aa-01");
        assertThat(last).contains("Received Access-Accept");
        assertThat(seconds(last)).as("ends with the pass").isBetween(1, 60);
        begins(reference, -76);
        assertThat(accepted(pass, "aa-01")).contains("Received Access-Reject");
        begins(reference, 60 * 24 * 30);
        Api.as("staff-place").post("/bookings/" + reference + "/cancel", "{\"reason\":\"OFFICIAL_USE\"}");
    }

    @Test
    void asManyDevicesAsPeopleAndSessionsAreStored() throws Exception {
        String reference = booked();
        JsonObject pass = pass(reference);
        begins(reference, -10);
        connected(pass, "bb-01", "Start");
        connected(pass, "bb-02", "Start");
        assertThat(accepted(pass, "bb-03")).contains("Received Access-Reject");
        assertThat(accepted(pass, "bb-02")).contains("Received Access-Accept");
        connected(pass, "bb-01", "Stop");
        assertThat(accepted(pass, "bb-03")).contains("Received Access-Accept");
        assertThat(one(
                        "select concat(seconds, ' ', octets_in, ' ', octets_out) from wifi_session where session = 's-bb-01' and username = '"
                                + reference + "' and stopped_at is not null"))
                .isEqualTo("60 1000 2000");
        assertThat(one("select count(*) from wifi_session where device like '%bb-0%'"))
                .isEqualTo("0");
        begins(reference, 60 * 24 * 30);
        Api.as("staff-place").post("/bookings/" + reference + "/cancel", "{\"reason\":\"OFFICIAL_USE\"}");
        begins(reference, -10);
        assertThat(accepted(pass, "bb-02")).contains("Received Access-Reject");
    }

    @Test
    void passIsSeenByItsGroupAndTheDeskAndIsNowhereElse() throws Exception {
        String reference = booked();
        JsonObject pass = pass(reference);
        String password = pass.get("password").getAsString();
        assertThat(Visitor.signedIn("midori").get("/my/bookings/" + reference).text())
                .contains(password, "Wi-Fi利用証", "data:image/svg+xml");
        assertThat(Visitor.signedIn("staff-place")
                        .get("/staff/bookings/" + reference)
                        .text())
                .contains(password);
        assertThat(Api.as("lab").get("/bookings/" + reference + "/wifi-pass").status())
                .isEqualTo(404);
        assertThat(Api.as("staff-cc14")
                        .get("/bookings/" + reference + "/wifi-pass")
                        .status())
                .isEqualTo(404);
        assertThat(one("select count(*) from wifi_pass where password like '%" + password + "%'"))
                .isEqualTo("0");
        assertThat(Files.readString(run.resolve("radius.log"))).doesNotContain(password);
        Api.as("staff-place").post("/bookings/" + reference + "/cancel", "{\"reason\":\"OFFICIAL_USE\"}");
        assertThat(Visitor.signedIn("midori").get("/my/bookings/" + reference).text())
                .doesNotContain(password);
    }
}
