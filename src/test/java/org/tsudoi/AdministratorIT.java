package org.tsudoi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsudoi.base.NationalHolidays;
import org.tsudoi.harness.RunningCity;
import org.tsudoi.harness.Screen;
import org.tsudoi.harness.Visitor;

/** Tables and pictures as the administrator brings them in. */
class AdministratorIT {
    private static final Charset MUNICIPAL = Charset.forName("Windows-31J");
    private static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static Screen screen(String language, boolean phone) {
        Screen screen = phone ? Screen.phone(language) : Screen.desk(language);
        return screen.go("/?lang=" + language).signIn("admin");
    }

    private static FilePayload csv(String text, Charset charset) {
        return new FilePayload("table.csv", "text/csv", text.getBytes(charset));
    }

    private static String exported(String table) {
        return Visitor.signedIn("admin")
                .get("/admin/export/" + table + ".csv")
                .text()
                .replace("\uFEFF", "");
    }

    /** Checks a file on the import page. */
    private static void check(Page page, String table, FilePayload file) {
        page.locator("#table").selectOption(table);
        page.locator("#file").setInputFiles(file);
        page.locator("#check").click();
    }

    @ParameterizedTest
    @CsvSource({"ja, false", "en, true"})
    void everyMistakeOfATableIsShownAndNothingIsTakenIn(String language, boolean phone) {
        String before = exported("rooms");
        String wrong = before.replaceFirst("(?m)^(CC03-01,[^,]*,[^,]*,[^,]*,[^,]*,[^,]*,[^,]*),[0-9]+,", "$1,many,")
                .replaceFirst("(?m)^CC05-01,CC05,", "CC05-01,NOPE,")
                .replaceFirst("(?m)^(CC06-01,.*),AUTO,", "$1,PERHAPS,");
        try (Screen screen = screen(language, phone)) {
            Page page = screen.go("/admin/import").page();
            check(page, "rooms", csv(wrong, StandardCharsets.UTF_8));
            assertThat(page.locator("#refusal tbody tr")).hasCount(3);
            assertThat(page.locator("#refusal")).containsText("many");
            assertThat(page.locator("#refusal")).containsText("NOPE");
            assertThat(page.locator("#refusal")).containsText("PERHAPS");
            assertThat(page.locator("#keep")).hasCount(0);
            screen.isSound("import-mistakes-" + language);
        }
        Assertions.assertThat(exported("rooms")).isEqualTo(before);
    }

    @Test
    void singleUnitsAreTakenInAndGivenOutHarmlessToSpreadsheets() {
        String head = "備品番号,備品コード,施設コード,状態,品質,購入日,点検日,次の点検日,保証期限,メモ\r\n";
        String unit = "marker-CC03-99,marker,CC03,IN_SERVICE,WORN,2024-05-01,,,,\"'=HYPERLINK(\"\"x\"\")\"\r\n";
        String narrow = "備品番号,備品コード,施設コード,状態,品質\r\nmarker-CC03-99,marker,CC03,IN_SERVICE,WORN\r\n";
        String late = "marker-CC03-99,marker,CC03,IN_SERVICE,WORN,2999-05-01,,,,\r\n";
        String wrong = "marker-CC03-99,pa,NOPE,IN_SERVICE,WORN,2024-13-01,,,,\r\n";
        try (Screen screen = screen("ja", false)) {
            Page page = screen.go("/admin/import").page();
            check(page, "units", csv(head + unit, StandardCharsets.UTF_8));
            page.locator("#keep").click();
            assertThat(page.locator("[role=status]")).isVisible();
            Assertions.assertThat(exported("units")).contains(unit);
            check(page, "units", csv(narrow, StandardCharsets.UTF_8));
            page.locator("#keep").click();
            assertThat(page.locator("#keep")).hasCount(0);
            Assertions.assertThat(exported("units"))
                    .as("a column left out empties nothing")
                    .contains(unit);
            check(page, "units", csv(head + late, StandardCharsets.UTF_8));
            assertThat(page.locator("#refusal tbody tr")).hasCount(1);
            check(page, "units", csv(head + wrong, StandardCharsets.UTF_8));
            assertThat(page.locator("#refusal tbody tr")).hasCount(3);
            assertThat(page.locator("#keep")).hasCount(0);
        }
        Assertions.assertThat(exported("units")).contains(unit);
    }

    @Test
    void goodTableIsPreviewedAndThenTakenIn() {
        String before = exported("rooms");
        String other = before.replaceFirst("(?m)^(CC07-01,CC07,[^,]*,)[^,]*,", "$1小さな会議室,");
        Assertions.assertThat(other).isNotEqualTo(before);
        try (Screen screen = screen("ja", false)) {
            Page page = screen.go("/admin/import").page();
            check(page, "rooms", csv(other, MUNICIPAL));
            assertThat(page.locator("[role=status]")).containsText("変わる 1件");
            Assertions.assertThat(exported("rooms"))
                    .as("a preview changes nothing")
                    .isEqualTo(before);
            page.locator("#keep").click();
            screen.isSound("import-done");
            assertThat(screen.go("/rooms/CC07-01").page().locator("h1")).hasText("小さな会議室");
            Assertions.assertThat(exported("rooms")).isEqualTo(other);
            check(screen.go("/admin/import").page(), "rooms", csv(before, StandardCharsets.UTF_8));
            page.locator("#keep").click();
        }
        Assertions.assertThat(exported("rooms")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"facilities", "rooms", "equipment", "wifi"})
    void whatIsExportedCanBeTakenInAndChangesNothing(String table) {
        try (Screen screen = screen("ja", false)) {
            Page page = screen.go("/admin/import").page();
            for (Charset charset : new Charset[] {StandardCharsets.UTF_8, MUNICIPAL}) {
                check(page, table, csv(exported(table), charset));
                assertThat(page.locator("[role=status]")).containsText("新しく加わる 0件、変わる 0件");
            }
        }
    }

