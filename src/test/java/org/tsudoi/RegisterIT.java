package org.tsudoi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.Reply;
import org.tsudoi.harness.Visitor;

/** The register: looked through, taken out, and asked for the same group under another spelling; and where a person is signed in. */
class RegisterIT {
    private static String group(String name, String kana) {
        Reply made = Api.as("lab").post("/groups", """
                {"name":"%s","kana":"%s","groupClass":"GENERAL","stage":"SPROUT","memberCount":5,"localCount":4,"monthsActive":9,
                "voluntary":true,"nonProfit":true,"notExcluded":true,"publicBenefit":"PUBLIC","directoryConsent":true}""".formatted(name, kana));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().get("code").getAsString();
    }

    private static void register(String code) {
        assertThat(Api.as("lab").post("/groups/" + code + "/registration", "{}").status())
                .isEqualTo(200);
        assertThat(Api.as("staff-place")
                        .post("/groups/" + code + "/registration/approve", "{}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void staffFindAGroupHoweverItsNameIsWritten() {
        String code = group("滝沢ハイキングの会", "タキザワハイキングノカイ");
        register(code);
        Visitor staff = Visitor.signedIn("staff-cc14");
        assertThat(staff.get("/staff/register?q=%E7%80%A7%E6%BE%A4").text()).contains(code);
        assertThat(staff.get("/staff/register?state=REGISTERED&class=GENERAL").text())
                .contains("<option value=\"GENERAL\" selected=\"selected\">");
        assertThat(staff.get("/staff/register?q=%25%25nothing%25").text()).doesNotContain(code);
        assertThat(staff.get("/staff/register?after=x&state=NOPE&class=NOPE").status())
                .isEqualTo(200);
    }

    @Test
    void sameGroupUnderAnotherSpellingIsShownToStaffAndToWhoeverDrawsItUp() {
        String first = group("瀧澤うたごえクラブ", "タキザワウタゴエクラブ");
        register(first);
        String second = group("滝沢歌声サークル", "タキザワウタゴエクラブ");
        assertThat(Visitor.signedIn("lab").get("/my/groups/" + second).text()).contains("/groups/" + first);
        Api.as("lab").post("/groups/" + second + "/registration", "{}");
        assertThat(Visitor.signedIn("staff-place")
                        .get("/staff/registrations/" + second)
                        .text())
                .contains("/staff/registrations/" + first);
    }

    @Test
    void registerIsTakenOutAsATableThatRunsNothing() {
        String code = group("=1+1の会", "シキノカイ");
        register(code);
        Reply table = Visitor.signedIn("staff-place").get("/staff/register.csv?q=%E3%82%B7%E3%82%AD%E3%83%8E");
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        assertThat(table.text()).startsWith("\ufeff団体番号").contains(code + ",'=1+1の会");
        assertThat(Visitor.signedIn("midori").get("/staff/register.csv").status())
                .isEqualTo(403);
        assertThat(new Visitor().get("/staff/register.csv").status()).isEqualTo(302);
    }

    @Test
    void forgottenTabletIsSignedOutFromHome() {
        Visitor tablet = Visitor.signedIn("haiku");
        assertThat(tablet.get("/my").status()).isEqualTo(200);
        Visitor home = Visitor.signedIn("haiku");
        String page = home.get("/my/sign-ins").text();
        assertThat(page).contains("id=\"others\"", "class=\"chip free\"");
        assertThat(home.send("/my/sign-ins", Map.of(), "others").header("Location"))
                .contains("/my/sign-ins?done=yes");
        assertThat(tablet.get("/my").status()).isEqualTo(302);
        assertThat(home.get("/my").status()).isEqualTo(200);
    }

    @Test
    void oneSignInIsEndedAndTheRestGoesOn() {
        Visitor other = Visitor.signedIn("kodomo");
        Visitor home = Visitor.signedIn("kodomo");
        home.send("/my/sign-ins", Map.of(), "others");
        Visitor third = Visitor.signedIn("kodomo");
        String button = home.get("/my/sign-ins").text().replaceAll("(?s).*?name=\"(s:[0-9]+:end)\".*", "$1");
        assertThat(button).matches("s:[0-9]+:end");
        home.send("/my/sign-ins", Map.of(), button);
        assertThat(third.get("/my").status()).isEqualTo(302);
        assertThat(other.get("/my").status()).isEqualTo(302);
        assertThat(home.get("/my").status()).isEqualTo(200);
    }
}
