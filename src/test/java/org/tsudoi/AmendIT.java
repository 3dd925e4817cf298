package org.tsudoi;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.JapanTime;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.Crowd;
import org.tsudoi.harness.Crowd.Member;
import org.tsudoi.harness.Reply;
import org.tsudoi.harness.RunningCity;
import org.tsudoi.harness.Visitor;

/** Changing a booking in one act: what it has is given back only once the new is held. */
class AmendIT {
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

    /** A day on which the hub is open, that no other test books on. */
    private static LocalDate day(int number) {
        LocalDate day = JapanTime.today(Clock.systemUTC()).plusDays(44);
        for (int found = -1; found < number; ) {
            day = day.plusDays(1);
            boolean newYear = day.getMonthValue() == 1 && day.getDayOfMonth() < 7
                    || day.getMonthValue() == 12 && day.getDayOfMonth() > 26;
            int weekday = day.getDayOfWeek().getValue();
            found += newYear || weekday == 3 || weekday == 4 ? 0 : 1;
        }
        return day;
    }

    private static Reply book(Member member, String room, LocalDate day, String start, String end, String more) {
        return Api.withToken(member.token())
                .post("/bookings", """
                {"group":"%s","room":"%s","start":"%sT%s","end":"%sT%s","purpose":"会議","attendees":3%s}""".formatted(member.group(), room, day, start, day, end, more));
    }

    private static String made(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.json().get("reference").getAsString();
    }

    private static Reply amend(Member member, String reference, String body) {
        return Api.withToken(member.token()).post("/bookings/" + reference + "/amend", body);
    }

    private static String at(LocalDate day, String start, String end) {
        return "{\"start\":\"%sT%s\",\"end\":\"%sT%s\"}".formatted(day, start, day, end);
    }

    @Test
    void anHourLaterKeepsTheReferenceAndFreesOnlyTheHour() {
        LocalDate day = day(0);
        String reference = made(book(ours, "CC14-02", day, "10:00", "12:00", ""));
        Reply later = amend(ours, reference, at(day, "11:00", "13:00"));
        assertThat(later.status()).as(later.text()).isEqualTo(200);
        assertThat(later.json().get("reference").getAsString()).isEqualTo(reference);
        assertThat(later.json().get("sequence").getAsInt()).isEqualTo(1);
        assertThat(later.text()).contains("\"changed\":[\"TIME\"]", "startBefore");
        assertThat(book(others, "CC14-02", day, "12:00", "13:00", "").status()).isEqualTo(409);
        assertThat(book(others, "CC14-02", day, "10:00", "11:00", "").status()).isEqualTo(201);
        assertThat(new Visitor().get("/feeds/v1/rooms/CC14-02.ics").text()).contains("UID:" + reference, "SEQUENCE:1");
    }

    @Test
    void placeOfSomebodyElseIsRefusedWithAlternativesAndNothingIsLost() {
        LocalDate day = day(1);
        String reference = made(book(ours, "CC14-02", day, "10:00", "11:00", ""));
        made(book(others, "CC14-02", day, "11:00", "12:00", ""));
        Reply refused = amend(ours, reference, at(day, "10:30", "11:30"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("\"TAKEN\"", "\"alternatives\":[{");
        assertThat(book(others, "CC14-02", day, "10:00", "11:00", "").status())
                .as("still ours")
                .isEqualTo(409);
        Reply kept = Api.withToken(ours.token()).get("/bookings/" + reference);
        assertThat(kept.text()).contains("\"sequence\":0", day + "T10:00+09:00");
    }

    @Test
    void equipmentComesAndGoesWithTheChange() {
        LocalDate day = day(2);
        String reference = made(
                book(ours, "CC14-02", day, "10:00", "11:00", ",\"equipment\":[{\"code\":\"marker\",\"quantity\":1}]"));
        Reply more = amend(
                ours,
                reference,
                "{\"equipment\":[{\"code\":\"marker\",\"quantity\":2},{\"code\":\"projector\",\"quantity\":1}],\"attendees\":4}");
        assertThat(more.status()).as(more.text()).isEqualTo(200);
        assertThat(more.text()).contains("\"code\":\"marker\",\"quantity\":2", "\"code\":\"projector\",\"quantity\":1");
        Reply tooMany = amend(ours, reference, "{\"equipment\":[{\"code\":\"marker\",\"quantity\":99}]}");
        assertThat(tooMany.status()).isEqualTo(409);
        assertThat(Api.withToken(ours.token()).get("/bookings/" + reference).text())
                .contains("\"code\":\"marker\",\"quantity\":2");
        Reply none = amend(ours, reference, "{\"equipment\":[]}");
        assertThat(none.text()).contains("\"equipment\":[]", "\"attendees\":4");
    }

    @Test
    void whoReadAnOlderBookingChangesNothing() {
        LocalDate day = day(3);
        String reference = made(book(ours, "CC14-02", day, "10:00", "11:00", ""));
        assertThat(amend(ours, reference, "{\"attendees\":4,\"sequence\":0}").status())
                .isEqualTo(200);
        assertThat(amend(ours, reference, "{\"attendees\":5,\"sequence\":0}").status())
                .isEqualTo(409);
        assertThat(amend(ours, reference, "{\"attendees\":4,\"sequence\":0}").status())
                .as("what was asked for is so already")
                .isEqualTo(200);
        assertThat(amend(others, reference, "{\"attendees\":5}").status()).isEqualTo(404);
    }

    @Test
    void anotherTimeOfAnApprovedBookingIsDecidedAgainAndMorePeopleAreNot() {
        LocalDate day = day(4);
        String reference = made(book(ours, "PLACE-03", day, "09:30", "12:30", ""));
        Api staff = Api.as("staff-place");
        assertThat(staff.post("/bookings/" + reference + "/approve", "{}").status())
                .isEqualTo(200);
        assertThat(amend(ours, reference, "{\"attendees\":4}").text()).contains("\"state\":\"APPROVED\"");
        assertThat(amend(ours, reference, at(day, "13:00", "17:00")).text()).contains("\"state\":\"REQUESTED\"");
        assertThat(staff.post("/bookings/" + reference + "/approve", "{}").status())
                .isEqualTo(200);
        Reply byStaff = staff.post("/bookings/" + reference + "/amend", at(day, "09:30", "12:30"));
        assertThat(byStaff.text()).contains("\"state\":\"APPROVED\"");
    }
}
