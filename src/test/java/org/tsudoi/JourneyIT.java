package org.tsudoi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsudoi.base.JapanTime;
import org.tsudoi.harness.Screen;

/** The three journeys, in a real browser, in Japanese and English, on a desk and on a phone; every page on the way passes the checker. */
class JourneyIT {
    /** Days that no other test asks for, each open at the hub and inside the booking period. */
    private static LocalDate day(int ahead) {
        LocalDate day = JapanTime.today(Clock.systemUTC()).plusDays(8 + ahead);
        while (day.getDayOfWeek() == DayOfWeek.WEDNESDAY
                || day.getDayOfWeek() == DayOfWeek.THURSDAY
                || day.getMonthValue() == 12 && day.getDayOfMonth() > 27
                || day.getMonthValue() == 1 && day.getDayOfMonth() < 6) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static Screen screen(String language, boolean phone) {
        Screen screen = phone ? Screen.phone(language) : Screen.desk(language);
        return screen.go("/?lang=" + language);
    }

    private static String name(String language, boolean phone, String page) {
        return page + "-" + language + (phone ? "-phone" : "-desk");
    }

    @ParameterizedTest
    @CsvSource({"ja, true, 0", "en, false, 3"})
    void groupBooksAndCancels(String language, boolean phone, int ahead) {
        LocalDate day = day(ahead);
        try (Screen screen = screen(language, phone)) {
            Page page = screen.page();
            screen.signIn("midori").isSound(name(language, phone, "my"));
            screen.go("/facilities/PLACE?day=" + day).isSound(name(language, phone, "day"));
            page.locator("button.cell[value^='PLACE-07|']").first().click();
            screen.isSound(name(language, phone, "new"));
            page.locator("#purpose").fill("水辺の打ち合わせ");
            page.locator("#attendees").fill("99");
            page.locator("#go").click();
            assertThat(page.locator("#refusal")).isFocused();
            assertThat(page.locator("#purpose")).hasValue("水辺の打ち合わせ");
            screen.isSound(name(language, phone, "refused"));
            page.locator("#attendees").fill("6");
            page.locator("#go").click();
            assertThat(page.locator("[role=status]")).isVisible();
            screen.isSound(name(language, phone, "booked"));
            page.locator("summary").last().click();
            page.locator("#reason").selectOption("PLANS_CHANGED");
            page.locator("#cancel").click();
            assertThat(page.locator("h1 .chip")).hasText(language.equals("en") ? "Cancelled" : "取消");
            screen.go("/my/bookings").isSound(name(language, phone, "mine"));
        }
    }

    @ParameterizedTest
    @CsvSource({"ja, false, 6", "en, true, 9"})
    void staffReturnApproveAndBookByPhone(String language, boolean phone, int ahead) {
        LocalDate day = day(ahead);
        try (Screen screen = screen(language, phone)) {
            Page page = screen.page();
            screen.signIn("staff-place");
            screen.go("/staff/registrations").isSound(name(language, phone, "registrations"));
            screen.go("/staff/registrations/G-KIGYO").isSound(name(language, phone, "registration"));
            screen.go("/staff").isSound(name(language, phone, "sheet"));
            screen.go("/my/bookings/new?room=PLACE-05&start=" + day + "T09:30&end=" + day + "T12:30");
            page.locator("#word").fill("学生");
            page.locator("#find").click();
            page.locator("#group").selectOption("G-LAB");
            page.locator("#purpose").fill("電話で受付");
            page.locator("#attendees").fill("5");
            screen.isSound(name(language, phone, "by-phone"));
            page.locator("#go").click();
            assertThat(page.locator("#approve")).isVisible();
            screen.isSound(name(language, phone, "decide"));
            page.keyboard().press("a");
            assertThat(page.locator("h1 .chip")).hasText(language.equals("en") ? "Approved" : "許可");
            screen.go("/staff/queue").isSound(name(language, phone, "queue"));
        }
    }

    @ParameterizedTest
    @CsvSource({"ja, true", "en, false"})
    void visitorFindsARoomAndSubscribes(String language, boolean phone) {
        try (Screen screen = screen(language, phone)) {
            Page page = screen.page();
            screen.isSound(name(language, phone, "home"));
            page.locator("#day").fill(day(12).toString());
            page.locator("#people").fill("20");
            page.locator("form[action='/search'] button[type=submit]").first().click();
            Locator hits = page.locator("ul.queue > li");
            Assertions.assertThat(hits.count()).isPositive();
            screen.isSound(name(language, phone, "search"));
            hits.first().locator("a").first().click();
            screen.isSound(name(language, phone, "room"));
            page.locator("details.subscribe summary").click();
            assertThat(page.locator("details.subscribe a[href^='webcal:']")).isVisible();
            assertThat(page.locator("#feed-address")).hasValue(Pattern.compile("https?://.*/feeds/v1/rooms/.*\\.ics"));
            screen.isSound(name(language, phone, "subscribe"));
            screen.go("/groups").isSound(name(language, phone, "groups"));
            screen.go("/facilities").isSound(name(language, phone, "facilities"));
        }
    }

    @ParameterizedTest
    @CsvSource({"ja", "en", "ja-simple"})
    void visitorNeedsNoScriptToLookAndSearch(String language) {
        try (Screen screen = Screen.withoutScript("ja")) {
            Page page = screen.page();
            screen.go("/?lang=" + language);
            page.locator("#people").fill("8");
            page.locator("form[action='/search'] button[type=submit]").first().click();
            Assertions.assertThat(page.content()).doesNotContain("???", "#{");
            page.locator("main a[href^='/rooms/'], main a[href^='/facilities/']")
                    .first()
                    .click();
            assertThat(page.locator("h1")).isVisible();
        }
    }

    @ParameterizedTest
    @CsvSource({"ja, false", "en, true"})
    void administratorLooksOverTheCity(String language, boolean phone) {
        try (Screen screen = screen(language, phone)) {
            screen.signIn("admin");
            for (String path :
                    new String[] {"/admin", "/admin/report", "/admin/audit", "/admin/mails", "/admin/import"}) {
                screen.go(path).isSound(name(language, phone, path.substring(1).replace('/', '-')));
            }
            screen.go("/my/groups/new").isSound(name(language, phone, "register"));
        }
    }
}
