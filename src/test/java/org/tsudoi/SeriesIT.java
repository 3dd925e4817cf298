package org.tsudoi;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.JapanTime;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.Crowd;
import org.tsudoi.harness.Crowd.Member;
import org.tsudoi.harness.Reply;
import org.tsudoi.harness.RunningCity;

/** A series is booked day by day, each with its own verdict; its rhythm holds nothing. */
class SeriesIT {
    private static Member ours;
    private static Member others;

    @BeforeAll
    static void gather() throws SQLException {
        try (var connection = RunningCity.get().database()) {
            var two = Crowd.of(2, connection);
            ours = two.get(0);
            others = two.get(1);
        }
    }

    /** The first such day of the week from three weeks ahead on; all four weeks lie in the booking period. */
    private static LocalDate next(int weekday) {
        LocalDate day = JapanTime.today(Clock.systemUTC()).plusDays(8);
        while (day.getDayOfWeek().getValue() != weekday) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static String body(String room, LocalDate day, String times, String more) {
        String[] t = times.split("-");
        return """
                {"group":"%s","room":"%s","start":"%sT%s","end":"%sT%s","purpose":"例会","attendees":3,"rhythm":"WEEKLY"%s}""".formatted(ours.group(), room, day, t[0], day, t[1], more);
    }

    private static Reply post(String path, String body) {
        return Api.withToken(ours.token()).post(path, body);
    }

    private static void takenByOthers(String room, LocalDate day, String times) {
        String[] t = times.split("-");
        Reply reply = Api.withToken(others.token())
                .post("/bookings", """
                {"group":"%s","room":"%s","start":"%sT%s","end":"%sT%s","purpose":"会議","attendees":3}""".formatted(others.group(), room, day, t[0], day, t[1]));
        assertThat(reply.status()).as(reply.text()).isIn(201, 409);
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    @Test
    void eachDayHasItsVerdictBeforeAnythingIsBooked() {
        LocalDate first = next(1);
        takenByOthers("CC10-01", first.plusWeeks(1), "09:30-13:20");
        Reply plan = post("/series/plan", body("CC10-01", first, "09:30-13:20", ",\"count\":3"));
        assertThat(plan.status()).as(plan.text()).isEqualTo(200);
        assertThat(plan.text()).contains("\"verdict\":\"REFUSED\"", "\"TAKEN\"", "\"alternatives\":[{");
        assertThat(count(plan.text(), "\"day\":")).isEqualTo(3);
        assertThat(Api.withToken(ours.token())
                        .get("/bookings?group=" + ours.group())
                        .text())
                .as("nothing is booked")
                .doesNotContain("CC10-01");
    }

    @Test
    void allOrNothingBooksNothingWhenADayIsTakenAndTheFreeOnesAreBookedWhenAsked() {
        LocalDate first = next(2);
        takenByOthers("CC11-01", first.plusWeeks(1), "13:30-17:20");
        Reply none = post("/series", body("CC11-01", first, "13:30-17:20", ",\"count\":3"));
        assertThat(none.status()).isEqualTo(409);
        assertThat(none.text()).contains(first.plusWeeks(1) + ":", "\"alternatives\":[{");
        Reply free = post("/series", body("CC11-01", first, "13:30-17:20", ",\"count\":3,\"take\":\"FREE\""));
        assertThat(free.status()).as(free.text()).isEqualTo(201);
        assertThat(count(free.text(), "\"reference\":\"B-")).isEqualTo(2);
        assertThat(free.json().get("state").getAsString()).isEqualTo("APPROVED");
    }

    @Test
    void dayIsMovedOrLeftOutAndTheRestIsBookedAtOnce() {
        LocalDate first = next(5);
        takenByOthers("CC12-01", first, "17:30-21:20");
        Reply booked = post("/series", body("CC12-01", first, "17:30-21:20", """
                ,"count":3,"elsewhere":[{"day":"%s","room":"CC13-01","start":"%sT17:30","end":"%sT21:20"}],"leaveOut":["%s"]""".formatted(
                        first, first, first, first.plusWeeks(1))));
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        assertThat(count(booked.text(), "\"reference\":\"B-")).isEqualTo(2);
        assertThat(booked.text()).contains("CC13-01", "LEFT_OUT");
    }

    @Test
    void daysAreCancelledFromOneOnAndChangedAlike() {
        LocalDate first = next(6);
        Reply booked = post("/series", body("CC13-01", first, "09:30-13:20", ",\"count\":3,\"take\":\"FREE\""));
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        String series = "/series/" + booked.json().get("reference").getAsString();
        Reply amended = post(series + "/amend", "{\"startTime\":\"13:30\",\"endTime\":\"17:20\",\"take\":\"FREE\"}");
        assertThat(amended.status()).as(amended.text()).isEqualTo(200);
        int moved = amended.json().getAsJsonArray("done").size();
        assertThat(count(amended.text(), "T13:30+09:00")).isGreaterThanOrEqualTo(moved);
        Reply cancelled =
                post(series + "/cancel", "{\"from\":\"%s\",\"reason\":\"PLANS_CHANGED\"}".formatted(first.plusDays(1)));
        assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);
        cancelled.json().getAsJsonArray("bookings").forEach(one -> {
            var booking = one.getAsJsonObject();
            boolean later = booking.get("start")
                            .getAsString()
                            .compareTo(first.plusDays(1).toString())
                    >= 0;
            assertThat(booking.get("state").getAsString().equals("CANCELLED")).isEqualTo(later);
        });
    }

    @Test
    void staffApproveSomeDaysAndTheSeriesSaysSo() {
        LocalDate first = next(1);
        Reply booked = post("/series", body("PLACE-04", first, "18:00-22:00", ",\"count\":3,\"take\":\"FREE\""));
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        String reference = booked.json().get("reference").getAsString();
        String one = booked.json()
                .getAsJsonArray("bookings")
                .get(0)
                .getAsJsonObject()
                .get("reference")
                .getAsString();
        assertThat(booked.json().get("state").getAsString()).isEqualTo("REQUESTED");
        Reply approved =
                Api.as("staff-place").post("/series/" + reference + "/approve", "{\"bookings\":[\"" + one + "\"]}");
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(approved.json().get("state").getAsString()).isEqualTo("PARTLY_APPROVED");
        assertThat(Api.withToken(others.token()).get("/series/" + reference).status())
                .isEqualTo(404);
    }

    @Test
    void monstersAreRefusedInWordsAndInTime() {
        LocalDate first = next(1);
        long begun = System.nanoTime();
        for (String more : new String[] {
            ",\"count\":10000", ",\"until\":\"2099-12-31\"", ",\"until\":\"2026-01-01\"", "", ",\"count\":0"
        }) {
            Reply reply = post("/series", body("CC10-01", first, "09:30-13:20", more));
            assertThat(reply.status()).as(more + reply.text()).isEqualTo(400);
        }
        Reply year = post("/series/plan", body("CC10-01", first, "09:30-13:20", ",\"count\":60"));
        assertThat(year.status()).isEqualTo(200);
        assertThat(year.text()).contains("WINDOW_NOT_OPEN");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void sameKeyBooksTheSeriesOnce() {
        LocalDate first = next(2);
        String body = body("CC09-01", first, "17:30-21:20", ",\"count\":2,\"take\":\"FREE\"");
        Reply once = Api.withToken(ours.token()).post("/series", body, "series-" + ours.group());
        Reply twice = Api.withToken(ours.token()).post("/series", body, "series-" + ours.group());
        assertThat(once.status()).as(once.text()).isEqualTo(201);
        assertThat(twice.text()).isEqualTo(once.text());
    }
}
