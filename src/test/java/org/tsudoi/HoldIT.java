package org.tsudoi;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.JapanTime;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.Crowd;
import org.tsudoi.harness.Crowd.Member;
import org.tsudoi.harness.Reply;
import org.tsudoi.harness.RunningCity;
import org.tsudoi.harness.Visitor;

/** A room is kept while its form is filled in: for a few minutes, for a few rooms, for its group alone. */
class HoldIT {
    private static List<Member> crowd;
    private static LocalDate day = JapanTime.today(Clock.systemUTC()).plusDays(10);

    @BeforeAll
    static void gather() throws SQLException {
        try (var connection = RunningCity.get().database()) {
            crowd = Crowd.of(3, connection);
        }
    }

    private static String body(Member member, String room, String more) {
        return """
                {"group":"%s","room":"%s","start":"%sT13:30","end":"%sT17:20"%s}""".formatted(member.group(), room, day, day, more);
    }

    private static Reply hold(Member member, String room) {
        return Api.withToken(member.token()).post("/holds", body(member, room, ""));
    }

    private static Reply book(Member member, String room) {
        return Api.withToken(member.token())
                .post("/bookings", body(member, room, ",\"purpose\":\"例会\",\"attendees\":3"));
    }

    /** On the first day that has the room free. */
    private static Reply firstHold(Member member, String room) {
        Reply reply = hold(member, room);
        for (int i = 0; reply.status() != 201 && i < 20; i++) {
            day = day.plusDays(1);
            reply = hold(member, room);
        }
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply;
    }

