package org.tsudoi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.JapanTime;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.Kinds;
import org.tsudoi.harness.Loans;
import org.tsudoi.harness.Reply;
import org.tsudoi.harness.RunningCity;
import org.tsudoi.harness.Tables;
import org.tsudoi.harness.Visitor;

/** Single units: kept on their page, counted with a scanner. */
class UnitIT {
    private static String tag(String kind, String facility) throws SQLException {
        return one("select min(u.tag) from equipment_unit u join equipment_kind k on k.id = u.kind_id "
                + "join facility f on f.id = u.home_facility_id where k.code = '" + kind + "' and f.code = '" + facility
                + "' and u.state = 'IN_SERVICE'");
    }

    private static String one(String sql) throws SQLException {
        try (var connection = RunningCity.get().database();
                var rows = connection.createStatement().executeQuery(sql)) {
            assertThat(rows.next()).as(sql).isTrue();
            return rows.getString(1);
        }
    }

    private static Reply keep(String tag, Map<String, String> fields) {
        return Visitor.signedIn("staff-place").send("/staff/units/" + tag, fields, "keep");
    }

    @Test
    void staffKeepDatesAndNotesAndWhatIsWrongLosesNothing() throws Exception {
        String tag = tag("cutter", "PLACE");
        assertThat(keep(tag, Map.of("bought", "2025-04-01", "note", "持ち手に傷", "inspectNext", "2026-01-31"))
                        .status())
                .isEqualTo(302);
        assertThat(Visitor.signedIn("staff-place").get("/staff/units?only=due").text())
                .contains(tag);
        keep(tag, Map.of("bought", "2025-04-01", "note", "持ち手に傷", "inspectNext", ""));
        Reply wrong = keep(tag, Map.of("bought", "2999-04-01", "inspected", "yesterday", "note", "あとで消えない"));
        assertThat(wrong.text()).contains("日付を確かめてください：yesterday", "あとで消えない");
        assertThat(one("select note from equipment_unit where tag = '" + tag + "'"))
                .isEqualTo("持ち手に傷");
    }

    @Test
    void unitThatLeavesServiceIsReplacedForWhoeverReservedIt() throws Exception {
        String loan = Loans.borrowed(Api.as("midori"), "G-MIDORI", "panel", 1, 25);
        String before = unitOf(loan);
        assertThat(keep(before, Map.of("state", "OUT_OF_SERVICE", "condition", "BROKEN"))
                        .status())
                .isEqualTo(302);
        assertThat(unitOf(loan)).isNotEqualTo(before);
        keep(before, Map.of("state", "IN_SERVICE", "condition", "GOOD"));
        Api.as("midori").post("/loans/" + loan + "/cancel", "{}");
    }

    private static String unitOf(String loan) {
        return Api.as("staff-place")
                .get("/loans/" + loan)
                .json()
                .getAsJsonArray("units")
                .get(0)
                .getAsJsonObject()
                .get("tag")
                .getAsString();
    }

    @Test
    void labelsAreSheetsForStaffOnly() {
        Reply sheets = Visitor.signedIn("staff-place").get("/staff/labels.pdf?kind=panel");
        assertThat(sheets.status()).isEqualTo(200);
        assertThat(sheets.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(sheets.text()).startsWith("%PDF-");
        assertThat(Visitor.signedIn("midori").get("/staff/labels.pdf").status()).isEqualTo(403);
    }

    @Test
    void countSaysWhatIsThereWhatIsMissingAndWhatBelongsElsewhere() throws Exception {
        Visitor staff = Visitor.signedIn("staff-place");
        String count =
                staff.send("/staff/stock", Map.of("facility", "PLACE"), "begin").header("Location");
        String own = tag("folder", "PLACE");
        String other = one("select min(u.tag) from equipment_unit u join facility f on f.id = u.home_facility_id "
                + "where f.code <> 'PLACE' and u.state = 'IN_SERVICE'");
        String path = count.replaceAll("^https?://[^/]+", "");
        assertThat(scanned(staff, path, "http://localhost/staff/units/" + own)).contains("was=SEEN");
        assertThat(scanned(staff, path, own)).contains("was=AGAIN");
        assertThat(scanned(staff, path, other)).contains("was=MISPLACED");
        assertThat(scanned(staff, path, "nothing-01")).contains("was=UNKNOWN");
        String page = staff.get(path).text();
        assertThat(page).contains("ほかの施設のもの", other, "見つからない");
        assertThat(Visitor.signedIn("staff-cc14").get(path).status()).isEqualTo(404);
        assertThat(staff.send(path, Map.of(), "end").status()).isEqualTo(302);
        assertThat(staff.get(path).text()).doesNotContain("id=\"scanned\"");
    }

    private static String scanned(Visitor staff, String path, String typed) {
        return staff.send(path, Map.of("scanned", typed), "scan").header("Location");
    }

    @Test
    void longListIsReadPageByPageAndCountedWhole() throws Exception {
        Visitor staff = Visitor.signedIn("staff-place");
        int all = Integer.parseInt(one("select count(*) from equipment_unit u join facility f "
                + "on f.id = u.home_facility_id where f.code = 'PLACE'"));
        List<String> seen = new ArrayList<>();
        String address = "/staff/units?facility=PLACE";
        while (address != null) {
            String page = staff.get(address).text();
            assertThat(page).contains(all + "件");
            List<String> tags = found("/staff/units/([a-z]+-[^\"?]+)\"", page);
            assertThat(tags).hasSizeBetween(1, 30);
            seen.addAll(tags);
            address = found("class=\"btn\" href=\"(/staff/units\\?after=[^\"]+)\"", page).stream()
                    .findFirst()
                    .map(a -> a.replace("&amp;", "&"))
                    .orElse(null);
        }
        assertThat(seen).hasSize(all).doesNotHaveDuplicates();
        assertThat(staff.get("/staff/units?after=nothing-01").text()).contains("/staff/units/");
    }

    private static List<String> found(String pattern, String page) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(r -> r.group(1))
                .toList();
    }

