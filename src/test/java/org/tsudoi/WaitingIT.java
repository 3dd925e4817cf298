package org.tsudoi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.JapanTime;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.Crowd;
import org.tsudoi.harness.Crowd.Member;
import org.tsudoi.harness.Reply;
import org.tsudoi.harness.RunningCity;
import org.tsudoi.harness.Visitor;

/** A room that is given back goes to those who wait for it, one after another, and to nobody who merely watches. */
class WaitingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static List<Member> crowd;

    @BeforeAll
    static void gather() throws SQLException {
        try (var connection = RunningCity.get().database()) {
            crowd = Crowd.of(9, connection);
        }
    }

    private static Api api(Member member) {
        return Api.withToken(member.token());
    }

    /** A room on a day that its first booker has it, and how it is asked for. */
    private record Place(String room, LocalDate day, String booking) {
        String body(Member member, String more) {
            return """
                    {"group":"%s","room":"%s","start":"%sT13:30","end":"%sT17:20"%s}""".formatted(member.group(), room, day, day, more);
        }

        Reply book(Member member) {
            return api(member).post("/bookings", body(member, ",\"purpose\":\"例会\",\"attendees\":3"));
        }

        Reply join(Member member) {
            return api(member).post("/waiting", body(member, ""));
        }

        void cancel(Member first) {
            assertThat(api(first).post("/bookings/" + booking + "/cancel", "{}").status())
                    .isEqualTo(200);
        }
    }

    private static Place bookedBy(Member first, String room) {
        LocalDate day = JapanTime.today(Clock.systemUTC()).plusDays(11);
        for (int i = 0; i < 20; i++, day = day.plusDays(1)) {
            Reply reply = new Place(room, day, null).book(first);
            if (reply.status() == 201) {
                return new Place(room, day, reply.json().get("reference").getAsString());
            }
        }
        throw new AssertionError(room + " is never free");
    }

    private static String joined(Place place, Member member) {
        Reply reply = place.join(member);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.json().get("reference").getAsString();
    }

    private static JsonObject entry(Member member, String reference) {
        return StreamSupport.stream(
                        api(member)
                                .get("/waiting")
                                .json()
                                .getAsJsonArray("items")
                                .spliterator(),
                        false)
                .map(JsonElement::getAsJsonObject)
                .filter(w -> w.get("reference").getAsString().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private static String state(Member member, String reference) {
        return entry(member, reference).get("state").getAsString();
    }

    private static void update(String sql, Object... arguments) {
        try (var connection = RunningCity.get().database();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int count(String sql, String argument) {
        try (var connection = RunningCity.get().database();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, argument);
            var row = statement.executeQuery();
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The random delay is over now, or the offer of this wait. */
    private static void timePasses(Place place, String offered) {
        update("update waiting set offer_until = utc_timestamp(6) where reference = ?", offered);
        update(
                "update slot_release set next_at = utc_timestamp(6) where ended_at is null and room_id = (select id from room where code = ?)",
                place.room());
    }

    private static void eventually(BooleanSupplier it) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!it.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void roomThatIsGivenBackIsKeptThenOfferedToTheFirstInLineWhoBooksItAsAnyOther() {
        Member had = crowd.get(0);
        Member first = crowd.get(1);
        Member second = crowd.get(2);
        Member watcher = crowd.get(3);
        Place place = bookedBy(had, "CC06-03");
        String one = joined(place, first);
        assertThat(joined(place, first)).as("pressed twice is on the list once").isEqualTo(one);
        String two = joined(place, second);
        assertThat(entry(second, two).get("place").getAsInt()).isEqualTo(2);
        assertThat(api(second).get("/waiting").text())
                .as("nothing of other groups")
                .doesNotContain(one, first.group());
        assertThat(api(second).delete("/waiting/" + one).status())
                .as("not theirs")
                .isEqualTo(404);

        place.cancel(had);
        assertThat(place.book(watcher).text()).as("watching gains nothing").contains("KEPT_FOR_WAITING");
        assertThat(place.book(first).text())
                .as("and neither does waiting, before one is asked")
                .contains("KEPT_FOR_WAITING");
        Reply day = Api.asNobody().get("/rooms/CC06-03/days/" + place.day());
        assertThat(day.text()).as("it is not shown as free").contains("T13:30");

        timePasses(place, "-");
        eventually(() -> state(first, one).equals("OFFERED"));
        assertThat(entry(first, one).get("offeredUntil").getAsString()).isNotBlank();
        assertThat(count(
                        "select count(*) from mail where about = ? and body like '%/my/bookings/new?room=CC06-03%'",
                        one))
                .isEqualTo(1);
        assertThat(state(second, two)).isEqualTo("WAITING");
        assertThat(place.book(second).text()).contains("KEPT_FOR_WAITING");
        assertThat(api(first).post("/holds", place.body(first, "")).status())
                .as("it is kept already")
                .isEqualTo(201);
        Reply booked = place.book(first);
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        assertThat(state(first, one)).isEqualTo("TAKEN");
        assertThat(state(second, two)).isEqualTo("WAITING");
        assertThat(place.book(watcher).text()).contains("TAKEN").doesNotContain("KEPT_FOR_WAITING");
    }

    @Test
    void offerThatIsNotTakenOrNotWantedGoesToTheNextAndThenToEverybody() {
        Member had = crowd.get(4);
        Member first = crowd.get(5);
        Member second = crowd.get(6);
        Place place = bookedBy(had, "CC07-03");
        String one = joined(place, first);
        String two = joined(place, second);
        place.cancel(had);
        timePasses(place, "-");
        eventually(() -> state(first, one).equals("OFFERED"));
        timePasses(place, one);
        eventually(() -> state(second, two).equals("OFFERED"));
        assertThat(state(first, one)).isEqualTo("LAPSED");
        assertThat(count("select count(*) from mail where about = ?", one))
                .as("offered, and over")
                .isEqualTo(2);
        assertThat(place.book(first).text()).contains("KEPT_FOR_WAITING");
        assertThat(api(second).delete("/waiting/" + two).status()).isEqualTo(204);
        assertThat(state(second, two)).isEqualTo("LEFT");
        assertThat(api(second).delete("/waiting/" + two).status()).isEqualTo(404);
        eventually(() -> place.book(first).status() == 201);
    }

    @Test
    void whatIsFreeIsNotWaitedForAndWhoWaitsForMuchWaitsForNoMore() {
        Member had = crowd.get(7);
        Member eager = crowd.get(8);
        Place place = bookedBy(had, "CC04-03");
        Place free = new Place("CC04-03", place.day().plusDays(1), null);
        for (int i = 0; i < 20 && !free.join(eager).text().contains("FREE_NOW"); i++) {
            free = new Place("CC04-03", free.day().plusDays(1), null);
        }
        Reply reply = free.join(eager);
        assertThat(reply.status()).as(reply.text()).isEqualTo(409);
        assertThat(reply.text()).contains("この時間は空いています");
        Reply own = place.join(had);
        assertThat(own.status())
                .as("nobody waits for the own booking: " + own.text())
                .isEqualTo(422);
        assertThat(own.text()).contains("OWN_BOOKING");
        update("delete from waiting where group_id = (select id from civic_group where code = ?)", eager.group());
        joined(place, eager);
        for (String hours :
                List.of("13:30\",\"end\":\"%sT17:20", "09:30\",\"end\":\"%sT17:20", "13:30\",\"end\":\"%sT21:20")) {
            api(eager).post("/waiting", """
                    {"group":"%s","room":"CC04-03","start":"%sT%s"}""".formatted(eager.group(), place.day(), hours.formatted(place.day())));
        }
        Reply fourth = api(eager).post("/waiting", """
                {"group":"%s","room":"CC04-03","start":"%sT09:30","end":"%sT21:20"}""".formatted(eager.group(), place.day(), place.day()));
        assertThat(fourth.text()).contains("TOO_MANY_WAITS");
        assertThat(fourth.status()).isEqualTo(422);
    }

    @Test
    void takenCellLeadsToTheListAndTheListIsLeftAgain() {
        Member had = crowd.get(3);
        Place place = bookedBy(had, "CC08-03");
        Visitor lab = Visitor.signedIn("lab");
        String day = lab.get("/facilities/CC08?day=" + place.day()).text();
        assertThat(day).contains("押すとキャンセル待ち");
        assertThat(new Visitor().get("/facilities/CC08?day=" + place.day()).text())
                .doesNotContain("キャンセル待ち");
        String form = "/my/bookings/new?room=CC08-03&start=" + place.day() + "T13:30&end=" + place.day() + "T17:20";
        assertThat(lab.get(form).text()).contains("ほかの団体が予約しています", "キャンセル待ちに申し込む");
        Reply kept = lab.send(form, Map.of("purpose", "月を見る会", "attendees", "4"), "wait");
        assertThat(kept.header("Location")).as(kept.text()).contains("/my/waiting?done=joined");
        String list = lab.get("/my/waiting").text();
        assertThat(list).contains("待っています", "順番：1番目", "待つのをやめる");
        assertThat(lab.get(form).text()).contains("キャンセル待ちをしています");
        String reference = list.replaceAll("(?s).*name=\"leave\" value=\"(W-[^\"]*)\".*", "$1");
        Reply left = lab.send("/my/waiting", Map.of("leave", reference), "f");
        assertThat(left.header("Location")).as(left.text()).contains("/my/waiting?done=left");
        assertThat(lab.get("/my/waiting").text()).contains("やめました").doesNotContain("待つのをやめる");
    }
}
