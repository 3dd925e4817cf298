package org.tsudoi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
import org.tsudoi.harness.RunningCity;

/** The API of the running city: booking once and for all, every reason, every right. */
class ApiIT {
    private static final RunningCity CITY = RunningCity.get();

    /** A day on which every centre is open, far enough for no demonstration booking and near enough to be asked for. */
    private static LocalDate day(int ahead) {
        LocalDate day = JapanTime.today(Clock.systemUTC()).plusDays(20 + ahead);
        while (day.getDayOfWeek() == DayOfWeek.WEDNESDAY || day.getDayOfWeek() == DayOfWeek.THURSDAY || isNewYear(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isNewYear(LocalDate day) {
        return day.getMonthValue() == 12 && day.getDayOfMonth() > 27 || day.getMonthValue() == 1 && day.getDayOfMonth() < 6;
    }

    private static String booking(String group, String room, LocalDate day, String times, String more) {
        String[] t = times.split("-");
        return """
                {"group":"%s","room":"%s","start":"%sT%s","end":"%sT%s","purpose":"会議","attendees":3%s}"""
                .formatted(group, room, day, t[0], day, t[1], more);
    }

    private static String reference(HttpResponse<String> answer) {
        return answer.body().replaceAll("(?s).*\"reference\":\"([^\"]+)\".*", "$1");
    }

    private static List<HttpResponse<String>> atOnce(int clients, Callable<HttpResponse<String>> press) throws Exception {
        var pool = Executors.newFixedThreadPool(clients);
        try {
            List<Future<HttpResponse<String>>> answers = pool.invokeAll(IntStream.range(0, clients).mapToObj(i -> press).toList());
            List<HttpResponse<String>> all = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : answers) {
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
        assertThat(CITY.getAs(null, "/facilities").body()).contains("\"PLACE\"", "\"CC16\"", "COMMUNITY_CENTRE");
        assertThat(CITY.getAs(null, "/rooms/CC02-02").body()).contains("\"partitions\":[\"CC02-02A\",\"CC02-02B\"]");
        assertThat(CITY.getAs(null, "/equipment").body()).contains("\"code\":\"projector\"", "\"quantity\":6");
        assertThat(CITY.getAs(null, "/wifi").body()).contains("PLACE-AP2").doesNotContainIgnoringCase("passphrase\":");
        assertThat(CITY.getAs(null, "/rooms/NOPE").statusCode()).isEqualTo(404);
    }

    @Test
    void exactlyOneOfSixtyFourGetsTheHour() throws Exception {
        LocalDate day = day(0);
        var all = atOnce(64, () -> CITY.postAs("midori", "/bookings", booking("G-MIDORI", "CC04-01", day, "13:30-17:20", "")));
        assertThat(all.stream().filter(a -> a.statusCode() == 201)).hasSize(1);
        assertThat(all.stream().filter(a -> a.statusCode() == 409)).hasSize(63);
        assertThat(all.stream().filter(a -> a.statusCode() == 409)).allMatch(a -> a.body().contains("\"TAKEN\"") && a.body().contains("\"alternatives\":[{"));
        assertThat(CITY.getAs(null, "/rooms/CC04-01/days/" + day).body()).containsOnlyOnce("\"state\":\"BOOKED\"");
    }

    @Test
    void sameKeyBooksOnceAndAnotherBodyIsRefused() throws Exception {
        LocalDate day = day(1);
        String body = booking("G-LAB", "CC05-01", day, "09:30-13:20", "");
        var all = atOnce(8, () -> CITY.postAs("lab", "/bookings", body, "Idempotency-Key", "same-" + day));
        assertThat(all).allMatch(a -> a.statusCode() == 201);
        assertThat(all.stream().map(ApiIT::reference).distinct()).hasSize(1);
        var other = CITY.postAs("lab", "/bookings", booking("G-LAB", "CC06-01", day, "09:30-13:20", ""), "Idempotency-Key", "same-" + day);
        assertThat(other.statusCode()).isEqualTo(422);
    }

    @Test
    void halfOfTheHallShutsTheWholeAndTheOtherHalfStaysFree() {
        LocalDate day = day(2);
        assertThat(CITY.postAs("midori", "/bookings", booking("G-MIDORI", "CC02-02A", day, "09:30-13:20", "")).statusCode()).isEqualTo(201);
        assertThat(CITY.postAs("lab", "/bookings", booking("G-LAB", "CC02-02", day, "09:30-13:20", "")).statusCode()).isEqualTo(409);
        assertThat(CITY.postAs("lab", "/bookings", booking("G-LAB", "CC02-02B", day, "09:30-13:20", "")).statusCode()).isEqualTo(201);
        assertThat(CITY.getAs(null, "/rooms/CC02-02/days/" + day).body()).contains("\"state\":\"REQUESTED\"");
    }

    @Test
    void neverMoreEquipmentOutThanOwned() throws Exception {
        LocalDate day = day(3);
        List<String> rooms = List.of("CC03-01", "CC05-01", "CC06-01", "CC07-01", "CC08-01", "CC09-01", "CC10-01", "CC11-01", "CC12-01", "CC13-01");
        var next = rooms.iterator();
        var all = atOnce(rooms.size(), () -> {
            String room;
            synchronized (next) {
                room = next.next();
            }
            return CITY.postAs("midori", "/bookings", booking("G-MIDORI", room, day, "13:30-17:20", ",\"equipment\":[{\"code\":\"webcam\",\"quantity\":2}]"));
        });
        long booked = all.stream().filter(a -> a.statusCode() == 201).count();
        assertThat(booked).as("six cameras, two each").isEqualTo(3);
        assertThat(all.stream().filter(a -> a.statusCode() == 409)).hasSize(7).allMatch(a -> a.body().contains("\"NOT_ENOUGH\""));
    }

    @Test
    void allReasonsComeAtOnceWithTheirArticle() {
        var answer = CITY.postAs(
                "midori", "/bookings", booking("G-MIDORI", "PLACE-03", day(4), "13:00-18:00", ",\"equipment\":[{\"code\":\"projector\",\"quantity\":9}]").replace("\"attendees\":3", "\"attendees\":300"), "Accept-Language", "en");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"NOT_A_TIME_BAND\"", "\"TOO_MANY_PEOPLE\"", "\"NOT_ENOUGH\"", "Rules of use, article 4", "this room holds 24");
    }

    @Test
    void suspendedAndUnregisteredGroupsAreRefusedByRule() {
        assertThat(CITY.postAs("shuwa", "/bookings", booking("G-SHUWA", "CC07-01", day(5), "09:30-13:20", "")).body()).contains("GROUP_SUSPENDED");
        assertThat(CITY.postAs("salon", "/bookings", booking("G-SALON", "CC07-01", day(5), "09:30-13:20", "")).body()).contains("GROUP_NOT_REGISTERED");
    }

    @Test
    void requestIsApprovedOnceAndShownByTheFeed() {
        LocalDate day = day(6);
        var asked = CITY.postAs("midori", "/bookings", booking("G-MIDORI", "PLACE-06", day, "09:30-12:30", ",\"publicTitle\":\"水辺の会\""));
        assertThat(asked.body()).contains("\"state\":\"REQUESTED\"");
        String path = "/bookings/" + reference(asked);
        String feed = "/feeds/v1/rooms/PLACE-06.ics";
        var before = CITY.get(feed);
        assertThat(before.body()).contains("STATUS:TENTATIVE", "UID:" + reference(asked) + "@tsudoi");
        String etag = before.headers().firstValue("ETag").orElseThrow();
        assertThat(CITY.get(feed, "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(CITY.postAs("staff-place", path + "/approve", "{}").statusCode()).isEqualTo(200);
        assertThat(CITY.postAs("staff-place", path + "/approve", "{}").statusCode()).isEqualTo(409);
        assertThat(CITY.get(feed, "If-None-Match", etag).statusCode()).isEqualTo(200);
        assertThat(CITY.get(feed).body()).contains("STATUS:CONFIRMED", "SUMMARY:水辺の会", "SEQUENCE:1");
        assertThat(CITY.postAs("midori2", path + "/cancel", "{\"reason\":\"PLANS_CHANGED\"}").statusCode()).isEqualTo(200);
        assertThat(CITY.get(feed).body()).contains("STATUS:CANCELLED", "SUMMARY:【中止】水辺の会", "SEQUENCE:2");
        assertThat(CITY.getAs("midori", path).body()).contains("\"history\":[", "\"from\":\"APPROVED\"");
        var again = CITY.postAs("lab", "/bookings", booking("G-LAB", "PLACE-06", day, "09:30-12:30", ""));
        assertThat(again.statusCode()).as("the room is free again").isEqualTo(201);
    }

    @Test
    void refusalNeedsAReason() {
        var asked = CITY.postAs("midori", "/bookings", booking("G-MIDORI", "PLACE-05", day(7), "09:30-12:30", ""));
        String path = "/bookings/" + reference(asked);
        assertThat(CITY.postAs("staff-place", path + "/reject", "{}").statusCode()).isEqualTo(400);
        var rejected = CITY.postAs("staff-place", path + "/reject", "{\"reason\":\"OFFICIAL_USE\",\"message\":\"市の行事があります\"}");
        assertThat(rejected.body()).contains("\"state\":\"REJECTED\"", "市の行事があります");
    }

    /** Every operation on a booking of the group at the hub, for every role: officer, other group, staff here, staff elsewhere, offices, nobody. */
    @TestFactory
    List<DynamicTest> rightsOnABooking() {
        var asked = CITY.postAs("midori", "/bookings", booking("G-MIDORI", "PLACE-04", day(8), "18:00-22:00", ""));
        String path = "/bookings/" + reference(asked);
        Map<String, List<Integer>> expected = Map.of(
                "midori", List.of(200, 403, 403, 403), "midori2", List.of(200, 403, 403, 403), "lab", List.of(404, 404, 404, 404),
                "staff-cc14", List.of(404, 404, 404, 404), "staff-place", List.of(200, 400, 409, 409), "admin", List.of(200, 400, 409, 409),
                "auditor", List.of(200, 403, 403, 403), "", List.of(401, 401, 401, 401));
        List<DynamicTest> tests = new ArrayList<>();
        expected.forEach((login, statuses) -> {
            String who = login.isEmpty() ? null : login;
            tests.add(DynamicTest.dynamicTest(login + " reads", () -> assertThat(CITY.getAs(who, path).statusCode()).isEqualTo(statuses.get(0))));
            List<String> moves = List.of("reject", "no-show", "check-in");
            for (int i = 0; i < moves.size(); i++) {
                String move = moves.get(i);
                int status = statuses.get(i + 1);
                tests.add(DynamicTest.dynamicTest(
                        login + " " + move, () -> assertThat(CITY.postAs(who, path + "/" + move, "{}").statusCode()).isEqualTo(status)));
            }
        });
        return tests;
    }

    @TestFactory
    List<DynamicTest> rightsOnGroups() {
        Map<String, Integer> approve = Map.of("midori", 404, "salon", 403, "lab", 404, "auditor", 404, "", 401);
        List<DynamicTest> tests = new ArrayList<>();
        approve.forEach((login, status) -> tests.add(DynamicTest.dynamicTest(login + " approves a registration", () -> assertThat(
                        CITY.postAs(login.isEmpty() ? null : login, "/groups/G-SALON/registration/approve", "{}").statusCode())
                .isEqualTo(status))));
        tests.add(DynamicTest.dynamicTest("a foreign group is not there", () -> assertThat(CITY.getAs("lab", "/groups/G-SHUWA").statusCode()).isEqualTo(404)));
        tests.add(DynamicTest.dynamicTest("an officer books for another group",
                () -> assertThat(CITY.postAs("lab", "/bookings", booking("G-MIDORI", "CC07-01", day(9), "09:30-13:20", "")).statusCode()).isEqualTo(404)));
        tests.add(DynamicTest.dynamicTest("staff book for any group",
                () -> assertThat(CITY.postAs("staff-cc14", "/bookings", booking("G-LAB", "CC14-10", day(9), "09:30-13:20", "")).statusCode()).isEqualTo(201)));
        return tests;
    }

    @Test
    void registrationTellsEveryCriterionAndIsDecidedByStaff() {
        var drafted = CITY.postAs("lab", "/groups", "{\"name\":\"ためしの会\",\"kana\":\"タメシノカイ\",\"groupClass\":\"GENERAL\",\"memberCount\":2}");
        assertThat(drafted.statusCode()).isEqualTo(201);
        String code = drafted.body().replaceAll("(?s).*\"code\":\"(G-[A-Z0-9]{8})\".*", "$1");
        var unmet = CITY.postAs("lab", "/groups/" + code + "/registration", "{}");
        assertThat(unmet.statusCode()).isEqualTo(422);
        assertThat(unmet.body()).contains("TOO_FEW_MEMBERS", "TOO_FEW_LOCAL", "NO_CONTINUITY", "BENEFIT_NOT_SAID", "BYLAWS_MISSING");
        var applied = CITY.postAs("lab", "/groups/" + code + "/registration", """
                {"name":"ためしの会","kana":"タメシノカイ","groupClass":"GENERAL","stage":"SPROUT","memberCount":4,"localCount":3,"monthsActive":7,
                 "voluntary":true,"nonProfit":true,"notExcluded":true,"publicBenefit":"PUBLIC"}""");
        assertThat(applied.body()).contains("\"state\":\"SUBMITTED\"");
        assertThat(CITY.postAs("staff-place", "/groups/" + code + "/registration/return", "{}").statusCode()).isEqualTo(400);
        assertThat(CITY.postAs("staff-place", "/groups/" + code + "/registration/return", "{\"reason\":\"ENTRY_UNCLEAR\"}").body()).contains("RETURNED");
        assertThat(CITY.postAs("lab", "/groups/" + code + "/registration", "{}").statusCode()).isEqualTo(200);
        assertThat(CITY.postAs("admin", "/groups/" + code + "/registration/approve", "{}").body()).contains("REGISTERED", "-03-31");
    }

    /** Whatever comes in, the answer is a clear 4xx and never a 5xx. */
    @TestFactory
    List<DynamicTest> badInputIsAnsweredClearly() {
        LocalDate day = day(10);
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("no JSON", "not json");
        bodies.put("a list", "[]");
        bodies.put("empty", "{}");
        bodies.put("wrong types", "{\"group\":1,\"room\":[],\"start\":true,\"end\":null,\"purpose\":{},\"attendees\":\"x\"}");
        bodies.put("29 February of no leap year", booking("G-MIDORI", "CC07-01", day, "09:30-13:20", "").replaceAll("\\d{4}-\\d\\d-\\d\\dT", "2027-02-29T"));
        bodies.put("25 o'clock", booking("G-MIDORI", "CC07-01", day, "25:00-26:00", ""));
        bodies.put("end before start", booking("G-MIDORI", "CC07-01", day, "13:20-09:30", ""));
        bodies.put("the past", booking("G-MIDORI", "CC07-01", LocalDate.of(2020, 1, 6), "09:30-13:20", ""));
        bodies.put("24:00", booking("G-MIDORI", "CC07-01", day, "21:20-24:00", ""));
        bodies.put("a line break in a title", booking("G-MIDORI", "CC07-01", day, "09:30-13:20", ",\"publicTitle\":\"a\\r\\nb\""));
        bodies.put("NUL", booking("G-MIDORI", "CC07-01", day, "09:30-13:20", "").replace("会議", "a\\u0000b"));
        bodies.put("too long", booking("G-MIDORI", "CC07-01", day, "09:30-13:20", "").replace("会議", "長".repeat(201)));
        bodies.put("unknown room", booking("G-MIDORI", "CC99-01", day, "09:30-13:20", ""));
        bodies.put("unknown equipment", booking("G-MIDORI", "CC07-01", day, "09:30-13:20", ",\"equipment\":[{\"code\":\"ufo\",\"quantity\":1}]"));
        bodies.put("minus one projector", booking("G-MIDORI", "CC07-01", day, "09:30-13:20", ",\"equipment\":[{\"code\":\"projector\",\"quantity\":-1}]"));
        bodies.put("a huge number", booking("G-MIDORI", "CC07-01", day, "09:30-13:20", "").replace("\"attendees\":3", "\"attendees\":99999999999999"));
        return bodies.entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> {
                    var answer = CITY.postAs("midori", "/bookings", e.getValue());
                    assertThat(answer.statusCode()).as(answer.body()).isIn(400, 404, 422);
                    assertThat(answer.body()).contains("\"title\"").doesNotContain("Exception", "org.");
                }))
                .toList();
    }

    @Test
    void emojiIsKeptAsItIs() {
        var made = CITY.postAs("midori", "/bookings", booking("G-MIDORI", "CC13-03", day(11), "09:30-13:20", "").replace("会議", "祭り🎉髙﨑"));
        assertThat(CITY.getAs("midori", "/bookings/" + reference(made)).body()).contains("祭り🎉髙﨑");
    }

    @Test
    void availabilityAndBadParameters() {
        String day = day(12).toString();
        var free = CITY.getAs(null, "/availability?from=" + day + "T13:30&to=" + day + "T17:20&capacity=20&activity=LECTURE&equipment=projector:1");
        assertThat(free.statusCode()).isEqualTo(200);
        assertThat(free.body()).contains("\"room\":\"", "\"projector\":");
        assertThat(CITY.getAs(null, "/availability?from=x&to=y&capacity=-1&activity=FLY").body())
                .contains("MALFORMED_from", "MALFORMED_to", "MALFORMED_capacity", "MALFORMED_activity");
        assertThat(CITY.getAs(null, "/rooms/CC01-01/days/2026-02-30").statusCode()).isEqualTo(400);
        assertThat(CITY.get("/feeds/v1/rooms/CC01-01.ics?past=5").statusCode()).isEqualTo(400);
        assertThat(CITY.get("/feeds/v1/rooms/NOPE.ics").statusCode()).isEqualTo(404);
    }
}
