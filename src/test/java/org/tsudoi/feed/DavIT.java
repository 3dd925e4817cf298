package org.tsudoi.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.RunningCity;
import org.tsudoi.harness.Visitor;

/** CalDAV as an app that synchronises meets it. */
class DavIT {
    private static final String CALENDAR = "/dav/calendars/group-G-MIDORI/";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private String password;

    @BeforeEach
    void makePassword() {
        password = AppPassword.make("midori", "同期の試験");
    }

    @AfterEach
    void takeBack() {
        AppPassword.takeBack("midori", "同期の試験");
    }

    private HttpResponse<String> ask(String method, String path, String body, String... headers) throws Exception {
        String basic = Base64.getEncoder().encodeToString(("midori:" + password).getBytes(StandardCharsets.UTF_8));
        return send(method, path, body, "Authorization", "Basic " + basic, headers);
    }

    private static HttpResponse<String> send(
            String method, String path, String body, String name, String value, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(RunningCity.get().base() + path))
                .header(name, value)
                .method(method, BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static String first(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    @Test
    void appFindsItsWayFromTheName() throws Exception {
        var wellKnown = send("PROPFIND", "/.well-known/caldav", "", "Depth", "0");
        assertThat(wellKnown.statusCode()).isEqualTo(301);
        assertThat(wellKnown.headers().firstValue("Location")).hasValue("/dav/");
        String ask =
                "\n  <propfind xmlns='DAV:'><prop><current-user-principal/><nothing xmlns='urn:x'/></prop></propfind>";
        var root = ask("PROPFIND", "/dav/", ask, "Depth", "0");
        assertThat(root.statusCode()).isEqualTo(207);
        assertThat(root.body()).contains("HTTP/1.1 404 Not Found");
        String principal = first(root.body(), "<D:current-user-principal><D:href>([^<]*)<");
        var home = ask("PROPFIND", principal, "", "Depth", "0");
        String calendars = first(home.body(), "<C:calendar-home-set><D:href>([^<]*)<");
        var list = ask("PROPFIND", calendars, "", "Depth", "1");
        assertThat(list.body())
                .contains("<D:href>" + CALENDAR + "</D:href>", "玉川上水みどりの会", "<C:calendar/>", "<D:privilege><D:read/>")
                .doesNotContain("G-LAB", "<D:write");
        var options = ask("OPTIONS", CALENDAR, "");
        assertThat(options.headers().firstValue("DAV").orElse("")).contains("calendar-access");
        assertThat(options.headers().firstValue("Allow").orElse("")).doesNotContain("PUT");
    }

    @Test
    void whatChangedIsToldByTheToken() throws Exception {
        String sync = "<sync-collection xmlns='DAV:'><sync-token>%s</sync-token><sync-level>1</sync-level>"
                + "<prop><getetag/></prop></sync-collection>";
        var all = ask("REPORT", CALENDAR, sync.formatted(""));
        assertThat(all.statusCode()).as(all.body()).isEqualTo(207);
        String token = first(all.body(), "<D:sync-token>([^<]*)<");
        assertThat(ask("REPORT", CALENDAR, sync.formatted(token)).body()).doesNotContain("<D:response>");
        String reference = FeedIT.book("CC12-01").reference();
        var changed = ask("REPORT", CALENDAR, sync.formatted(token));
        assertThat(changed.body()).contains(CALENDAR + reference + ".ics", "<D:getetag>");
        String next = first(changed.body(), "<D:sync-token>([^<]*)<");
        assertThat(next).isNotEqualTo(token);
        Api.as("midori").post("/bookings/" + reference + "/cancel", "{}");
        assertThat(ask("REPORT", CALENDAR, sync.formatted(next)).body()).contains(reference);
        assertThat(ask("REPORT", CALENDAR, sync.formatted("urn:other")).body()).contains("valid-sync-token");
        var multi = ask(
                "REPORT",
                CALENDAR,
                "<C:calendar-multiget xmlns='DAV:' xmlns:C='urn:ietf:params:xml:ns:caldav'><prop><getetag/><C:calendar-data/></prop>"
                        + "<href>" + CALENDAR + reference + ".ics</href><href>" + CALENDAR
                        + "B-NOTTHERE.ics</href></C:calendar-multiget>");
        assertThat(multi.body()).contains("STATUS:CANCELLED", "UID:" + reference + "@tsudoi", "404 Not Found");
        var one = ask("GET", CALENDAR + reference + ".ics", "");
        assertThat(one.headers().firstValue("ETag").orElseThrow().replace("\"", "&quot;"))
                .isEqualTo(first(multi.body(), "<D:getetag>([^<]*)<"));
        assertThat(one.body()).startsWith("BEGIN:VCALENDAR\r\n").doesNotContain("METHOD");
    }

    @Test
    void queryFindsByTimeAndRefusesWhatItCannotFilter() throws Exception {
        String query =
                "<C:calendar-query xmlns='DAV:' xmlns:C='urn:ietf:params:xml:ns:caldav'><prop><getetag/></prop><C:filter>"
                        + "<C:comp-filter name='VCALENDAR'><C:comp-filter name='VEVENT'>%s</C:comp-filter></C:comp-filter></C:filter></C:calendar-query>";
        String never = "<C:time-range start='19990101T000000Z' end='20000101T000000Z'/>";
        assertThat(ask("REPORT", CALENDAR, query.formatted(never)).body()).doesNotContain("<D:response>");
        assertThat(ask("REPORT", CALENDAR, query.formatted("<C:time-range start='20200101T000000Z'/>"))
                        .body())
                .contains("<D:response>");
        var unknown = ask("REPORT", CALENDAR, query.formatted("<C:prop-filter name='SUMMARY'/>"));
        assertThat(unknown.statusCode()).isEqualTo(403);
        assertThat(unknown.body()).contains("supported-filter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PROPPATCH", "MKCALENDAR", "MOVE", "POST", "LOCK"})
    void nothingCanBeChanged(String method) throws Exception {
        var answer = ask(method, CALENDAR + "B-NEW.ics", "BEGIN:VCALENDAR");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("need-privileges");
    }

    @Test
    void nobodyElseIsLetIn() throws Exception {
        assertThat(send("PROPFIND", "/dav/", "", "Depth", "0").statusCode()).isEqualTo(401);
        String own = Base64.getEncoder().encodeToString(("midori:" + Api.PASSWORD).getBytes(StandardCharsets.UTF_8));
        assertThat(send("PROPFIND", "/dav/", "", "Authorization", "Basic " + own)
                        .statusCode())
                .isEqualTo(401);
        String other = Base64.getEncoder().encodeToString(("lab:" + password).getBytes(StandardCharsets.UTF_8));
        assertThat(send("PROPFIND", "/dav/", "", "Authorization", "Basic " + other)
                        .statusCode())
                .isEqualTo(401);
        assertThat(ask("PROPFIND", "/dav/calendars/group-G-LAB/", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void badXmlIsRefusedAndOpensNoFile() throws Exception {
        assertThat(ask("PROPFIND", "/dav/", "<propfind").statusCode()).isEqualTo(400);
        String file =
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><propfind xmlns='DAV:'><prop>&e;</prop></propfind>";
        assertThat(ask("PROPFIND", "/dav/", file).statusCode()).isEqualTo(400);
        assertThat(ask("PROPFIND", "/dav/", "<a>" + "x".repeat(600_000) + "</a>")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void subscribedRoomIsACalendarOfItsOwn() throws Exception {
        Visitor midori = Visitor.signedIn("midori");
        midori.send("/my/calendars", Map.of("room", "CC16-01"), "add");
        var list = ask("PROPFIND", "/dav/calendars/", "", "Depth", "1");
        assertThat(list.body()).contains("/dav/calendars/room-CC16-01/");
        assertThat(ask("PROPFIND", "/dav/calendars/room-CC16-01/", "", "Depth", "1")
                        .body())
                .contains("closed-CC16-");
    }
}
