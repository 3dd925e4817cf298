package org.tsudoi.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.JapanTime;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.Loans;
import org.tsudoi.harness.RunningCity;
import org.tsudoi.harness.Visitor;

/** Feeds of things: what is lent, what must be brought back, where Wi-Fi will not work. */
class ThingFeedIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static HttpResponse<String> ask(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(RunningCity.get().base() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static List<VEvent> events(String path) throws Exception {
        return new CalendarBuilder().build(new StringReader(ask(path).body())).getComponents(Component.VEVENT);
    }

    private static Optional<VEvent> event(String path, String uid) throws Exception {
        return events(path).stream()
                .filter(e -> e.getUid().orElseThrow().getValue().equals(uid + "@tsudoi"))
                .findFirst();
    }

    /** It is not told while it is young. */
    private static Instant lastModified(String path) throws Exception {
        for (int i = 0; i < 30; i++) {
            var told = ask(path).headers().firstValue("Last-Modified");
            if (told.isPresent()) {
                return ZonedDateTime.parse(told.get(), DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
            }
            Thread.sleep(500);
        }
        throw new AssertionError("never told when it changed");
    }

    private static String tag(String path) throws Exception {
        return ask(path).headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void loanIsSeenByAllWithoutANameAndByItsGroupAsTwoErrands() throws Exception {
        String path = "/feeds/v1/equipment/panel.ics";
        String before = tag(path);
        String loan = Loans.borrowed(Api.as("midori"), "G-MIDORI", "panel", 2, 21);
        assertThat(ask(path, "If-None-Match", before).statusCode()).isEqualTo(200);
        VEvent lent = event(path, loan + "-panel").orElseThrow();
        assertThat(lent.getSummary().getValue()).contains("×2");
        assertThat(lent.toString()).contains("TRANSP:TRANSPARENT").doesNotContain("DESCRIPTION", "みどり");
        assertThat(new CalendarBuilder()
                        .build(new StringReader(ask(path).body()))
                        .validate(true)
                        .getEntries())
                .isEmpty();
        String own = PrivateFeedIT.make(Visitor.signedIn("midori"), "備品", "G-MIDORI") + "?alarm=60";
        VEvent due = event(own, loan + "-return").orElseThrow();
        assertThat(due.toString()).contains("TRANSP:TRANSPARENT", "BEGIN:VALARM", "返却期限", "/my/loans/" + loan);
        assertThat(JapanTime.minuteOf(
                        ZonedDateTime.from(due.getDateTimeStart().getDate()).toInstant()))
                .isEqualTo(16 * 60 + 45);
        assertThat(event(own, loan + "-fetch")).isPresent();
        Api.as("midori").post("/loans/" + loan + "/cancel", "{}");
        assertThat(event(own, loan + "-return").orElseThrow().toString())
                .contains("STATUS:CANCELLED", "SEQUENCE:1")
                .doesNotContain("VALARM");
        assertThat(event(path, loan + "-panel").orElseThrow().getStatus().getValue())
                .isEqualTo("CANCELLED");
        PrivateFeedIT.takeBack("midori", "備品");
    }

    @Test
    void equipmentThatABookingDropsLeavesTheFeed() throws Exception {
        String path = "/feeds/v1/equipment/projector.ics";
        String reference = FeedIT.book("CC10-01").reference();
        Api midori = Api.as("midori");
        assertThat(midori.post(
                                "/bookings/" + reference + "/amend",
                                "{\"equipment\":[{\"code\":\"projector\",\"quantity\":1}]}")
                        .status())
                .isEqualTo(200);
        assertThat(event(path, reference + "-projector")).isPresent();
        String with = tag(path);
        Instant before = lastModified(path);
        assertThat(midori.post("/bookings/" + reference + "/amend", "{\"equipment\":[]}")
                        .status())
                .isEqualTo(200);
        assertThat(ask(path, "If-None-Match", with).statusCode()).isEqualTo(200);
        assertThat(event(path, reference + "-projector")).isEmpty();
        assertThat(lastModified(path)).isAfterOrEqualTo(before);
        midori.post("/bookings/" + reference + "/cancel", "{}");
    }

    @Test
    void outageIsTentativeThenCertainThenCalledOff() throws Exception {
        LocalDate day = JapanTime.today(Clock.systemUTC()).plusDays(20);
        String before = tag("/feeds/v1/wifi.ics");
        String city = tag("/feeds/v1/city.ics");
        var typed = Map.of("from", day + "T09:00", "until", day + "T11:00", "note", "秘密の作業");
        assertThat(Visitor.signedIn("admin")
                        .send("/staff/wifi/CC12-AP1", typed, "plan")
                        .status())
                .isEqualTo(302);
        assertThat(ask("/feeds/v1/wifi.ics", "If-None-Match", before).statusCode())
                .isEqualTo(200);
        assertThat(ask("/feeds/v1/city.ics", "If-None-Match", city).statusCode())
                .isEqualTo(200);
        String uid = "outage-" + last();
        VEvent planned = event("/feeds/v1/wifi.ics", uid).orElseThrow();
        assertThat(planned.getStatus().getValue()).isEqualTo("TENTATIVE");
        assertThat(planned.toString()).doesNotContain("秘密の作業");
        assertThat(event("/feeds/v1/city.ics?lang=en", uid)
                        .orElseThrow()
                        .getSummary()
                        .getValue())
                .startsWith("No Wi-Fi");
        assertThat(ask("/feeds/v1/wifi.ifb").body()).contains("VFREEBUSY");
        press(uid, "confirms");
        VEvent certain = event("/feeds/v1/wifi.ics", uid).orElseThrow();
        assertThat(certain.getStatus().getValue()).isEqualTo("CONFIRMED");
        press(uid, "ends");
        VEvent gone = event("/feeds/v1/wifi.ics", uid).orElseThrow();
        assertThat(gone.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(gone.getSequence().getSequenceNo())
                .isEqualTo(certain.getSequence().getSequenceNo() + 1);
    }

    private static void press(String uid, String button) {
        var pressed = Map.of("h", "h", "jakarta.faces.ViewState", "stateless", button, uid.replaceFirst(".*-", ""));
        assertThat(Visitor.signedIn("admin")
                        .post("/staff/wifi/CC12-AP1", pressed)
                        .status())
                .isEqualTo(302);
    }

    private static long last() throws Exception {
        try (var connection = RunningCity.get().database();
                var rows = connection.createStatement().executeQuery("select max(id) from access_point_outage")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