    @Test
    void heldRoomIsBookedByItsGroupAloneAndTheHoldIsGoneWithTheBooking() {
        Member keeper = crowd.get(0);
        String first = firstHold(keeper, "CC12-01").json().get("reference").getAsString();
        assertThat(hold(keeper, "CC12-01").json().get("reference").getAsString())
                .as("pressed twice is held once")
                .isEqualTo(first);
        Reply other = book(crowd.get(1), "CC12-01");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text()).contains("ON_HOLD").contains("までおさえています");
        assertThat(hold(crowd.get(1), "CC12-01").text()).contains("ON_HOLD");
        Reply booked = book(keeper, "CC12-01");
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        Reply left = Api.withToken(keeper.token()).get("/holds");
        assertThat(left.text()).doesNotContain(first);
        Reply late = book(crowd.get(1), "CC12-01");
        assertThat(late.text()).contains("TAKEN").doesNotContain("ON_HOLD");
    }

    @Test
    void onlyAFewAreKeptAndWhatIsGivenBackIsFreeAtOnce() {
        Member keeper = crowd.get(2);
        String first = firstHold(keeper, "CC12-03").json().get("reference").getAsString();
        LocalDate kept = day;
        day = day.plusDays(1);
        String second = firstHold(keeper, "CC12-03").json().get("reference").getAsString();
        day = day.plusDays(1);
        String third = firstHold(keeper, "CC12-03").json().get("reference").getAsString();
        String now = Api.withToken(keeper.token()).get("/holds").text();
        assertThat(now).as("the oldest made room").doesNotContain(first).contains(second, third);
        assertThat(Api.withToken(crowd.get(1).token()).delete("/holds/" + third).status())
                .as("not theirs")
                .isEqualTo(404);
        assertThat(Api.withToken(keeper.token()).delete("/holds/" + third).status())
                .isEqualTo(204);
        assertThat(hold(keeper, "CC12-03").text())
                .as("given back and taken anew would keep it for ever")
                .contains("HELD_BEFORE");
        day = kept;
        assertThat(hold(crowd.get(1), "CC12-03").status()).isEqualTo(201);
    }

    @Test
    void cellThatIsPressedKeepsTheRoomAndGoingBackKeepsNothingTwice() {
        Visitor midori = Visitor.signedIn("midori");
        LocalDate there = JapanTime.today(Clock.systemUTC()).plusDays(12);
        String page = "";
        String cell = null;
        for (int i = 0; cell == null && i < 20; i++, there = there.plusDays(1)) {
            page = midori.get("/facilities/PLACE?day=" + there).text();
            var found = java.util.regex.Pattern.compile("name=\"slot\" value=\"(PLACE-0[45][^\"]*)\"")
                    .matcher(page);
            cell = found.find() ? found.group(1) : null;
        }
        assertThat(cell).as(page).isNotNull();
        assertThat(new Visitor().get("/facilities/PLACE?day=" + there).text())
                .as("nobody keeps a room without a group")
                .doesNotContain("name=\"slot\"");
        Reply pressed = midori.post("/my/holds", Map.of("slot", cell));
        assertThat(pressed.status()).isEqualTo(303);
        String form = pressed.header("Location");
        assertThat(form).startsWith("/my/bookings/new?room=PLACE-0");
        String shown = midori.get(form).text();
        assertThat(shown).contains("この部屋をおさえています").contains("おさえるのをやめて戻る");
        assertThat(midori.get(form).text())
                .as("looking again keeps nothing more")
                .contains("この部屋をおさえています");
        assertThat(midori.send(form, Map.of(), "back").header("Location")).contains("/rooms/PLACE-0");
        assertThat(midori.get(form).text())
                .as("free for everybody")
                .doesNotContain("この部屋をおさえています")
                .contains("5分間おさえる");
        assertThat(midori.post("/my/holds", Map.of("slot", "nonsense")).status())
                .isEqualTo(303);
    }

    @Test
    void theAlternativeThatIsTakenIsTheOneThatIsBooked() {
        Reply taken = null;
        LocalDate there = day.plusDays(5);
        for (int i = 0; i < 20 && (taken == null || taken.status() != 201); i++) {
            there = there.plusDays(1);
            taken = Api.withToken(crowd.get(1).token())
                    .post("/bookings", """
                    {"group":"%s","room":"CC09-01","start":"%sT13:30","end":"%sT17:20","purpose":"例会","attendees":3}""".formatted(crowd.get(1).group(), there, there));
        }
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        String form = "/my/bookings/new?room=CC09-01&start=" + there + "T13:30&end=" + there + "T17:20&purpose=address";
        Visitor midori = Visitor.signedIn("midori");
        Map<String, String> typed =
                new java.util.LinkedHashMap<>(Map.of("group", "G-MIDORI", "purpose", "植物の観察会", "attendees", "4"));
        String refused = midori.send(form, typed, "go").text();
        assertThat(refused).as("what was typed, not what the address says").contains("植物の観察会");
        var offered = java.util.regex.Pattern.compile("name=\"take\" value=\"(([^\"|]*)\\|[^\"]*)\"")
                .matcher(refused);
        assertThat(offered.find()).as(refused).isTrue();
        typed.put("take", offered.group(1));
        String chosen = midori.send(form, typed, "keep").text();
        assertThat(chosen).contains("name=\"at\" value=\"" + offered.group(1) + "\"", "植物の観察会");
        typed.remove("take");
        typed.put("at", offered.group(1));
        Reply booked = midori.send(form, typed, "go");
        assertThat(booked.status()).as(booked.text()).isEqualTo(302);
        String reference = booked.header("Location").replaceAll(".*/(B-[^?]*).*", "$1");
        Reply booking = Api.as("midori").get("/bookings/" + reference);
        assertThat(booking.json().get("room").getAsString()).isEqualTo(offered.group(2));
        Api.as("midori").post("/bookings/" + reference + "/cancel", "{}");
    }

    @Test
    void aLinkPressesNoButton() {
        Reply link = Visitor.signedIn("midori").get("/my/bookings?jakarta.faces.ViewState=stateless&f=f&go=go");
        assertThat(link.status()).isEqualTo(400);
    }

    @Test
    void keepingTheRoomLosesNothingThatWasTyped() {
        Visitor lab = Visitor.signedIn("lab");
        LocalDate there = JapanTime.today(Clock.systemUTC()).plusDays(2);
        String page = "";
        String form = null;
        for (int i = 0; form == null && i < 20; i++, there = there.plusDays(1)) {
            page = lab.get("/search?day=" + there + "&people=4&facility=PLACE").text();
            var found = java.util.regex.Pattern.compile(
                            "form=\"hold\" name=\"slot\" value=\"([^\"|]*)\\|([^\"|]*)\\|([^\"]*)\"")
                    .matcher(page);
            form = found.find()
                    ? "/my/bookings/new?room=" + found.group(1) + "&start=" + found.group(2) + "&end=" + found.group(3)
                    : null;
        }
        assertThat(form).as(page).isNotNull();
        var typed = Map.of("purpose", "夜の地図づくり", "attendees", "4", "eq-projector", "1", "note", "三脚を持ち込みます");
        Reply kept = lab.send(form, typed, "keep");
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.text()).contains("この部屋をおさえています", "夜の地図づくり", "三脚を持ち込みます");
        assertThat(kept.text()).containsPattern("id=\"eq-projector\"[^>]*value=\"1\"");
        assertThat(lab.send(form, Map.of(), "back").header("Location")).contains("/rooms/");
        Reply again = lab.send(form, typed, "keep");
        assertThat(again.text())
                .as("the hold is refused, what was typed is still there")
                .contains("おさえられませんでした", "続けておさえることはできません", "夜の地図づくり");
    }
}
