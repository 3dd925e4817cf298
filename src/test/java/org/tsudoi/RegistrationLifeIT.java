package org.tsudoi;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.JapanTime;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.Reply;
import org.tsudoi.harness.RunningCity;
import org.tsudoi.harness.Visitor;

/** A registration over the years: season, grace, lapse, start-up track, withdrawal, closing. Last days are moved in the database. */
class RegistrationLifeIT {
    private static final LocalDate TODAY = JapanTime.today(Clock.systemUTC());
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    private static int update(String sql, Object... values) throws SQLException {
        try (var connection = RunningCity.get().database();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    private static long count(String sql, String value) throws SQLException {
        try (var connection = RunningCity.get().database();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            var row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    private static String applied(String name, String stage, int months) {
        Reply made = Api.as("lab").post("/groups", """
                {"name":"%s","kana":"タメシ","groupClass":"GENERAL","stage":"%s","memberCount":5,"localCount":4,"monthsActive":%d,
                "voluntary":true,"nonProfit":true,"notExcluded":true,"publicBenefit":"PUBLIC"}""".formatted(name, stage, months));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String code = made.json().get("code").getAsString();
        Reply handedIn = Api.as("lab").post("/groups/" + code + "/registration", "{}");
        assertThat(handedIn.status()).as(handedIn.text()).isEqualTo(200);
        return code;
    }

    private static String registered(String name) {
        String code = applied(name, "SPROUT", 12);
        assertThat(decide(code, "approve").status()).isEqualTo(200);
        return code;
    }

    private static Reply decide(String code, String decision) {
        return Api.as("staff-place").post("/groups/" + code + "/registration/" + decision, "{}");
    }

    private static String state(String code) {
        return Api.as("lab").get("/groups/" + code).json().get("state").getAsString();
    }

    private static void endsOn(String code, LocalDate day) throws SQLException {
        assertThat(update(
                        "update registration r join civic_group g on g.id = r.group_id set r.valid_until = ? where g.code = ?",
                        day,
                        code))
                .isEqualTo(1);
    }

    private interface Check {
        boolean isTrue() throws SQLException;
    }

    private static void await(String what, Check check) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!check.isTrue()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    @Test
    void renewalIsRefusedBeforeItsSeasonAndOnePressIsEnoughInIt() throws SQLException {
        String code = registered("更新の会");
        endsOn(code, TODAY.plusYears(1));
        Reply early = Api.as("lab").post("/groups/" + code + "/registration", "{}");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.text()).contains("NOT_YET");

        endsOn(code, TODAY.minusDays(10));
        assertThat(state(code)).isEqualTo("EXPIRED");
        Visitor lab = Visitor.signedIn("lab");
        assertThat(lab.get("/my/groups/" + code).text()).contains("id=\"renew\"");
        assertThat(lab.send("/my/groups/" + code, Map.of(), "renew").header("Location"))
                .contains("done=submitted");
        assertThat(state(code)).as("in the grace a renewal keeps its rights").isEqualTo("RENEWAL_PENDING");
        assertThat(lab.send("/my/groups/" + code, Map.of(), "withdraw").header("Location"))
                .contains("done=withdrawn");
        assertThat(state(code)).isEqualTo("EXPIRED");
        lab.send("/my/groups/" + code, Map.of(), "renew");
        Reply approved = decide(code, "approve");
        assertThat(approved.json().get("state").getAsString()).isEqualTo("REGISTERED");
        assertThat(LocalDate.parse(approved.json().get("validUntil").getAsString()))
                .isAfter(TODAY);
    }

    @Test
    void anotherClassCountsFromTheDecisionOnAndIsRemembered() throws SQLException {
        String code = registered("区分の変わる会");
        endsOn(code, TODAY.minusDays(10));
        String form = """
                {"name":"区分の変わる会","kana":"タメシ","groupClass":"STUDENT","stage":"SPROUT","memberCount":5,"localCount":4,"monthsActive":12,
                "voluntary":true,"nonProfit":true,"notExcluded":true,"publicBenefit":"PUBLIC"}""";
        Reply renewed = Api.as("lab").post("/groups/" + code + "/registration", form);
        assertThat(renewed.status()).as(renewed.text()).isEqualTo(200);
        String now = "select count(*) from registration r join civic_group g on g.id = r.group_id "
                + "where r.registered_class = 'GENERAL' and g.group_class = 'STUDENT' and g.code = ?";
        assertThat(count(now, code))
                .as("its rights are those of the class it has")
                .isEqualTo(1);
        Visitor staff = Visitor.signedIn("staff-place");
        assertThat(Visitor.signedIn("lab").get("/my/groups/" + code).text()).contains("今の登録は「一般団体」");
        assertThat(staff.get("/staff/register?class=STUDENT&q=" + code).text()).doesNotContain(">" + code);
        assertThat(decide(code, "approve").status()).isEqualTo(200);
        assertThat(staff.get("/staff/register?class=STUDENT&q=" + code).text()).contains(">" + code);
        assertThat(count(
                        "select count(*) from class_entry c join civic_group g on g.id = c.group_id where g.code = ?",
                        code))
                .isEqualTo(2);
        assertThat(Visitor.signedIn("lab").get("/my/groups/" + code).text())
                .contains("団体区分の経過")
                .doesNotContain("今の登録は");
    }

    @Test
    void officersAreRemindedOnceAndARegistrationLapsesWithWhatWasBookedAhead() throws SQLException {
        String reminded = registered("思い出す会");
        endsOn(reminded, TODAY.plusDays(20));
        String lapsed = registered("終わる会");
        String booking = booked(lapsed);
        endsOn(lapsed, TODAY.minusDays(31));
        await(
                "lapse",
                () -> count(
                                "select count(*) from registration r join civic_group g on g.id = r.group_id "
                                        + "where g.code = ? and r.state = 'EXPIRED'",
                                lapsed)
                        == 1);
        Reply ended = Api.as("lab").get("/bookings/" + booking);
        assertThat(ended.json().get("state").getAsString()).isEqualTo("CANCELLED");
        assertThat(count("select count(*) from mail where about = ?", booking)).isGreaterThan(1);
        String mails = "select count(*) from mail where subject like '%あと30日%' and about = ?";
        await("reminder", () -> count(mails, reminded) == 1);
        String later = registered("あとの会");
        endsOn(later, TODAY.plusDays(20));
        await("the next round", () -> count(mails, later) == 1);
        assertThat(count(mails, reminded)).isEqualTo(1);
    }

    private static String booked(String group) {
        LocalDate day = TODAY.plusDays(12);
        for (int i = 0; i < 25; i++) {
            for (String room : List.of("CC03-01", "CC03-02", "CC04-01", "CC05-01")) {
                Reply reply = Api.as("lab").post("/bookings", """
                        {"group":"%s","room":"%s","start":"%sT09:30","end":"%sT13:20","purpose":"会議","attendees":3}""".formatted(group, room, day, day));
                if (reply.status() == 201) {
                    return reply.json().get("reference").getAsString();
                }
            }
            day = day.plusDays(1);
        }
        throw new AssertionError("no room was free");
    }

    @Test
    void newGroupIsRegisteredForSixMonthsWithSmallerRights() {
        String code = applied("芽の会", "SPROUT", 0);
        Reply approved = decide(code, "approve");
        assertThat(approved.json().get("provisional").getAsBoolean()).isTrue();
        assertThat(LocalDate.parse(approved.json().get("validUntil").getAsString()))
                .isEqualTo(TODAY.plusMonths(6));
        LocalDate day = TODAY.plusDays(8);
        Reply ahead = Api.as("lab").post("/bookings", """
                {"group":"%s","room":"CC03-01","start":"%sT09:30","end":"%sT13:20","purpose":"会議","attendees":3}""".formatted(code, day, day));
        assertThat(ahead.status()).isEqualTo(422);
        assertThat(ahead.text()).contains("ON_THE_DAY_ONLY");
    }

    @Test
    void whatWasHandedInCanBeTakenBackAndHandedInAgain() {
        String code = applied("考え直す会", "SPROUT", 12);
        assertThat(Api.as("midori")
                        .post("/groups/" + code + "/registration/withdraw", "{}")
                        .status())
                .isEqualTo(404);
        Reply back = Api.as("lab").post("/groups/" + code + "/registration/withdraw", "{}");
        assertThat(back.json().get("state").getAsString()).isEqualTo("WITHDRAWN");
        assertThat(Api.as("lab")
                        .post("/groups/" + code + "/registration", "{}")
                        .json()
                        .get("state")
                        .getAsString())
                .isEqualTo("SUBMITTED");
        assertThat(decide(code, "review").json().get("state").getAsString()).isEqualTo("IN_REVIEW");
    }

    @Test
    void closedGroupNamesWhoGoesOnAndNobodyReopensIt() {
        String next = registered("あとの会");
        String code = registered("さきの会");
        Reply missing = Api.as("lab").post("/groups/" + code + "/registration/close", "{\"closing\":\"SUCCEEDED\"}");
        assertThat(missing.status()).isEqualTo(409);
        assertThat(missing.text()).contains("SUCCESSOR_MISSING");
        Reply unknown = Api.as("lab")
                .post("/groups/" + code + "/registration/close", "{\"closing\":\"SPLIT\",\"successors\":\"G-NOPE\"}");
        assertThat(unknown.text()).contains("SUCCESSOR_UNKNOWN");
        Reply closed = Api.as("lab")
                .post(
                        "/groups/" + code + "/registration/close",
                        "{\"closing\":\"SUCCEEDED\",\"successors\":\"" + next + "\"}");
        assertThat(closed.json().get("closing").getAsString()).isEqualTo("SUCCEEDED");
        assertThat(Visitor.signedIn("lab").get("/my/groups/" + next).text()).contains("さきの会");
        assertThat(Api.as("lab").post("/groups/" + code + "/registration", "{}").status())
                .isEqualTo(409);
    }

    @Test
    void staffNoteWhatTheyFoundAndTheLetterTellsTheGroup() throws SQLException {
        String code = applied("確かめる会", "SPROUT", 12);
        Visitor staff = Visitor.signedIn("staff-place");
        String page = "/staff/registrations/" + code;
        assertThat(staff.send(page, Map.of("c:1:a", "no", "c:1:n", ""), "check").text())
                .contains("id=\"refusal\"");
        assertThat(staff.send(page, Map.of("c:1:a", "no", "c:1:n", "名簿と数が違う"), "check")
                        .header("Location"))
                .contains("done=yes");
        assertThat(staff.get(page).text()).contains("名簿と数が違う");
        Reply approve = decide(code, "approve");
        assertThat(approve.status()).isEqualTo(409);
        assertThat(approve.text()).contains("CRITERION_DENIED");
        Reply rejected = Api.as("staff-place")
                .post(
                        "/groups/" + code + "/registration/reject",
                        "{\"reason\":\"CRITERIA_NOT_MET\",\"message\":\"会員の数が足りないため\"}");
        assertThat(rejected.status()).as(rejected.text()).isEqualTo(200);

        String group = Visitor.signedIn("lab").get("/my/groups/" + code).text();
        String letter = group.replaceAll("(?s).*(/my/letters/[0-9]+[.]pdf).*", "$1");
        Reply pdf = Visitor.signedIn("lab").get(letter);
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.text()).startsWith("%PDF-");
        assertThat(staff.get(letter).status()).isEqualTo(200);
        assertThat(Visitor.signedIn("midori").get(letter).status()).isEqualTo(404);
        assertThat(new Visitor().get(letter).status()).isEqualTo(302);
    }
}
