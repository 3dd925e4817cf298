package org.tsudoi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsudoi.harness.Screen;
import org.tsudoi.harness.Visitor;

/** Every page, as wide as a phone, a tablet and a desk: sound, in one language only, nothing cut off. */
class PagesIT {
    private static final List<String> FOR_ALL = List.of(
            "/",
            "/facilities",
            "/facilities/CC02",
            "/rooms/PLACE-09",
            "/rooms/PLACE-01?month=2027-01",
            "/search?people=8",
            "/equipment/projector",
            "/groups",
            "/groups/G-MIDORI",
            "/objections",
            "/sign-in",
            "/sign-up",
            "/forgot",
            "/nowhere");
    private static final List<String> FOR_A_GROUP = List.of(
            "/my",
            "/my/bookings",
            "/my/bookings/new?room=PLACE-04&start=2027-01-15T18:00&end=2027-01-15T22:00",
            "/my/groups/G-MIDORI",
            "/my/groups/new",
            "/my/groups/G-MIDORI/roster",
            "/my/password");
    private static final List<String> FOR_THE_OFFICE = List.of(
            "/staff",
            "/staff/queue",
            "/staff/closures",
            "/staff/bookings/new?room=PLACE-04&start=2027-01-15T18:00&end=2027-01-15T22:00",
            "/staff/units",
            "/staff/units/cutter-PLACE-01",
            "/staff/stock",
            "/staff/registrations",
            "/staff/registrations/G-SALON",
            "/staff/registrations/new",
            "/admin",
            "/admin/import",
            "/admin/register-import",
            "/staff/register",
            "/admin/photographs",
            "/admin/photographs/CC14",
            "/admin/mails",
            "/admin/audit",
            "/admin/fairness",
            "/admin/report");

    @ParameterizedTest
    @CsvSource({"ja, 360", "en, 768", "ja-simple, 1280"})
    void everyPageIsSound(String language, int width) {
        try (Screen screen = Screen.wide(language.startsWith("ja") ? "ja" : "en", width)) {
            screen.go("/?lang=" + language);
            FOR_ALL.forEach(path -> look(screen, path, language, width));
            screen.signIn("midori");
            FOR_A_GROUP.forEach(path -> look(screen, path, language, width));
            screen.page()
                    .context()
                    .clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions()
                            .setName("tsudoi_session"));
            screen.signIn("admin");
            FOR_THE_OFFICE.forEach(path -> look(screen, path, language, width));
        }
    }

    private static void look(Screen screen, String path, String language, int width) {
        screen.go(path);
        String name = path.equals("/")
                ? "home"
                : path.substring(1).replaceAll("\\?.*", "").replace('/', '-');
        if (path.equals("/nowhere")) {
            screen.forgetMistakes();
        }
        screen.isSound("page-" + width + "-" + language + "-" + name);
        String text = screen.page().locator("body").innerText();
        Assertions.assertThat(text).as(path).doesNotContain("???", "#{", "Exception", "null");
        if (language.equals("en")) {
            Assertions.assertThat(screen.page().locator("html").getAttribute("lang"))
                    .isEqualTo("en");
            Assertions.assertThat(screen.page().locator("h1").first().innerText())
                    .as("heading of " + path)
                    .matches("\\p{ASCII}+");
        }
    }

    @ParameterizedTest
    @CsvSource({"/staff, staff-place", "/my/bookings, midori"})
    void paperHasTheListAndNoButtons(String path, String login) {
        try (Screen screen = Screen.desk("ja")) {
            Page page = screen.signIn(login).go(path).page();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("h1")).isVisible();
            assertThat(page.locator("header")).isHidden();
            Assertions.assertThat(page.locator(".btn:visible").count()).isZero();
        }
    }

    @Test
    void figuresAreDrawnAndOnlyTheirPageRunsItsOwnScripts() {
        try (Screen screen = Screen.desk("ja")) {
            Page page = screen.signIn("admin").go("/admin/report").page();
            assertThat(page.locator(".chart canvas")).isVisible();
            Assertions.assertThat(page.evaluate("() => !!Chart.getChart(document.querySelector('.chart canvas'))"))
                    .as("a chart is drawn")
                    .isEqualTo(true);
            screen.isSound("chart");
        }
        Visitor admin = Visitor.signedIn("admin");
        var report = admin.get("/admin/report");
        Assertions.assertThat(report.header("Content-Security-Policy")).contains("'nonce-");
        Assertions.assertThat(report.header("Set-Cookie")).doesNotContain("JSESSIONID");
        Assertions.assertThat(admin.get("/admin").header("Content-Security-Policy"))
                .doesNotContain("nonce");
        Assertions.assertThat(new Visitor().get("/facilities").text()).doesNotContain("nonce");
    }
}