    /** A list that moves one holiday, in the office's own encoding; taken back by the list as it is. */
    @Test
    void listOfHolidaysCorrectsTheRules() throws SQLException {
        String header = "国民の祝日・休日月日,国民の祝日・休日名称\r\n";
        StringBuilder list = new StringBuilder(header);
        NationalHolidays.in(2049)
                .forEach(day -> list.append(day.toString().replace("-0", "-").replace('-', '/'))
                        .append(",祝日\r\n"));
        String moved = list.toString().replace("2049/1/1,", "2049/1/6,");
        try (Screen screen = screen("ja", false)) {
            Page page = screen.go("/admin/import").page();
            check(page, "holidays", csv(header + "2049/2/30,ない日\r\n2049-01-01,形\r\n", MUNICIPAL));
            assertThat(page.locator("#refusal tbody tr")).hasCount(2);
            check(page, "holidays", csv(moved, MUNICIPAL));
            assertThat(page.locator("[role=status]")).containsText("新しく加わる 1件、変わる 1件");
            page.locator("#keep").click();
            assertThat(page.locator("[role=status]")).isVisible();
            Assertions.assertThat(overrides()).containsExactly("2049-01-01 false", "2049-01-06 true");
            check(screen.go("/admin/import").page(), "holidays", csv(list.toString(), StandardCharsets.UTF_8));
            page.locator("#keep").click();
            assertThat(page.locator("[role=status]")).isVisible();
        }
        Assertions.assertThat(overrides()).isEmpty();
    }

    private static List<String> overrides() throws SQLException {
        try (var connection = RunningCity.get().database();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select day, is_holiday from holiday_override where year(day) = 2049 order by day")) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1) + " " + rows.getBoolean(2));
            }
            return all;
        }
    }

    @ParameterizedTest
    @CsvSource({"ja, true", "en, false"})
    void pictureIsRefusedMendedShownAndRemoved(String language, boolean phone) {
        try (Screen screen = screen(language, phone)) {
            Page page = screen.go("/admin/photographs")
                    .isSound("pictures-of-" + language)
                    .page();
            page.locator("main a[href='/admin/photographs/CC16']").click();
            page.locator("#file")
                    .setInputFiles(new FilePayload("a.png", "image/png", "<script>".getBytes(StandardCharsets.UTF_8)));
            page.locator("#altEn").fill("The entrance");
            page.locator("#add").click();
            assertThat(page.locator("#refusal li")).hasCount(2);
            assertThat(page.locator("#altEn")).hasValue("The entrance");
            screen.isSound("picture-refused-" + language);
            page.locator("#altJa").fill("入口の写真");
            page.locator("#file").setInputFiles(new FilePayload("a.png", "image/png", DOT));
            page.locator("#add").click();
            assertThat(page.locator("[role=status]")).isVisible();
            screen.isSound("pictures-" + language);
            String path = page.locator("img.photo").getAttribute("src");
            screen.go("/facilities/CC16");
            assertThat(page.locator("img.photo")).hasAttribute("alt", language.equals("en") ? "The entrance" : "入口の写真");
            screen.isSound("facility-pictures-" + language);
            Assertions.assertThat(new Visitor()
                            .get(path, "If-None-Match", "\"" + path.replaceAll("\\D", "") + "\"")
                            .status())
                    .isEqualTo(304);
            screen.go("/admin/photographs/one/" + path.replaceAll("\\D", "")).isSound("picture-" + language);
            page.locator("#first").click();
            assertThat(page.locator("main img").first()).hasAttribute("src", path);
            screen.go("/admin/photographs/one/" + path.replaceAll("\\D", ""));
            page.locator("#remove").click();
            assertThat(page.locator("[role=status]")).isVisible();
            Assertions.assertThat(new Visitor().get(path).status()).isEqualTo(404);
            screen.go("/admin/audit?subject=CC16").isSound("picture-audit-" + language);
            assertThat(page.locator("tbody tr").first())
                    .containsText(language.equals("en") ? "Picture removed" : "写真の削除");
        }
    }

    @Test
    void onlyAdministratorsChangePictures() {
        Assertions.assertThat(Visitor.signedIn("staff-place")
                        .get("/admin/photographs/CC16")
                        .status())
                .isEqualTo(403);
        Assertions.assertThat(Visitor.signedIn("auditor")
                        .get("/admin/photographs/CC16")
                        .status())
                .isEqualTo(404);
        Assertions.assertThat(new Visitor().get("/photographs/1").status()).isEqualTo(404);
    }
}
