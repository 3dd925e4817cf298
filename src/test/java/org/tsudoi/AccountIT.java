package org.tsudoi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsudoi.harness.RunningCity;
import org.tsudoi.harness.Screen;

/** A person whom nobody knows yet opens an account at night, forgets the password, and changes it. */
class AccountIT {
    private static final Pattern LINK = Pattern.compile("/welcome/([0-9a-f]{40})");

    private static Screen screen(String language, boolean phone) {
        Screen screen = phone ? Screen.phone(language) : Screen.desk(language);
        return screen.go("/?lang=" + language);
    }

    /** The link of the newest mail to an address. */
    private static String linkTo(String address) throws SQLException {
        try (var connection = RunningCity.get().database();
                var query = connection.prepareStatement(
                        "select body from mail where recipient = ? order by id desc limit 1")) {
            query.setString(1, address);
            var row = query.executeQuery();
            Assertions.assertThat(row.next()).as("a mail to " + address).isTrue();
            Matcher link = LINK.matcher(row.getString(1));
            Assertions.assertThat(link.find()).isTrue();
            return link.group();
        }
    }

    private static void ask(Screen screen, String page, String address) {
        screen.go(page);
        screen.page().locator("#email").fill(address);
        screen.page().locator("#go").click();
    }

    private static void choose(Page page, String password, String again) {
        page.locator("#password").fill(password);
        page.locator("#again").fill(again);
        page.locator("#go").click();
    }

    @ParameterizedTest
    @CsvSource({"ja, true", "en, false", "ja-simple, true"})
    void newcomerOpensAnAccountAndKeepsItSafe(String language, boolean phone) throws SQLException {
        String address = "newcomer-" + language + "-" + System.nanoTime() + "@example.jp";
        try (Screen screen = screen(language, phone)) {
            Page page = screen.page();
            ask(screen, "/sign-up", "not an address");
            assertThat(page.locator("#refusal")).isVisible();
            assertThat(page.locator("#email")).hasValue("not an address");
            screen.isSound("sign-up-refused-" + language);
            ask(screen, "/sign-up", address);
            assertThat(page.locator("[role=status]")).isVisible();
            screen.isSound("sign-up-" + language);

            String link = linkTo(address);
            screen.go(link);
            page.locator("#name").fill("新しい 人");
            choose(page, "short", "other");
            assertThat(page.locator("#refusal li")).hasCount(2);
            assertThat(page.locator("#name")).hasValue("新しい 人");
            screen.isSound("welcome-" + language);
            choose(page, "川の掃除は日曜日の朝", "川の掃除は日曜日の朝");
            assertThat(page.locator("main .lead")).containsText("新しい 人");

            screen.go("/my/password");
            page.locator("#old").fill("wrong");
            choose(page, "山のぼりは土曜日の朝", "山のぼりは土曜日の朝");
            assertThat(page.locator("#refusal li")).hasCount(1);
            page.locator("#old").fill("川の掃除は日曜日の朝");
            choose(page, "山のぼりは土曜日の朝", "山のぼりは土曜日の朝");
            assertThat(page.locator("[role=status]")).isVisible();
            screen.isSound("password-" + language);

            screen.go(link);
            assertThat(page.locator("#password")).hasCount(0);
            screen.isSound("link-ended-" + language);
        }
    }

    @ParameterizedTest
    @CsvSource({"ja, false", "en, true"})
    void whoForgotThePasswordChoosesAnotherAndOldSignInsEnd(String language, boolean phone) throws SQLException {
        String address = "forgetful-" + language + "-" + System.nanoTime() + "@example.jp";
        try (Screen first = screen(language, phone);
                Screen second = screen(language, phone)) {
            ask(first, "/sign-up", address);
            first.go(linkTo(address));
            first.page().locator("#name").fill("忘れた 人");
            choose(first.page(), "川の掃除は日曜日の朝", "川の掃除は日曜日の朝");
            assertThat(first.page().locator("main .lead")).containsText("忘れた 人");

            second.go("/sign-in").isSound("sign-in-" + language);
            ask(second, "/forgot", address);
            second.isSound("forgot-" + language);
            second.go(linkTo(address));
            assertThat(second.page().locator("#name")).hasCount(0);
            choose(second.page(), "山のぼりは土曜日の朝", "山のぼりは土曜日の朝");
            assertThat(second.page().locator("main .lead")).containsText("忘れた 人");
            first.go("/my");
            assertThat(first.page().locator("#password")).isVisible();
        }
    }
}
