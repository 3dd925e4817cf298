package org.tsudoi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsudoi.harness.Loans.borrowed;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.JapanTime;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.Crowd;
import org.tsudoi.harness.Crowd.Member;
import org.tsudoi.harness.Kinds;
import org.tsudoi.harness.Loans;
import org.tsudoi.harness.Reply;
import org.tsudoi.harness.RunningCity;
import org.tsudoi.harness.Screen;
import org.tsudoi.harness.Tables;
import org.tsudoi.harness.Visitor;

/** Borrowing, handing over, taking back: each test with groups of its own, so that bans and limits of one do not trouble another. */
class LoanIT {
    private static final Api STAFF = Api.as("staff-place");
    private static final int TRIES = 20;
    private static List<Member> crowd;
    private static int next;

    @BeforeAll
    static void gather() throws SQLException {
        try (var connection = RunningCity.get().database()) {
            crowd = Crowd.of(20, connection);
        }
    }

    private static Member somebody() {
        return crowd.get(next++);
    }

    private static Api api(Member member) {
        return Api.withToken(member.token());
    }

    /** Borrowed for a day soon, and that day has come; again where the unit that was chosen is in somebody's hands today. */
    private static String due(Member member, String code, int quantity, int ahead) throws SQLException {
        for (int i = 0; i < TRIES; i++) {
            String loan = borrowed(api(member), member.group(), code, quantity, ahead);
            if (comesToday(loan)) {
                return loan;
            }
            api(member).post("/loans/" + loan + "/cancel", "{}");
        }
        throw new AssertionError("no " + code + " is there today");
    }

