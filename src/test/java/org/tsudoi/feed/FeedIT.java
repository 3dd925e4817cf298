package org.tsudoi.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.zip.GZIPInputStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsudoi.base.JapanTime;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.Reply;
import org.tsudoi.harness.RunningCity;

/** Feeds as a calendar app meets them over HTTP. */
class FeedIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static HttpResponse<byte[]> ask(String method, String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(RunningCity.get().base() + "/feeds/v1" + path))
                .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static Calendar calendar(String path) throws Exception {
        return new CalendarBuilder().build(new StringReader(text(ask("GET", path))));
    }

    private static Optional<VEvent> event(String path, String reference) throws Exception {
        List<VEvent> events = calendar(path).getComponents(Component.VEVENT);
        return events.stream()
                .filter(e -> e.getUid().orElseThrow().getValue().equals(reference + "@tsudoi"))
                .findFirst();
    }

    /** A morning that nobody has yet, on a day when centres are open. */
    static Booked book(String room) {
        LocalDate first = JapanTime.today(Clock.systemUTC()).plusDays(14);
        Reply answer = null;
        for (LocalDate day : first.datesUntil(first.plusDays(28)).toList()) {
            answer = Api.as("midori").post("/bookings", """
                    {"group":"G-MIDORI","room":"%s","start":"%sT09:30","end":"%sT13:20","purpose":"secret words","attendees":3}
                    """.formatted(room, day, day));
            if (answer.status() == 201) {
                return new Booked(answer.json().get("reference").getAsString(), day);
            }
        }
        throw new AssertionError("no morning free in " + room + ": " + answer);
    }

    record Booked(String reference, LocalDate day) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rooms/CC01-02.ics",
                "/facilities/PLACE.ics?lang=en&past=90&future=400&detail=busy",
                "/facilities/CC14.ics",
                "/groups/G-MIDORI.ics",
                "/wifi.ics?past=90",
                "/city.ics"
            })
    void everyFeedIsReadAndFoundValid(String path) throws Exception {
        var response = ask("GET", path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/calendar; charset=utf-8");
        assertThat(response.headers().map()).doesNotContainKey("set-cookie");
        assertThat(text(response).replace("\r\n", "")).doesNotContain("\r", "\n", "METHOD:");
        assertThat(text(response).split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertKnownFailuresOfOthersAreAbsent(text(response).replace("\r\n ", ""));
        var calendar = calendar(path);
        assertThat(calendar.validate(true).getEntries()).isEmpty();
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        assertThat(events.stream().map(e -> e.getUid().orElseThrow().getValue()))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    /** Each of these was seen in the feed of some other system. */
    private static void assertKnownFailuresOfOthersAreAbsent(String text) {
        assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(text).contains("BEGIN:VTIMEZONE\r\nTZID:Asia/Tokyo\r\n");
        assertThat(text)
                .doesNotContain("\r\n\r\n", "mailto:", "ORGANIZER", "ATTENDEE", "DESCRIPTION:", "RRULE", "VALARM");
        assertThat(text.replaceAll("UID:[^\r]+@tsudoi\r", "")).doesNotContain("@");
        for (String line : text.split("\r\n")) {
            if (line.startsWith("SUMMARY")) {
                assertThat(line).matches("SUMMARY:(【中止】|Cancelled: )?\\S.+");
            }
            if (line.matches("DT(START|END)[;:].*") && !line.equals("DTSTART:19700101T000000")) {
                assertThat(line).matches("DT(START|END);(TZID=Asia/Tokyo:[0-9]{8}T[0-9]{6}|VALUE=DATE:[0-9]{8})");
            }
        }
    }

    @Test
    void pastBookingsStayForAsLongAsTheFeedWasAskedFor() throws Exception {
        String reference = book("CC12-01").reference();
        try (var database = RunningCity.get().database();
                var statement = database.createStatement()) {
            statement.execute(
                    "update booking set starts_at = starts_at - interval 60 day, ends_at = ends_at - interval 60 day "
                            + "where reference = '" + reference + "'");
        }
        assertThat(event("/rooms/CC12-01.ics?past=90", reference)).isPresent();
        assertThat(event("/rooms/CC12-01.ics?past=0&lang=en", reference)).isEmpty();
        Api.as("midori").post("/bookings/" + reference + "/cancel", "{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?x=1",
                "?alarm=30",
                "?past=31",
                "?lang=ja-simple",
                "?lang=ja&lang=en",
                "?detail=",
                "?future=180&token=a"
            })
    void unknownOptionIsRefusedInPlainText(String query) throws Exception {
        var response = ask("GET", "/rooms/CC01-02.ics" + query);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rooms/NOPE-01.ics",
                "/facilities/NOPE.ics",
                "/rooms/CC01-02",
                "/groups/G-SALON.ics",
                "/groups/NOPE.ics",
                "/equipment/nope.ics",
                "/town.ics",
                "/rooms/CC01-02.ics/x"
            })
    void unknownFeedIsNotFound(String path) throws Exception {
        assertThat(ask("GET", path).statusCode()).isEqualTo(404);
    }

    @Test
    void readerWhoHasTheBodyGetsNone() throws Exception {
        var first = ask("GET", "/rooms/CC16-01.ics");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("\"[0-9a-f]+\"");
        assertThat(ask("GET", "/rooms/CC16-01.ics").body()).isEqualTo(first.body());
        var known = ask("GET", "/rooms/CC16-01.ics", "If-None-Match", "\"other\", W/" + tag);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(known.headers().firstValue("ETag")).hasValue(tag);
        var otherTag = ask(
                "GET",
                "/rooms/CC16-01.ics",
                "If-None-Match",
                "\"other\"",
                "If-Modified-Since",
                "Fri, 01 Jan 2100 00:00:00 GMT");
        assertThat(otherTag.statusCode()).isEqualTo(200);
        var old = ask("GET", "/rooms/CC16-01.ics", "If-Modified-Since", "Wed, 01 Jan 2020 00:00:00 GMT");
        assertThat(old.statusCode()).isEqualTo(200);
        var other = ask("GET", "/rooms/CC16-01.ics?lang=en");
        assertThat(other.headers().firstValue("ETag"))
                .isNotEqualTo(first.headers().firstValue("ETag"));
    }

    @Test
    void lastModifiedIsNeverInTheFuture() throws Exception {
        var response = ask("GET", "/rooms/CC16-02.ics");
        var modified = response.headers().firstValue("Last-Modified");
        modified.map(m -> ZonedDateTime.parse(m, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .ifPresent(
                        m -> assertThat(m).isBeforeOrEqualTo(Clock.systemUTC().instant()));
    }

    @Test
    void headAndGzipAndOptions() throws Exception {
        var plain = ask("GET", "/facilities/PLACE.ics");
        var head = ask("HEAD", "/facilities/PLACE.ics");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).isEqualTo(plain.headers().firstValue("ETag"));
        var zipped = ask("GET", "/facilities/PLACE.ics", "Accept-Encoding", "gzip");
        assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(zipped.headers().firstValue("ETag"))
                .isNotEqualTo(plain.headers().firstValue("ETag"));
        try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(in.readAllBytes()).isEqualTo(plain.body());
        }
        assertThat(zipped.headers().firstValue("Vary")).hasValue("Accept-Encoding");
        assertThat(ask("OPTIONS", "/facilities/PLACE.ics").headers().firstValue("Allow"))
                .hasValue("GET, HEAD, OPTIONS");
        assertThat(ask("POST", "/facilities/PLACE.ics").statusCode()).isEqualTo(405);
    }

    @Test
    void cancelledBookingStaysWithTheNextSequence() throws Exception {
        String before =
                ask("GET", "/rooms/CC15-01.ics").headers().firstValue("ETag").orElseThrow();
        Booked booked = book("CC15-01");
        String reference = booked.reference();
        assertThat(ask("GET", "/rooms/CC15-01.ics", "If-None-Match", before).statusCode())
                .isEqualTo(200);
        VEvent event = event("/rooms/CC15-01.ics", reference).orElseThrow();
        assertThat(((ZonedDateTime) event.getDateTimeStart().getDate()).toInstant())
                .isEqualTo(JapanTime.at(booked.day(), 570));
        assertThat(event.getSummary().getValue()).isEqualTo("予約済み");
        assertThat(event.toString()).doesNotContain("secret words", "みどり");
        Reply cancelled = Api.as("midori").post("/bookings/" + reference + "/cancel", "{}");
        assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);
        VEvent gone = event("/rooms/CC15-01.ics?lang=en", reference).orElseThrow();
        assertThat(gone.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(gone.getSequence().getSequenceNo())
                .isEqualTo(event.getSequence().getSequenceNo() + 1);
        assertThat(gone.getDateTimeStamp().getDate())
                .isAfterOrEqualTo(event.getDateTimeStamp().getDate());
        assertThat(event("/facilities/CC15.ics", reference)).isPresent();
        assertThat(mailed(reference))
                .startsWith("REQUEST " + uidAndSequence(event))
                .endsWith("CANCEL " + uidAndSequence(gone));
    }

    private static String uidAndSequence(VEvent event) {
        return event.getUid().orElseThrow().getValue() + " "
                + event.getSequence().getSequenceNo();
    }

    /** What mails to the first officer put into a calendar, in order. */
    private static String mailed(String reference) throws Exception {
        var mailed = new StringJoiner("; ");
        try (var database = RunningCity.get().database();
                var rows = database.createStatement()
                        .executeQuery("select calendar_method, calendar from mail where about = '" + reference
                                + "' and recipient = (select min(recipient) from mail where about = '" + reference
                                + "' and calendar is not null) order by created_at, id")) {
            while (rows.next()) {
                Calendar calendar = new CalendarBuilder().build(new StringReader(rows.getString(2)));
                assertThat(calendar.toString()).contains("METHOD:" + rows.getString(1));
                VEvent event = (VEvent) calendar.getComponent(Component.VEVENT).orElseThrow();
                mailed.add(rows.getString(1) + " " + uidAndSequence(event));
            }
        }
        return mailed.toString();
    }

    @Test
    void bookingOfTheWholeIsShownOnItsPartsAndTheOtherWayRound() throws Exception {
        String reference = book("CC02-02A").reference();
        assertThat(event("/rooms/CC02-02.ics", reference)).isPresent();
        assertThat(event("/rooms/CC02-02A.ics", reference)).isPresent();
        assertThat(event("/rooms/CC02-02B.ics", reference)).isEmpty();
        Api.as("midori").post("/bookings/" + reference + "/cancel", "{}");
    }

    @Test
    void groupThatAgreedShowsWhatItBookedAndNothingElse() throws Exception {
        String path = "/groups/G-MIDORI.ics";
        String before = ask("GET", path).headers().firstValue("ETag").orElseThrow();
        String reference = book("CC09-01").reference();
        assertThat(ask("GET", path, "If-None-Match", before).statusCode()).isEqualTo(200);
        VEvent event = event(path, reference).orElseThrow();
        assertThat(event.getSummary().getValue()).isEqualTo("利用予定");
        assertThat(event.toString()).doesNotContain("secret words");
        assertThat(event("/groups/G-KODOMO.ics", reference)).isEmpty();
        Api.as("midori").post("/bookings/" + reference + "/cancel", "{}");
        assertThat(event(path, reference).orElseThrow().getStatus().getValue()).isEqualTo("CANCELLED");
    }

    @Test
    void busyTimesAndJsonTellTheSame() throws Exception {
        Booked booked = book("CC13-01");
        var busy = ask("GET", "/rooms/CC13-01.ifb");
        assertThat(busy.headers().firstValue("Content-Type")).hasValue("text/calendar; charset=utf-8");
        String start = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
                .withZone(ZoneOffset.UTC)
                .format(JapanTime.at(booked.day(), 570));
        assertThat(text(busy)).contains("BEGIN:VFREEBUSY", "FREEBUSY;FBTYPE=BUSY", start + "/");
        assertThat(text(busy)).doesNotContain("SUMMARY", "VEVENT");
        var json = ask("GET", "/rooms/CC13-01.json");
        assertThat(json.headers().firstValue("Content-Type").orElse("")).startsWith("application/jscalendar+json");
        var group = JsonParser.parseString(text(json)).getAsJsonObject();
        assertThat(group.get("@type").getAsString()).isEqualTo("Group");
        assertThat(group.getAsJsonArray("entries").asList().stream()
                        .map(e -> e.getAsJsonObject().get("uid").getAsString()))
                .contains(booked.reference() + "@tsudoi");
        Api.as("midori").post("/bookings/" + booked.reference() + "/cancel", "{}");
    }

    @Test
    void cookiesAndPersonsChangeNothing() throws Exception {
        var plain = ask("GET", "/rooms/CC16-01.ics");
        var withCookie = ask("GET", "/rooms/CC16-01.ics", "Cookie", "lang=en; tsudoi_session=x");
        assertThat(withCookie.body()).isEqualTo(plain.body());
    }
}