    @Test
    void lineThatEndsEarlyIsRefusedWhereItsCellIsMissing() {
        String head = "備品番号,備品コード,施設コード,状態,品質,メモ\r\n";
        assertThat(Tables.checked("units", head + "marker-CC03-98,marker,CC03\r\n"))
                .contains("<td>状態</td>", "<td>品質</td>")
                .doesNotContain("name=\"keep\"");
        assertThat(Tables.checked("units", head + "marker-CC03-98,marker,CC03,IN_SERVICE,GOOD\r\n"))
                .contains("name=\"keep\"");
    }

    private static Reply planned(String tag, LocalDate first, LocalDate last) {
        return Visitor.signedIn("staff-place")
                .send(
                        "/staff/units/" + tag,
                        Map.of("purpose", "REPAIR", "first", first.toString(), "last", last.toString(), "why", "電池"),
                        "plan");
    }

    private static void ended(String tag) {
        Visitor staff = Visitor.signedIn("staff-place");
        String reference = found(
                        "name=\"ends\" value=\"(M-[^\"]+)\"",
                        staff.get("/staff/units/" + tag).text())
                .get(0);
        var fields = Map.of("h", "h", "jakarta.faces.ViewState", "stateless", "ends", reference);
        assertThat(staff.post("/staff/units/" + tag, fields).status()).isEqualTo(302);
    }

    @Test
    void unitInMaintenanceIsNotLentUntilThatIsOver() {
        String kind = Kinds.added(1);
        String tag = kind + "-PLACE-01";
        String loan = Loans.borrowed(Api.as("midori"), "G-MIDORI", kind, 1, 31);
        LocalDate day = LocalDate.parse(Api.as("midori")
                .get("/loans/" + loan)
                .json()
                .get("start")
                .getAsString()
                .substring(0, 10));
        assertThat(planned(tag, day.minusDays(2), day).text()).contains("この期間に予約（" + loan + "）があり");
        Api.as("midori").post("/loans/" + loan + "/cancel", "{}");
        assertThat(planned(tag, day.minusDays(2), day).status()).isEqualTo(302);
        assertThat(planned(tag, day, day.plusDays(2)).text()).contains("もう点検・修理の予定");
        assertThat(planned(tag, day, day.minusDays(1)).text()).contains("始まりと終わりの日", "電池");
        Reply refused = Api.as("midori").post("/loans", Loans.wish("G-MIDORI", kind, 1, day));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("NOT_ENOUGH");
        ended(tag);
        Reply lent = Api.as("midori").post("/loans", Loans.wish("G-MIDORI", kind, 1, day));
        assertThat(lent.status()).as(lent.text()).isEqualTo(201);
        cancelled(lent);
    }

    private static void cancelled(Reply lent) {
        Api.as("midori").post("/loans/" + lent.json().get("reference").getAsString() + "/cancel", "{}");
    }

