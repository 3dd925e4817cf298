package org.tsudoi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tsudoi.base.JapanTime;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.Reply;
import org.tsudoi.harness.Visitor;

/** The API of the running city: booking once and for all, every reason, every right. */
class ApiIT {
    /** A day on which every centre is open, far enough for no demonstration booking and near enough to be asked for. */
    private static LocalDate day(int ahead) {
        LocalDate day = JapanTime.today(Clock.systemUTC()).plusDays(20 + ahead);
        while (day.getDayOfWeek() == DayOfWeek.WEDNESDAY
                || day.getDayOfWeek() == DayOfWeek.THURSDAY
                || isNewYear(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isNewYear(LocalDate day) {
        return day.getMonthValue() == 12 && day.getDayOfMonth() > 27
                || day.getMonthValue() == 1 && day.getDayOfMonth() < 6;
    }

    private static String booking(String group, String room, LocalDate day, String times, String more) {
        String[] t = times.split("-");
        return """
                {"group":"%s","room":"%s","start":"%sT%s","end":"%sT%s","purpose":"会議","attendees":3%s}""".formatted(group, room, day, t[0], day, t[1], more);
    }

    private static Api as(String login) {
        return login == null || login.isEmpty() ? Api.asNobody() : Api.as(login);
    }

    private static String reference(Reply answer) {
        return answer.text().replaceAll("(?s).*\"reference\":\"([^\"]+)\".*", "$1");
    }

    private static List<Reply> atOnce(int clients, Callable<Reply> press) throws Exception {
        var pool = Executors.newFixedThreadPool(clients);
        try {
            List<Future<Reply>> answers = pool.invokeAll(
                    IntStream.range(0, clients).mapToObj(i -> press).toList());
            List<Reply> all = new ArrayList<>();
            for (Future<Reply> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void inventoryIsWhole() {
        assertThat(as(null).get("/facilities").text()).contains("\"PLACE\"", "\"CC16\"", "COMMUNITY_CENTRE");
        assertThat(as(null).get("/rooms/CC02-02").text()).contains("\"partitions\":[\"CC02-02A\",\"CC02-02B\"]");
        assertThat(as(null).get("/equipment").text()).contains("\"code\":\"projector\"", "\"quantity\":6");
        assertThat(as(null).get("/wifi").text()).contains("PLACE-AP2").doesNotContainIgnoringCase("passphrase\":");
        assertThat(as(null).get("/rooms/NOPE").status()).isEqualTo(404);
    }

    @Test
    void takenHourIsAnsweredWithWhatElseThereIs() {
        LocalDate day = day(0);
        assertThat(as("lab")
                        .post("/bookings", booking("G-LAB", "CC04-01", day, "13:30-17:20", ""))
                        .status())
                .isEqualTo(201);
        var late = as("midori").post("/bookings", booking("G-MIDORI", "CC04-01", day, "13:30-17:20", ""));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("\"TAKEN\"", "\"alternatives\":[{");
        assertThat(as(null).get("/rooms/CC04-01/days/" + day).text()).containsOnlyOnce("\"state\":\"BOOKED\"");
    }

    @Test
    void sameKeyBooksOnceAndAnotherBodyIsRefused() throws Exception {
        LocalDate day = day(1);
        String body = booking("G-LAB", "CC05-01", day, "09:30-13:20", "");
        var all = atOnce(8, () -> as("lab").post("/bookings", body, "same-" + day));
        assertThat(all).allMatch(a -> a.status() == 201);
        assertThat(all.stream().map(ApiIT::reference).distinct()).hasSize(1);
        var other = as("lab").post("/bookings", booking("G-LAB", "CC06-01", day, "09:30-13:20", ""), "same-" + day);
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void halfOfTheHallShutsTheWholeAndTheOtherHalfStaysFree() {
        LocalDate day = day(2);
        assertThat(as("midori")
                        .post("/bookings", booking("G-MIDORI", "CC02-02A", day, "09:30-13:20", ""))
                        .status())
                .isEqualTo(201);
        assertThat(as("lab")
                        .post("/bookings", booking("G-LAB", "CC02-02", day, "09:30-13:20", ""))
                        .status())
                .isEqualTo(409);
        assertThat(as("lab")
                        .post("/bookings", booking("G-LAB", "CC02-02B", day, "09:30-13:20", ""))
                        .status())
                .isEqualTo(201);
        assertThat(as(null).get("/rooms/CC02-02/days/" + day).text()).contains("\"state\":\"REQUESTED\"");
    }

    @Test
    void allReasonsComeAtOnceWithTheirArticle() {
        var answer = as("midori")
                .post(
                        "/bookings",
                        booking(
                                        "G-MIDORI",
                                        "PLACE-03",
                                        day(4),
                                        "13:00-18:00",
                                        ",\"equipment\":[{\"code\":\"projector\",\"quantity\":9}]")
                                .replace("\"attendees\":3", "\"attendees\":300"));
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text())
                .contains("\"NOT_A_TIME_BAND\"", "\"TOO_MANY_PEOPLE\"", "\"NOT_ENOUGH\"", "利用規程 第4条", "24人まで");
    }

    @Test
    void suspendedAndUnregisteredGroupsAreRefusedByRule() {
        assertThat(as("shuwa")
                        .post("/bookings", booking("G-SHUWA", "CC07-01", day(5), "09:30-13:20", ""))
                        .text())
                .contains("GROUP_SUSPENDED");
        assertThat(as("salon")
                        .post("/bookings", booking("G-SALON", "CC07-01", day(5), "09:30-13:20", ""))
                        .text())
                .contains("GROUP_NOT_REGISTERED");
    }

    @Test
    void requestIsApprovedOnceAndShownByTheFeed() {
        LocalDate day = day(6);
        var asked = as("midori")
                .post("/bookings", booking("G-MIDORI", "PLACE-06", day, "09:30-12:30", ",\"publicTitle\":\"水辺の会\""));
        assertThat(asked.text()).contains("\"state\":\"REQUESTED\"");
        String path = "/bookings/" + reference(asked);
        String feed = "/feeds/v1/rooms/PLACE-06.ics";
        var before = new Visitor().get(feed);
        assertThat(before.text()).contains("STATUS:TENTATIVE", "UID:" + reference(asked) + "@tsudoi");
        String etag = before.header("ETag");
        assertThat(new Visitor().get(feed, "If-None-Match", etag).status()).isEqualTo(304);
        assertThat(as("staff-place").post(path + "/approve", "{}").status()).isEqualTo(200);
        assertThat(as("staff-place").post(path + "/approve", "{}").status()).isEqualTo(409);
        assertThat(new Visitor().get(feed, "If-None-Match", etag).status()).isEqualTo(200);
        assertThat(new Visitor().get(feed).text()).contains("STATUS:CONFIRMED", "SUMMARY:水辺の会", "SEQUENCE:1");
        assertThat(as("midori2")
                        .post(path + "/cancel", "{\"reason\":\"PLANS_CHANGED\"}")
                        .status())
                .isEqualTo(200);
        assertThat(new Visitor().get(feed).text()).contains("STATUS:CANCELLED", "SUMMARY:【中止】水辺の会", "SEQUENCE:2");
        assertThat(as("midori").get(path).text()).contains("\"history\":[", "\"from\":\"APPROVED\"");
        var again = as("lab").post("/bookings", booking("G-LAB", "PLACE-06", day, "09:30-12:30", ""));
        assertThat(again.status()).as("the room is free again").isEqualTo(201);
    }

    @Test
    void refusalNeedsAReason() {
        var asked = as("midori").post("/bookings", booking("G-MIDORI", "PLACE-05", day(7), "09:30-12:30", ""));
        String path = "/bookings/" + reference(asked);
        assertThat(as("staff-place").post(path + "/reject", "{}").status()).isEqualTo(400);
        var rejected =
                as("staff-place").post(path + "/reject", "{\"reason\":\"OFFICIAL_USE\",\"message\":\"市の行事があります\"}");
        assertThat(rejected.text()).contains("\"state\":\"REJECTED\"", "市の行事があります");
    }

    @TestFactory
    List<DynamicTest> rightsOnGroups() {
        Map<String, Integer> approve = Map.of("midori", 404, "salon", 403, "lab", 404, "auditor", 404, "", 401);
        List<DynamicTest> tests = new ArrayList<>();
        approve.forEach((login, status) -> tests.add(DynamicTest.dynamicTest(
                login + " approves a registration",
                () -> assertThat(as(login)
                                .post("/groups/G-SALON/registration/approve", "{}")
                                .status())
                        .isEqualTo(status))));
        tests.add(DynamicTest.dynamicTest(
                "a foreign group is not there",
                () -> assertThat(as("lab").get("/groups/G-SHUWA").status()).isEqualTo(404)));
        tests.add(DynamicTest.dynamicTest(
                "an officer books for another group",
                () -> assertThat(as("lab")
                                .post("/bookings", booking("G-MIDORI", "CC07-01", day(9), "09:30-13:20", ""))
                                .status())
                        .isEqualTo(404)));
        tests.add(DynamicTest.dynamicTest(
                "staff book for any group",
                () -> assertThat(as("staff-cc14")
                                .post("/bookings", booking("G-LAB", "CC14-10", day(9), "09:30-13:20", ""))
                                .status())
                        .isEqualTo(201)));
        return tests;
    }

    @Test
    void registrationTellsEveryCriterionAndIsDecidedByStaff() {
        var drafted = as("lab")
                .post(
                        "/groups",
                        "{\"name\":\"ためしの会\",\"kana\":\"タメシノカイ\",\"groupClass\":\"GENERAL\",\"memberCount\":2}");
        assertThat(drafted.status()).isEqualTo(201);
        String code = drafted.text().replaceAll("(?s).*\"code\":\"(G-[A-Z0-9]{8})\".*", "$1");
        var unmet = as("lab").post("/groups/" + code + "/registration", "{}");
        assertThat(unmet.status()).isEqualTo(422);
        assertThat(unmet.text())
                .contains("TOO_FEW_MEMBERS", "TOO_FEW_LOCAL", "NO_CONTINUITY", "BENEFIT_NOT_SAID", "BYLAWS_MISSING");
        var applied = as("lab").post("/groups/" + code + "/registration", """
                {"name":"ためしの会","kana":"タメシノカイ","groupClass":"GENERAL","stage":"SPROUT","memberCount":4,"localCount":3,"monthsActive":7,
                 "voluntary":true,"nonProfit":true,"notExcluded":true,"publicBenefit":"PUBLIC"}""");
        assertThat(applied.text()).contains("\"state\":\"SUBMITTED\"");
        assertThat(as("staff-place")
                        .post("/groups/" + code + "/registration/return", "{}")
                        .status())
                .isEqualTo(400);
        assertThat(as("staff-place")
                        .post("/groups/" + code + "/registration/return", "{\"reason\":\"ENTRY_UNCLEAR\"}")
                        .text())
                .contains("RETURNED");
        assertThat(as("lab").post("/groups/" + code + "/registration", "{}").status())
                .isEqualTo(200);
        assertThat(as("admin")
                        .post("/groups/" + code + "/registration/approve", "{}")
                        .text())
                .contains("REGISTERED", "-03-31");
    }

    /** Whatever comes in, the answer is a clear 4xx and never a 5xx. */
    @TestFactory
    List<DynamicTest> badInputIsAnsweredClearly() {
        LocalDate day = day(10);
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("no JSON", "not json");
        bodies.put("a list", "[]");
        bodies.put("empty", "{}");
        bodies.put(
                "wrong types",
                "{\"group\":1,\"room\":[],\"start\":true,\"end\":null,\"purpose\":{},\"attendees\":\"x\"}");
        bodies.put(
                "29 February of no leap year",
                booking("G-MIDORI", "CC07-01", day, "09:30-13:20", "")
                        .replaceAll("\\d{4}-\\d\\d-\\d\\dT", "2027-02-29T"));
        bodies.put("25 o'clock", booking("G-MIDORI", "CC07-01", day, "25:00-26:00", ""));
        bodies.put("end before start", booking("G-MIDORI", "CC07-01", day, "13:20-09:30", ""));
        bodies.put("the past", booking("G-MIDORI", "CC07-01", LocalDate.of(2020, 1, 6), "09:30-13:20", ""));
        bodies.put("24:00", booking("G-MIDORI", "CC07-01", day, "21:20-24:00", ""));
        bodies.put(
                "a line break in a title",
                booking("G-MIDORI", "CC07-01", day, "09:30-13:20", ",\"publicTitle\":\"a\\r\\nb\""));
        bodies.put("NUL", booking("G-MIDORI", "CC07-01", day, "09:30-13:20", "").replace("会議", "a\\u0000b"));
        bodies.put(
                "too long",
                booking("G-MIDORI", "CC07-01", day, "09:30-13:20", "").replace("会議", "長".repeat(201)));
        bodies.put("a group that is no code", booking("団体🎉", "CC07-01", day, "09:30-13:20", ""));
        bodies.put("unknown room", booking("G-MIDORI", "CC99-01", day, "09:30-13:20", ""));
        bodies.put(
                "unknown equipment",
                booking(
                        "G-MIDORI",
                        "CC07-01",
                        day,
                        "09:30-13:20",
                        ",\"equipment\":[{\"code\":\"ufo\",\"quantity\":1}]"));
        bodies.put(
                "minus one projector",
                booking(
                        "G-MIDORI",
                        "CC07-01",
                        day,
                        "09:30-13:20",
                        ",\"equipment\":[{\"code\":\"projector\",\"quantity\":-1}]"));
        bodies.put(
                "a huge number",
                booking("G-MIDORI", "CC07-01", day, "09:30-13:20", "")
                        .replace("\"attendees\":3", "\"attendees\":99999999999999"));
        return bodies.entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> {
                    var answer = as("midori").post("/bookings", e.getValue());
                    assertThat(answer.status()).as(answer.text()).isIn(400, 404, 422);
                    assertThat(answer.text()).contains("\"title\"").doesNotContain("Exception", "org.");
                }))
                .toList();
    }

    @Test
    void emojiIsKeptAsItIs() {
        var made = as("midori")
                .post(
                        "/bookings",
                        booking("G-MIDORI", "CC13-03", day(11), "09:30-13:20", "")
                                .replace("会議", "祭り🎉髙﨑"));
        assertThat(as("midori").get("/bookings/" + reference(made)).text()).contains("祭り🎉髙﨑");
    }

    @Test
    void availabilityAndBadParameters() {
        String day = day(12).toString();
        var free = as(null).get("/availability?from=" + day + "T13:30&to=" + day
                + "T17:20&capacity=20&activity=LECTURE&equipment=projector:1");
        assertThat(free.status()).isEqualTo(200);
        assertThat(free.text()).contains("\"room\":\"", "\"projector\":");
        assertThat(as(null).get("/availability?from=x&to=y&capacity=-1&activity=FLY")
                        .text())
                .contains("MALFORMED_from", "MALFORMED_to", "MALFORMED_capacity", "MALFORMED_activity");
        assertThat(as("midori").get("/bookings/%E5%9B%A3%E4%BD%93").status()).isEqualTo(404);
        assertThat(as(null).get("/groups/%E5%9B%A3%E4%BD%93").status()).isEqualTo(404);
        assertThat(as(null).get("/rooms/CC01-01/days/2026-02-30").status()).isEqualTo(400);
        assertThat(new Visitor().get("/feeds/v1/rooms/CC01-01.ics?past=5").status())
                .isEqualTo(400);
        assertThat(new Visitor().get("/feeds/v1/rooms/NOPE.ics").status()).isEqualTo(404);
    }
}
