package org.tsudoi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsudoi.base.JapanTime;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.Reply;
import org.tsudoi.harness.Screen;
import org.tsudoi.harness.Visitor;

/** Books of rules from the editor to the refusal they stand behind. */
class RulesIT {
    private static final LocalDate TODAY = JapanTime.today(Clock.systemUTC());

    private static String wish(String room, LocalDate day, String from, String to, String more) {
        return """
                {"group":"G-MIDORI","room":"%s","start":"%sT%s","end":"%sT%s","purpose":"観察会の準備"%s}""".formatted(room, day, from, day, to, more);
    }

    private static Set<String> codes(JsonArray reasons) {
        Set<String> codes = new HashSet<>();
        reasons.forEach(r -> codes.add(r.getAsJsonObject().get("code").getAsString()));
        return codes;
    }

    /** Far too early, too many people, and a purpose that is not allowed: everything is told, and what is offered can be had. */
    @Test
    void everyReasonHasItsMendAndEveryAlternativeCanBeBooked() {
        LocalDate day = TODAY.plusMonths(4).withDayOfMonth(10);
        String more = ",\"attendees\":8";
        Reply refused = Api.as("midori").post("/bookings", wish("CC14-01", day, "13:30", "17:20", more));
        Assertions.assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        JsonArray reasons = refused.json().getAsJsonArray("reasons");
        Assertions.assertThat(codes(reasons)).contains("WINDOW_NOT_OPEN");
        for (JsonElement reason : reasons) {
            Assertions.assertThat(reason.getAsJsonObject().get("mend").getAsString())
                    .isNotBlank();
            Assertions.assertThat(reason.getAsJsonObject().get("law").getAsString())
                    .isNotBlank();
        }
        JsonArray alternatives = refused.json().getAsJsonArray("alternatives");
        Assertions.assertThat(alternatives.size()).isBetween(1, 5);
        for (JsonElement element : alternatives) {
            JsonObject other = element.getAsJsonObject();
            String body = """
                    {"group":"G-MIDORI","room":"%s","start":"%s","end":"%s","purpose":"観察会の準備"%s}""".formatted(
                            other.get("room").getAsString(),
                            other.get("start").getAsString(),
                            other.get("end").getAsString(),
                            more);
            Reply booked = Api.as("midori").post("/bookings", body);
            Assertions.assertThat(booked.status()).as(other + " " + booked).isEqualTo(201);
            String reference = booked.json().get("reference").getAsString();
            Api.as("midori").post("/bookings/" + reference + "/cancel", "{\"reason\":\"WRONG_ENTRY\"}");
        }
    }

    @Test
    void purposeThatTheBookRefusesIsToldWithItsArticle() {
        Reply refused = Api.as("midori")
                .post(
                        "/bookings",
                        wish(
                                "CC14-01",
                                TODAY.plusDays(20),
                                "13:30",
                                "17:20",
                                ",\"attendees\":8,\"purposeKind\":\"SALE\""));
        Assertions.assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        List<JsonElement> sale = StreamSupport.stream(
                        refused.json().getAsJsonArray("reasons").spliterator(), false)
                .filter(r -> r.getAsJsonObject().get("code").getAsString().equals("PURPOSE_NOT_ALLOWED"))
                .toList();
        Assertions.assertThat(sale).hasSize(1);
        Assertions.assertThat(sale.get(0).getAsJsonObject().get("law").getAsString())
                .isEqualTo("利用規程 第8条");
    }

    @Test
    void rulesAreThereForEverybodyInWords() {
        String page = new Visitor().get("/rules/KOMISEN").text();
        Assertions.assertThat(page).contains("利用日の2か月前の同じ日の9:00から申し込めます").contains("どの団体も、1か月に5回まで予約できます");
    }

