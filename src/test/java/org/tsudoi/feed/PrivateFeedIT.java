package org.tsudoi.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.Reply;
import org.tsudoi.harness.RunningCity;
import org.tsudoi.harness.Visitor;

/** Private calendars: made on a page, shown once, read by who has the address, gone at once when rights or address are gone. */
class PrivateFeedIT {
    private static final Pattern ADDRESS = Pattern.compile("/feeds/v1/me/([A-Za-z0-9_-]{43})\\.ics");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static HttpResponse<String> ask(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(RunningCity.get().base() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    static String make(Visitor visitor, String name, String group) {
        Reply page = visitor.send("/my/calendars", Map.of("name", name, "group", group, "alarm", "30"), "make");
        Matcher address = ADDRESS.matcher(page.text());
        assertThat(address.find()).as(page.toString()).isTrue();
        return address.group();
    }

    static void takeBack(String login, String name) {
        assertThat(AppPassword.takeBack(login, name).text()).contains("取り消しました").doesNotContain("<b>" + name + "</b>");
    }

    @Test
    void addressIsShownOnceAndShowsWhatIsPlanned() throws Exception {
        String reference = FeedIT.book("CC11-01").reference();
        Visitor midori = Visitor.signedIn("midori");
        String address = make(midori, "わたしの電話", "");
        assertThat(midori.get("/my/calendars").text()).contains("わたしの電話").doesNotContain("/feeds/v1/me/");
        var feed = ask(address + "?alarm=30");
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        assertThat(feed.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(feed.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
        assertThat(feed.headers().map()).doesNotContainKeys("set-cookie", "access-control-allow-origin");
        assertThat(feed.body().replace("\r\n ", ""))
                .contains(
                        "玉川上水みどりの会\\n予約番号：" + reference,
                        "/my/bookings/" + reference,
                        "SUMMARY:secret words",
                        "BEGIN:VALARM",
                        "TRIGGER:-PT30M");
        assertThat(ask(address).body()).doesNotContain("VALARM");
        String tag = feed.headers().firstValue("ETag").orElseThrow();
        assertThat(ask(address + "?alarm=30", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        takeBack("midori", "わたしの電話");
        Api.as("midori").post("/bookings/" + reference + "/cancel", "{}");
    }

    @Test
    void wrongAddressAndOneTakenBackLookAlike() throws Exception {
        Visitor midori = Visitor.signedIn("midori");
        String address = make(midori, "古い電話", "G-MIDORI");
        assertThat(ask(address).statusCode()).isEqualTo(200);
        takeBack("midori", "古い電話");
        var back = ask(address);
        var wrong = ask("/feeds/v1/me/" + "A".repeat(43) + ".ics");
        assertThat(back.statusCode()).isEqualTo(404);
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(back.body()).isEqualTo(wrong.body());
    }

    @Test
    void whoLeavesAGroupLosesItAtOnce() throws Exception {
        String reference = FeedIT.book("CC11-01").reference();
        Visitor officer = Visitor.signedIn("midori2");
        String ofGroup = make(officer, "会の予定", "G-MIDORI");
        String ofAll = make(officer, "ぜんぶ", "");
        assertThat(ask(ofAll).body()).contains("BEGIN:VEVENT");
        try (var database = RunningCity.get().database();
                var statement = database.createStatement()) {
            String one =
                    "from role_grant where account_id = (select id from account where login = 'midori2') and role <> 'STAFF'";
            statement.execute("create or replace table kept_grants as select * " + one);
            statement.execute("delete " + one);
            try {
                assertThat(ask(ofGroup).statusCode()).isEqualTo(404);
                assertThat(ask(ofAll).body()).doesNotContain("BEGIN:VEVENT");
            } finally {
                statement.execute("insert into role_grant select * from kept_grants");
                statement.execute("drop table kept_grants");
            }
        }
        assertThat(ask(ofGroup).statusCode()).isEqualTo(200);
        takeBack("midori2", "会の予定");
        takeBack("midori2", "ぜんぶ");
        Api.as("midori").post("/bookings/" + reference + "/cancel", "{}");
    }

    @Test
    void addressThatIsAskedAllTheTimeIsToldToWait() throws Exception {
        Visitor midori = Visitor.signedIn("midori");
        String address = make(midori, "せっかち", "");
        HttpResponse<String> last = ask(address);
        for (int i = 0; i < 130 && last.statusCode() == 200; i++) {
            last = ask(address);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        takeBack("midori", "せっかち");
    }

    @Test
    void nameIsNeededAndNothingIsMadeWithoutIt() {
        Visitor midori = Visitor.signedIn("midori");
        Reply page = midori.send("/my/calendars", Map.of("name", " ", "group", "", "alarm", "0"), "make");
        assertThat(page.text()).contains("名前を入力してください").doesNotContain("/feeds/v1/me/");
    }
}