    /** Moves a loan so that it began before now and ends after now, whatever the hour; false when somebody has its unit now. */
    private static boolean comesToday(String loan) throws SQLException {
        LocalDate start = LocalDate.parse(
                STAFF.get("/loans/" + loan).json().get("start").getAsString().substring(0, 10));
        int days = (int) ChronoUnit.DAYS.between(JapanTime.today(Clock.systemUTC()), start);
        try (var connection = RunningCity.get().database()) {
            connection.setAutoCommit(false);
            Loans.wasDaysEarlier(loan, days, connection);
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("update loan_slip set starts_at = utc_timestamp() - interval 1 hour, "
                        + "ends_at = utc_timestamp() + interval 3 hour where reference = '" + loan + "'");
            }
            connection.commit();
            return true;
        } catch (SQLIntegrityConstraintViolationException taken) {
            return false;
        }
    }

    private static JsonArray units(Reply reply) {
        return reply.json().getAsJsonArray("units");
    }

    private static String tag(String loan, int index) {
        return units(STAFF.get("/loans/" + loan))
                .get(index)
                .getAsJsonObject()
                .get("tag")
                .getAsString();
    }

    private static String state(String loan) {
        return STAFF.get("/loans/" + loan).json().get("state").getAsString();
    }

    private static List<String> reasons(Reply reply) {
        List<String> codes = new ArrayList<>();
        reply.json()
                .getAsJsonArray("reasons")
                .forEach(r -> codes.add(r.getAsJsonObject().get("code").getAsString()));
        return codes;
    }

    private static long number(String sql) throws SQLException {
        try (var connection = RunningCity.get().database();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void handedOverWithItsPartsAndTakenBackWithOneMissing() throws Exception {
        Member group = somebody();
        String loan = due(group, "projector", 1, 20);
        assertThat(api(group).post("/loans/" + loan + "/hand-over", "{}").status())
                .isEqualTo(403);
        Reply out = STAFF.post("/loans/" + loan + "/hand-over", "{\"signedBy\":\"山田 花子\"}");
        assertThat(out.status()).as(out.text()).isEqualTo(200);
        assertThat(out.json().get("state").getAsString()).isEqualTo("HANDED_OVER");
        assertThat(out.json().get("signedBy").getAsString()).isEqualTo("山田 花子");
        JsonObject unit = units(out).get(0).getAsJsonObject();
        assertThat(unit.getAsJsonArray("accessories")).hasSize(4);
        assertThat(STAFF.post("/loans/" + loan + "/hand-over", "{}").status()).isEqualTo(409);
        assertThat(api(group).post("/loans/" + loan + "/cancel", "{}").status()).isEqualTo(409);
        Reply back = STAFF.post(
                "/loans/" + loan + "/return", """
                {"units":[{"tag":"%s","condition":"WORN","accessories":["電源コード","HDMIケーブル","ケース"],"remark":"リモコンなし"}]}""".formatted(unit.get("tag").getAsString()));
        assertThat(back.status()).as(back.text()).isEqualTo(200);
        JsonObject returned = units(back).get(0).getAsJsonObject();
        assertThat(back.json().get("state").getAsString()).isEqualTo("RETURNED");
        assertThat(returned.getAsJsonArray("missing").get(0).getAsString()).isEqualTo("リモコン");
        assertThat(returned.get("liability").getAsString()).isEqualTo("UNDECIDED");
        assertThat(number("select count(*) from mail where about = '" + loan + "'"))
                .isEqualTo(3);
    }

    @Test
    void theSameKeyBorrowsOnce() {
        Member group = somebody();
        String key = UUID.randomUUID().toString();
        String wish = Loans.wish(group.group(), "panel", 2, openDay(25));
        Reply first = api(group).post("/loans", wish, key);
        Reply again = api(group).post("/loans", wish, key);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(again.json().get("reference")).isEqualTo(first.json().get("reference"));
    }

    @Test
    void moreThanThereAreIsRefusedWithOtherPlacesAndDaysAndRemembered() throws Exception {
        Member one = somebody();
        Member two = somebody();
        LocalDate day = openDay(40);
        assertThat(api(one).post("/loans", Loans.wish(one.group(), "projector", 4, day))
                        .status())
                .isEqualTo(201);
        Reply refused = api(two).post("/loans", Loans.wish(two.group(), "projector", 1, day));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(reasons(refused)).containsExactly("NOT_ENOUGH");
        assertThat(refused.json().getAsJsonArray("alternatives")).isNotEmpty();
        assertThat(number("select count(*) from unmet_demand where kind = 'LOAN' and wanted = 'projector:1'"))
                .isPositive();
        Reply many = api(two).post("/loans", Loans.wish(two.group(), "projector", 5, day.plusDays(500)));
        assertThat(reasons(many)).contains("LOANS_NOT_OPEN_YET", "NOT_ENOUGH");
        assertThat(many.status()).isEqualTo(422);
    }

    @Test
    void theUnitInTheHandIsSwappedForTheOneSetAside() throws Exception {
        Member one = somebody();
        Member two = somebody();
        String mine = due(one, "pa", 1, 20);
        String others = due(two, "pa", 1, 20);
        String theirTag = tag(others, 0);
        Reply swapped = STAFF.post("/loans/" + mine + "/hand-over", "{\"units\":[{\"tag\":\"" + theirTag + "\"}]}");
        assertThat(swapped.status())
                .as("both sets are reserved: the two change places, " + swapped.text())
                .isIn(200, 422);
        String stillWaiting = tag(others, 0);
        Reply second =
                STAFF.post("/loans/" + others + "/hand-over", "{\"units\":[{\"tag\":\"" + tag(mine, 0) + "\"}]}");
        if (swapped.status() == 200) {
            assertThat(stillWaiting).isNotEqualTo(theirTag);
            assertThat(reasons(second)).contains("UNIT_IS_OUT");
        }
        STAFF.post("/loans/" + mine + "/return", "{}");
    }

    @Test
    void brokenUnitGoesOutOfServiceAndWhoHasItNextGetsAnother() throws Exception {
        Member one = somebody();
        Member two = somebody();
        String now = due(one, "panel", 1, 20);
        String tag = tag(now, 0);
        String later = borrowed(api(two), two.group(), "panel", 19, 50);
        assertThat(STAFF.post("/loans/" + now + "/hand-over", "{}").status()).isEqualTo(200);
        Reply back = STAFF.post(
                "/loans/" + now + "/return",
                "{\"units\":[{\"tag\":\"" + tag + "\",\"condition\":\"BROKEN\",\"liability\":\"MISUSE\"}]}");
        assertThat(back.status()).as(back.text()).isEqualTo(200);
        assertThat(number("select count(*) from equipment_unit where state = 'OUT_OF_SERVICE' and tag = '" + tag + "'"))
                .isEqualTo(1);
        List<String> kept = new ArrayList<>();
        units(STAFF.get("/loans/" + later))
                .forEach(u -> kept.add(u.getAsJsonObject().get("tag").getAsString()));
        assertThat(kept).hasSize(19).doesNotContain(tag).doesNotHaveDuplicates();
        try (var connection = RunningCity.get().database()) {
            connection
                    .createStatement()
                    .executeUpdate(
                            "update equipment_unit set state = 'IN_SERVICE', unit_condition = 'GOOD' where tag = '"
                                    + tag + "'");
        }
        api(two).post("/loans/" + later + "/cancel", "{}");
    }

    @Test
    void whatIsLateCountsAsOutAndLeadsToABanThatIsTold() throws Exception {
        Member late = somebody();
        String loan = due(late, "router", 1, 20);
        assertThat(STAFF.post("/loans/" + loan + "/hand-over", "{}").status()).isEqualTo(200);
        try (var connection = RunningCity.get().database()) {
            Loans.wasDaysEarlier(loan, 3, connection);
        }
        Reply more = api(late).post("/loans", Loans.wish(late.group(), "panel", 1, openDay(20)));
        assertThat(reasons(more)).containsExactly("OVERDUE_NOW");
        long end = System.nanoTime() + 100_000_000_000L;
        String kept = "select count(*) from claim where holder = '" + loan
                + "' and slot = floor(unix_timestamp(utc_timestamp() + interval 20 hour) / 900)";
        while (number(kept) == 0 && System.nanoTime() < end) {
            Thread.sleep(1_000);
        }
        assertThat(number(kept)).as("the ledger keeps it, some hours ahead").isEqualTo(1);
        assertThat(number("select count(*) from mail where about = '" + loan + "'"))
                .isEqualTo(3);
        assertThat(STAFF.post("/loans/" + loan + "/return", "{}").status()).isEqualTo(200);
        assertThat(reasons(api(late).post("/loans", Loans.wish(late.group(), "panel", 1, openDay(20)))))
                .containsExactly("BORROWING_BANNED");
    }

    @Test
    void equipmentOfABookingIsHandedOverUnderTheBookingsReference() {
        LocalDate day = openDay(12);
        Reply booked = STAFF.post("/bookings", """
                {"group":"G-MIDORI","room":"PLACE-10","start":"%sT10:00","end":"%sT10:30","purpose":"相談","attendees":2,
                 "equipment":[{"code":"extension","quantity":1}]}""".formatted(day, day));
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        String reference = booked.json().get("reference").getAsString();
        Reply loan = STAFF.get("/loans/" + reference);
        assertThat(loan.json().get("withBooking").getAsBoolean()).isTrue();
        assertThat(reasons(STAFF.post("/loans/" + reference + "/hand-over", "{}")))
                .containsExactly("NOT_TODAY");
        assertThat(STAFF.post("/loans/" + reference + "/cancel", "{}").status())
                .as("it is cancelled with its booking")
                .isEqualTo(409);
        STAFF.post("/bookings/" + reference + "/cancel", "{\"reason\":\"OFFICIAL_USE\",\"message\":\"検査\"}");
        assertThat(state(reference)).isEqualTo("CANCELLED");
    }

    @Test
    void nonsenseAtTheDeskIsToldAndChangesNothing() throws Exception {
        String loan = due(somebody(), "screen", 2, 20);
        assertThat(reasons(STAFF.post("/loans/" + loan + "/hand-over", "{\"units\":[{\"tag\":\"nope\"}]}")))
                .containsExactly("NOT_ON_THIS_SLIP");
        Reply strange = STAFF.post(
                "/loans/" + loan + "/hand-over",
                "{\"units\":[{\"tag\":\"" + tag(loan, 0) + "\",\"accessories\":[\"バナナ\"]}]}");
        assertThat(strange.status()).isEqualTo(400);
        assertThat(STAFF.post("/loans/" + loan + "/hand-over", "{\"signedBy\":\"" + "あ".repeat(101) + "\"}")
                        .status())
                .isEqualTo(400);
        assertThat(STAFF.post("/loans/" + loan + "/return", "{}").status()).isEqualTo(409);
        assertThat(state(loan)).isEqualTo("RESERVED");
    }

    @Test
    void aScanOpensTheActAndTwoPressesDoIt() throws Exception {
        String loan = due(somebody(), "webcam", 1, 20);
        String tag = tag(loan, 0);
        Visitor desk = Visitor.signedIn("staff-place");
        assertThat(desk.get("/staff/loans?scan=" + tag).header("Location")).contains("/staff/loans/" + loan);
        assertThat(desk.get("/staff/loans?scan=nothing").text()).contains("見つかりません");
        String page = desk.get("/staff/loans/" + loan).text();
        Map<String, String> as = new java.util.LinkedHashMap<>();
        java.util.regex.Pattern.compile("name=\"((?:take|part)-[0-9-]+)\"")
                .matcher(page)
                .results()
                .forEach(m -> as.put(m.group(1), "on"));
        as.put("tag-" + page.replaceAll("(?s).*name=\"take-([0-9]+)\".*", "$1"), tag);
        as.put("signedBy", "鈴木");
        assertThat(desk.send("/staff/loans/" + loan, as, "give").status()).isEqualTo(302);
        assertThat(state(loan)).isEqualTo("HANDED_OVER");
        assertThat(desk.send("/staff/loans/" + loan, as, "back").status()).isEqualTo(302);
        assertThat(state(loan)).isEqualTo("RETURNED");
    }

    @Test
    void pagesAreSoundOnDeskAndPhone() throws Exception {
        Member group = somebody();
        String waiting = borrowed(api(group), group.group(), "projector", 1, 35);
        String out = due(somebody(), "panel", 2, 22);
        STAFF.post("/loans/" + out + "/hand-over", "{}");
        try (var desk = Screen.desk("ja");
                var phone = Screen.phone("en")) {
            desk.go("/equipment").isSound("equipment");
            desk.signIn("staff-place");
            desk.go("/staff/loans").isSound("loans-desk");
            desk.go("/staff/loans/" + out).isSound("loan-back");
            desk.go("/staff/loans/" + waiting).isSound("loan-give");
            phone.go("/equipment?lang=en").isSound("equipment-phone");
            phone.signIn("midori");
            phone.go("/my/loans/new").isSound("loan-new-phone");
            phone.go("/my/loans").isSound("loans-mine-phone");
        }
        STAFF.post("/loans/" + out + "/return", "{}");
    }

    private static LocalDate openDay(int ahead) {
        LocalDate day = JapanTime.today(Clock.systemUTC()).plusDays(ahead);
        while (Api.asNobody()
                .get("/rooms/PLACE-03/days/" + day)
                .json()
                .getAsJsonArray("open")
                .isEmpty()) {
            day = day.plusDays(1);
        }
        return day;
    }

    @Test
    void tableOfUnitsDoesNotTakeAwayWhatSomebodyHas() throws Exception {
        String loan = due(somebody(), "panel", 1, 6);
        String table = "備品番号,備品コード,施設コード,状態,品質\r\n" + tag(loan, 0) + ",panel,PLACE,RETIRED,GOOD\r\n";
        assertThat(STAFF.post("/loans/" + loan + "/hand-over", "{}").status()).isEqualTo(200);
        assertThat(Tables.checked("units", table))
                .contains("<td>状態</td><td>RETIRED</td>")
                .doesNotContain("name=\"keep\"");
        assertThat(STAFF.post("/loans/" + loan + "/return", "{}").status()).isEqualTo(200);
        assertThat(Tables.checked("units", table)).contains("name=\"keep\"");
    }

    @Test
    void unitThatShouldHaveBeenInspectedIsNotHandedOverBeforeItIs() throws Exception {
        String loan = due(somebody(), Kinds.added(1), 1, 6);
        String tag = tag(loan, 0);
        Visitor staff = Visitor.signedIn("staff-place");
        LocalDate today = JapanTime.today(Clock.systemUTC());
        staff.send("/staff/units/" + tag, Map.of("inspectNext", today.toString()), "keep");
        assertThat(reasons(STAFF.post("/loans/" + loan + "/hand-over", "{}"))).containsExactly("INSPECTION_DUE");
        staff.send(
                "/staff/units/" + tag,
                Map.of(
                        "inspected",
                        today.toString(),
                        "inspectNext",
                        today.plusYears(1).toString()),
                "keep");
        assertThat(STAFF.post("/loans/" + loan + "/hand-over", "{}").status()).isEqualTo(200);
    }
}