    @ParameterizedTest
    @CsvSource({"ja, false", "en, true"})
    void administratorChangesABookInFormsSeesItInWordsAndDecides(String language, boolean phone) {
        String day = TODAY.plusYears(2)
                .plusDays(UUID.randomUUID().hashCode() & 0x7FF)
                .toString();
        try (Screen screen = (phone ? Screen.phone(language) : Screen.desk(language))
                .go("/?lang=" + language)
                .signIn("admin")) {
            Page page = screen.go("/admin/rules/PLACE/edit").page();
            screen.isSound("rules-edit-" + language);
            page.locator("[name='r.validFrom']").fill(day);
            page.locator("[name='r.quotas.0.limit']").fill("many");
            page.locator("#keep").click();
            assertThat(page.locator("#refusal")).containsText("many");
            assertThat(page.locator("[name='r.validFrom']")).hasValue(day);
            page.locator("[name='r.quotas.0.limit']").fill("7");
            page.locator("#keep").click();
            page.waitForURL("**/admin/rules/drafts/*");
            assertThat(page.locator("main")).containsText("どの団体も、1か月に7回まで予約できます");
            assertThat(page.locator("main")).containsText("Every group: at most 7 times a month");
            screen.isSound("rules-draft-" + language);
            page.locator("a[href$='/trial']").click();
            screen.isSound("rules-trial-" + language);
            page.goBack();
            page.locator("#decide").click();
            page.waitForURL("**/admin/rules?done=PLACE");
            screen.isSound("rules-list-" + language);
        }
        Assertions.assertThat(new Visitor().get("/rules/PLACE?day=" + day).text())
                .contains("1か月に7回まで");
        Assertions.assertThat(new Visitor().get("/rules/PLACE").text()).contains("1か月に8回まで");
    }

    @Test
    void bookThatShutsEverybodyOutCannotBeDecided() {
        Visitor admin = Visitor.signedIn("admin");
        String yaml = """
                code: PLACE
                validFrom: %s
                opensAt: 09:00
                windows:
                  NPO: {type: SAME_DAY_N_MONTHS_BEFORE, months: 1}
                notice: {days: 90}
                """.formatted(TODAY.plusYears(9));
        Reply kept = admin.send("/admin/rules", Map.of("yaml", yaml), "read");
        Assertions.assertThat(kept.status()).as(kept.toString()).isEqualTo(302);
        String draft = kept.header("Location").replaceAll("^https?://[^/]+", "");
        String page = admin.get(draft).text();
        Assertions.assertThat(page).contains("だれも予約できなくなります").doesNotContain("id=\"decide\"");
        admin.send(draft, Map.of(), "decide");
        Assertions.assertThat(new Visitor()
                        .get("/rules/PLACE?day=" + TODAY.plusYears(9))
                        .text())
                .as("pressed all the same, it decides nothing")
                .doesNotContain("90日前");
    }

    @Test
    void everyMistakeOfAnImportHasItsLine() {
        Reply answer = Visitor.signedIn("admin")
                .send(
                        "/admin/rules",
                        Map.of("yaml", "code: X\nvalidFrom: tomorrow\nopensAt: 26:00\nwindows:\n  NPO: {type: EVER}\n"),
                        "read");
        Assertions.assertThat(answer.text()).contains("2行目", "3行目", "5行目").contains("tomorrow", "26:00", "EVER");
    }

    @Test
    void exportIsReadAgain() {
        Visitor admin = Visitor.signedIn("admin");
        String list = admin.get("/admin/rules").text();
        String href = list.replaceAll("(?s).*?(/admin/rules-export/[0-9]+\\.yaml).*", "$1");
        String yaml = admin.get(href).text();
        Assertions.assertThat(yaml).contains("validFrom");
        Assertions.assertThat(
                        admin.send("/admin/rules", Map.of("yaml", yaml), "read").status())
                .isEqualTo(302);
        Assertions.assertThat(Visitor.signedIn("midori").get(href).status()).isEqualTo(403);
    }
}
