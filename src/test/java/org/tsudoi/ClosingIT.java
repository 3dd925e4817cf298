package org.tsudoi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.JapanTime;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.Crowd;
import org.tsudoi.harness.Crowd.Member;
import org.tsudoi.harness.Reply;
import org.tsudoi.harness.RunningCity;
import org.tsudoi.harness.Visitor;

/** Staff close a room or a centre; whoever had booked there is told, moved or cancelled, and nobody is forgotten. */
class ClosingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> MADE = new ArrayList<>();
    private static List<Member> crowd;
    private static LocalDate next = JapanTime.today(Clock.systemUTC()).plusDays(16);

    @BeforeAll
    static void gather() throws SQLException {
        try (var connection = RunningCity.get().database()) {
            crowd = Crowd.of(40, connection);
        }
    }

    /** Other tests book the same centre. */
    @AfterAll
    static void openAgain() {
        MADE.forEach(reference -> Api.as("admin").post("/closures/" + reference + "/lift", "{}"));
    }

    private record Booked(Member member, String reference, LocalDate day) {
        Api api() {
            return Api.withToken(member.token());
        }
    }

    private static Reply press(Member member, String room, LocalDate day) {
        return Api.withToken(member.token()).post("/bookings", """
                {"group":"%s","room":"%s","start":"%sT13:30","end":"%sT17:20","purpose":"例会","attendees":3}""".formatted(member.group(), room, day, day));
    }

    /** Rooms of the centre, booked by three groups on the next day that has them all free. */
    private static List<Booked> three(String... rooms) {
        while (true) {
            LocalDate day = next;
            next = next.plusDays(1);
            List<Booked> booked = new ArrayList<>();
            for (String room : rooms) {
                Member member = crowd.remove(0);
                Reply reply = press(member, room, day);
                if (reply.status() == 201) {
                    booked.add(new Booked(member, reply.json().get("reference").getAsString(), day));
                } else {
                    crowd.add(member);
                }
            }
            if (booked.size() == rooms.length) {
                return booked;
            }
            booked.forEach(b -> b.api().post("/bookings/" + b.reference() + "/cancel", "{}"));
        }
    }

    private static JsonObject close(String body) {
        Reply reply = Api.as("staff-cc14").post("/closures", body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        MADE.add(reply.json().get("reference").getAsString());
        return reply.json();
    }

    private static List<JsonObject> displaced(String closing) {
        Reply reply = Api.as("staff-cc14").get("/closures/" + closing + "/displaced?limit=50");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return StreamSupport.stream(reply.json().getAsJsonArray("items").spliterator(), false)
                .map(e -> e.getAsJsonObject())
                .toList();
    }

    private static String reference(JsonObject lost) {
        return lost.getAsJsonObject("booking").get("reference").getAsString();
    }

    private static String state(Booked booked) {
        return booked.api()
                .get("/bookings/" + booked.reference())
                .json()
                .get("state")
                .getAsString();
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

    private static int mails(String about) {
        return count("select count(*) from mail where about = ?", about);
    }

    @Test
    void closedCentreListsTheDisplacedWithSubstitutesUntilEachIsMovedOrCancelled() {
        List<Booked> booked = three("CC14-09", "CC14-10", "CC14-11");
        LocalDate day = booked.get(0).day();
        String closing = close("""
                {"facility":"CC14","from":"%s","to":"%s","reason":"空調の工事","reasonEn":"Works on the air conditioning"}""".formatted(day, day)).get("reference").getAsString();
        Reply refused = press(crowd.get(0), "CC14-09", day);
        assertThat(refused.text()).contains("CLOSED").contains("空調の工事");
        assertThat(displaced(closing))
                .extracting(ClosingIT::reference)
                .containsExactlyInAnyOrderElementsOf(
                        booked.stream().map(Booked::reference).toList());

        JsonObject first = displaced(closing).get(0);
        JsonObject there = first.getAsJsonArray("alternatives").get(0).getAsJsonObject();
        Reply moved = Api.as("staff-cc14").post("/bookings/" + reference(first) + "/amend", """
                {"room":"%s","start":"%s","end":"%s"}""".formatted(
                        there.get("room").getAsString(),
                        there.get("start").getAsString(),
                        there.get("end").getAsString()));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(displaced(closing)).extracting(ClosingIT::reference).doesNotContain(reference(first));

        String second = reference(displaced(closing).get(0));
        Visitor staff = Visitor.signedIn("staff-cc14");
        String page = "/staff/closures/" + closing;
        assertThat(staff.get(page).text()).contains(second);
        Reply pressed = staff.post(page, Map.of("f", "f", "jakarta.faces.ViewState", "stateless", "cancel", second));
        assertThat(pressed.header("Location")).contains("done=cancelled");
        assertThat(displaced(closing))
                .hasSize(1)
                .extracting(ClosingIT::reference)
                .doesNotContain(second);
        eventually(() -> displaced(closing).stream().allMatch(d -> mails("closing-" + reference(d)) == 1));
        assertThat(mails("closing-" + reference(displaced(closing).get(0))))
                .as("told once")
                .isEqualTo(1);
    }

    @Test
    void groupMayLeaveAClosedRoomLateWithoutAMark() throws SQLException {
        Booked booked = three("CC14-06").get(0);
        try (var connection = RunningCity.get().database();
                var statement = connection.prepareStatement(
                        "update booking set placed_at = '2020-01-01', created_at = '2020-01-01', rule_set_id = rule_set_id where reference = ?")) {
            statement.setString(1, booked.reference());
            statement.executeUpdate();
        }
        close("""
                {"facility":"CC14","room":"CC14-06","from":"%s","reason":"雨もり"}""".formatted(booked.day()));
        Reply left = booked.api().post("/bookings/" + booked.reference() + "/cancel", "{\"reason\":\"OTHER\"}");
        assertThat(left.status()).as(left.text()).isEqualTo(200);
        assertThat(left.text()).contains("\"marked\":false");
    }

    @Test
    void restIsCancelledInTheBackgroundAndWhoeverWasToldHearsWhenItIsLifted() {
        List<Booked> booked = three("CC14-09", "CC14-11");
        LocalDate day = booked.get(0).day();
        String room = close("""
                {"facility":"CC14","room":"CC14-09","from":"%s","to":"%s","reason":"点検"}""".formatted(day, day)).get("reference").getAsString();
        eventually(() -> mails("closing-" + booked.get(0).reference()) == 1);
        assertThat(Api.as("staff-cc14")
                        .post("/closures/" + room + "/lift", "{}")
                        .text())
                .contains("\"lifted\":true");
        eventually(() -> mails("closing-" + booked.get(0).reference()) == 2);
        assertThat(state(booked.get(0))).as("it stands").isNotEqualTo("CANCELLED");

        String centre = close("""
                {"facility":"CC14","from":"%s","to":"%s","reason":"停電"}""".formatted(day, day)).get("reference").getAsString();
        Reply begun = Api.as("staff-cc14").post("/closures/" + centre + "/cancel-rest", "{}");
        assertThat(begun.text()).contains("CANCEL");
        eventually(() -> displaced(centre).isEmpty());
        booked.forEach(b -> assertThat(state(b)).isEqualTo("CANCELLED"));
        assertThat(booked.get(1)
                        .api()
                        .get("/bookings/" + booked.get(1).reference())
                        .text())
                .contains("CLOSED")
                .contains("停電");
        eventually(() -> !Api.as("staff-cc14").get("/closures/" + centre).text().contains("\"rest\":\"CANCEL\""));
    }

    @Test
    void sameIsNotClosedTwiceAndNonsenseIsToldInWords() {
        String day = JapanTime.today(Clock.systemUTC()).plusDays(300).toString();
        String body = """
                {"facility":"CC14","room":"CC14-11","from":"%s","to":"%s","reason":"塗装"}""".formatted(day, day);
        close(body);
        Reply again = Api.as("staff-cc14").post("/closures", body);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("CLOSED_ALREADY");
        Reply nonsense = Visitor.signedIn("staff-cc14")
                .send(
                        "/staff/closures",
                        Map.of("place", "CC14", "from", "2027-03-02", "until", "2027-03-01", "reason", "x"),
                        "close");
        assertThat(nonsense.text()).contains("最後の日が最初の日より前です").contains("2027-03-02");
        Reply foreign = Visitor.signedIn("staff-cc14")
                .send("/staff/closures", Map.of("place", "PLACE", "from", day, "until", day, "reason", "x"), "close");
        assertThat(foreign.status()).as("not theirs to close").isEqualTo(200);
        assertThat(Api.as("admin").get("/closures").text()).doesNotContain("\"facility\":\"PLACE\"");
    }
}
