package org.tsudoi.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsudoi.harness.RunningCity;
import org.tsudoi.harness.Screen;
import org.tsudoi.harness.Visitor;

/** Pages for looking: no sign-in, no cookie, no script, no view state; each in three languages; nonsense is told. */
class LookIT {
    private static final LocalDate SOON = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(10);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/facilities",
                "/facilities/PLACE",
                "/rooms/PLACE-03",
                "/rooms/PLACE-03?month=2026-12",
                "/search?people=8",
                "/groups"
            })
    void publicPageIsBytesWithAValidator(String path) {
        var visitor = new Visitor();
        var page = visitor.get(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(page.text()).doesNotContain("ViewState").doesNotContain("???");
        assertThat(visitor.get(path, "If-None-Match", page.header("ETag")).status())
                .isEqualTo(304);
        assertThat(visitor.get(path, "Accept-Encoding", "gzip").header("ETag")).isNotEqualTo(page.header("ETag"));
    }

    @Test
    void pageOfASignedInPersonIsNobodyElses() {
        var own = Visitor.signedIn("midori").get("/");
        assertThat(own.header("Cache-Control")).contains("private");
        assertThat(own.header("ETag")).isEmpty();
        assertThat(own.text()).contains("/my/bookings");
        assertThat(new Visitor().get("/").text()).doesNotContain("/my/bookings");
    }

    @Test
    void languageIsRememberedAndLeavesTheAddress() {
        var visitor = new Visitor();
        var chosen = visitor.get("/facilities?lang=en");
        assertThat(chosen.status()).isEqualTo(302);
        assertThat(chosen.header("Location")).endsWith("/facilities");
        assertThat(visitor.get("/facilities").text()).contains("lang=\"en\"").contains("Facilities");
        assertThat(new Visitor().get("/facilities").text()).contains("施設一覧");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/facilities/PLACE?day=2026-02-29",
                "/facilities/PLACE?day=tomorrow",
                "/rooms/PLACE-03?month=%2B999999999-01",
                "/rooms/PLACE-03?day=1",
                "/search?day=2001-01-01",
                "/search?people=many",
                "/search?people=0",
                "/search?from=25:00&to=26:00",
                "/search?activity=%3Cscript%3E",
                "/search?equipment=ladder",
                "/?a=%00"
            })
    void nonsenseIsToldInAPage(String path) {
        var answer = new Visitor().get(path);
        assertThat(answer.status()).as(path).isEqualTo(400);
        assertThat(answer.text()).contains("<main").doesNotContain("<script>").doesNotContain("org.tsudoi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/facilities/NOPE",
                "/rooms/NOPE-01",
                "/groups/G-NOPE",
                "/booking/home.xhtml",
                "/WEB-INF/web.xml",
                "/nowhere"
            })
    void unknownAddressIs404(String path) {
        assertThat(new Visitor().get(path).status()).as(path).isEqualTo(404);
    }

    @Test
    void whoFindsNothingIsShownOtherTimesCentresAndDays() {
        LocalDate open = Stream.iterate(SOON, d -> d.plusDays(1))
                .limit(20)
                .filter(d -> new Visitor()
                        .get("/search?time=1&facility=PLACE&day=" + d)
                        .text()
                        .contains("○"))
                .findFirst()
                .orElseThrow();
        String early = new Visitor()
                .get("/search?from=07:00&to=08:00&facility=PLACE&day=" + open)
                .text();
        assertThat(early).contains("同じ日の別の時間なら空いています").doesNotContain("館なら同じ時間に空いています");
        String crowd = new Visitor()
                .get("/search?time=1&people=60&facility=CC01&day=" + open)
                .text();
        assertThat(crowd).contains("ほかの館なら同じ時間に空いています").doesNotContain("別の時間なら空いています");
        String all = new Visitor().get("/search?people=7776&day=" + SOON).text();
        assertThat(all).contains("前後1週間にも空きがありません").doesNotContain("なら空いています", "なら同じ時間に空いています");
    }

    @Test
    void aWishForABandIsRememberedAsThatBand() throws Exception {
        for (int band : new int[] {0, 2, 2}) {
            new Visitor().get("/search?people=7775&time=" + band + "&day=" + SOON);
        }
        new Visitor().get("/search?people=7775&from=10:00&to=11:30&day=" + SOON);
        List<String> wanted = new ArrayList<>();
        try (var connection = RunningCity.get().database();
                var rows = connection
                        .createStatement()
                        .executeQuery("select wanted from unmet_demand where people = 7775")) {
            while (rows.next()) {
                wanted.add(rows.getString(1));
            }
        }
        assertThat(wanted).containsExactlyInAnyOrder("MORNING 7775", "EVENING 7775", "10:00-11:30 7775");
    }

    @Test
    void whatNobodyCanOfferIsRememberedOnce() throws Exception {
        String path = "/search?people=7777&day=" + SOON;
        assertThat(new Visitor().get(path).status()).isEqualTo(200);
        new Visitor().get(path + "&all=true");
        try (var connection = RunningCity.get().database();
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from unmet_demand where people = 7777")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void roomThatWasFoundLeadsToTheFormWithoutAScript() {
        try (var screen = Screen.withoutScript("ja")) {
            screen.go("/search?people=5&day=" + SOON);
            screen.page().locator("ul.queue a.btn").first().click();
            assertThat(screen.page().url()).contains("/sign-in").contains("bookings%2Fnew");
        }
    }

    @Test
    void pagesAreSoundOnDeskAndPhone() {
        try (var desk = Screen.desk("ja");
                var phone = Screen.phone("en")) {
            desk.go("/facilities/PLACE?day=" + SOON).isSound("look-day");
            desk.go("/rooms/PLACE-03").isSound("look-room");
            desk.go("/search?people=20&day=" + SOON).isSound("look-search");
            phone.go("/facilities/CC14?lang=en").isSound("look-day-phone");
            phone.go("/rooms/CC14-01?month=2026-12").isSound("look-month-phone");
            phone.go("/search?people=20&day=" + SOON).isSound("look-search-phone");
        }
    }
}