    @Test
    void whoReservedAUnitThatIsToBeMendedGetsAnother() {
        String kind = Kinds.added(2);
        String loan = Loans.borrowed(Api.as("midori"), "G-MIDORI", kind, 1, 33);
        String before = unitOf(loan);
        LocalDate day = LocalDate.parse(Api.as("midori")
                .get("/loans/" + loan)
                .json()
                .get("start")
                .getAsString()
                .substring(0, 10));
        assertThat(planned(before, day, day).status()).isEqualTo(302);
        assertThat(unitOf(loan)).isNotEqualTo(before);
        Api.as("midori").post("/loans/" + loan + "/cancel", "{}");
    }

    @Test
    void unitWhoseInspectionIsDueByThenIsNotLent() {
        String kind = Kinds.added(1);
        String tag = kind + "-PLACE-01";
        String loan = Loans.borrowed(Api.as("midori"), "G-MIDORI", kind, 1, 34);
        String day = Api.as("midori")
                .get("/loans/" + loan)
                .json()
                .get("start")
                .getAsString()
                .substring(0, 10);
        Api.as("midori").post("/loans/" + loan + "/cancel", "{}");
        keep(tag, Map.of("inspectNext", day));
        assertThat(Api.as("midori")
                        .post("/loans", Loans.wish("G-MIDORI", kind, 1, LocalDate.parse(day)))
                        .text())
                .contains("NOT_ENOUGH");
        keep(tag, Map.of("inspectNext", LocalDate.parse(day).plusDays(1).toString()));
        Reply lent = Api.as("midori").post("/loans", Loans.wish("G-MIDORI", kind, 1, LocalDate.parse(day)));
        assertThat(lent.status()).as(lent.text()).isEqualTo(201);
        cancelled(lent);
    }

    /** A room of another centre, with equipment that only the hub has. */
    private static Reply bookedAtTheCentre(String kind, LocalDate day) {
        return Api.as("midori").post("/bookings", """
                {"group":"G-MIDORI","room":"CC01-01","start":"%sT09:30","end":"%sT12:30","purpose":"会議","attendees":3,
                 "equipment":[{"code":"%s","quantity":1}]}""".formatted(day, day, kind));
    }

    @Test
    void equipmentOfAnotherHouseIsBroughtInTimeAndHomeAgain() throws Exception {
        String kind = Kinds.added(1);
        LocalDate today = JapanTime.today(Clock.systemUTC());
        assertThat(bookedAtTheCentre(kind, today.plusDays(1)).text())
                .as("it cannot be there tomorrow morning")
                .contains("NOT_ENOUGH");
        LocalDate day = today.plusDays(3);
        Reply booked = bookedAtTheCentre(kind, day);
        while (booked.status() != 201 && day.isBefore(today.plusDays(6))) {
            day = day.plusDays(1);
            booked = bookedAtTheCentre(kind, day);
        }
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        assertThat(Api.as("midori")
                        .post("/loans", Loans.wish("G-MIDORI", kind, 1, day.minusDays(1)))
                        .text())
                .as("on its way")
                .contains("NOT_ENOUGH");
        String booking = booked.json().get("reference").getAsString();
        assertThat(transfer("staff-place", booking)).containsExactly("PLACE", "CC01", "false");
        assertThat(Visitor.signedIn("staff-place").get("/staff/loans").text())
                .contains("ほかの施設へ運ぶ備品", kind + "-PLACE-01");
        assertThat(transfer("staff-cc14", booking))
                .as("neither house is theirs")
                .isEmpty();
        try (var connection = RunningCity.get().database()) {
            connection
                    .createStatement()
                    .executeUpdate("update loan set starts_at = utc_timestamp() - interval 2 hour, "
                            + "ends_at = utc_timestamp() - interval 1 hour "
                            + "where slip_id = (select id from loan_slip where reference = '" + booking + "')");
        }
        assertThat(transfer("staff-place", booking)).containsExactly("CC01", "PLACE", "true");
        Api.as("midori").post("/bookings/" + booking + "/cancel", "{}");
    }

    /** From, to and whether it goes back, in this order; nothing when it is not listed. */
    private static List<String> transfer(String login, String reference) {
        return StreamSupport.stream(
                        Api.as(login)
                                .get("/transfers")
                                .json()
                                .getAsJsonArray("items")
                                .spliterator(),
                        false)
                .map(JsonElement::getAsJsonObject)
                .filter(t -> t.get("reference").getAsString().equals(reference))
                .flatMap(t -> Stream.of("from", "to", "back").map(f -> t.get(f).getAsString()))
                .toList();
    }
}
