package org.tsudoi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.JapanTime;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.RunningCity;
import org.tsudoi.harness.Screen;
import org.tsudoi.harness.Visitor;

/** Double presses, the back button, two tabs, a sign-in that ended, and no mouse. */
class BadLuckIT {
    private static final String SIGN_IN = "tsudoi_session";

    /** Thursdays beyond the demonstration's own bookings, on which the hub is open and no other test books. */
    private static LocalDate day(int weeks) {
        LocalDate day = JapanTime.today(Clock.systemUTC()).plusDays(30);
        for (int found = -1; found < weeks; ) {
            day = day.plusDays(1);
            boolean newYear = day.getMonthValue() == 12 && day.getDayOfMonth() > 28
                    || day.getMonthValue() == 1 && day.getDayOfMonth() < 4;
            found += day.getDayOfWeek() == DayOfWeek.THURSDAY && !newYear ? 1 : 0;
        }
        return day;
    }

    private static String form(LocalDate day, String times) {
        String[] t = times.split("-");
        return "/my/bookings/new?room=PLACE-06&start=" + day + "T" + t[0] + "&end=" + day + "T" + t[1];
    }

    private static Page filled(Screen screen, LocalDate day, String times, String purpose) {
        Page page = screen.go(form(day, times)).page();
        page.locator("#purpose").fill(purpose);
        page.locator("#attendees").fill("4");
        return page;
    }

    private static long bookings(String purpose) throws SQLException {
        try (var connection = RunningCity.get().database();
                var query = connection.prepareStatement("select count(*) from booking where purpose = ?")) {
            query.setString(1, purpose);
            var row = query.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    private static String purpose(String what) {
        return what + System.nanoTime();
    }

    @Test
    void doublePressBooksOnce() throws SQLException {
        String purpose = purpose("二度押し");
        try (Screen screen = Screen.desk("ja").signIn("midori")) {
            Page page = filled(screen, day(0), "13:00-17:00", purpose);
            page.locator("#go").dblclick();
            assertThat(page.locator("h1")).isVisible();
            page.waitForURL("**/my/bookings/B-*");
        }
        Assertions.assertThat(bookings(purpose)).isEqualTo(1);
    }

    @Test
    void backAndPressAgainShowsTheBookingThatIsThere() throws SQLException {
        String purpose = purpose("戻るボタン");
        try (Screen screen = Screen.desk("ja").signIn("midori")) {
            Page page = filled(screen, day(1), "13:00-17:00", purpose);
            page.locator("#go").click();
            page.waitForURL("**/my/bookings/B-*");
            String booked = page.url().replaceAll("\\?.*", "");
            page.goBack();
            page.locator("#purpose").fill(purpose);
            page.locator("#attendees").fill("4");
            page.locator("#go").click();
            assertThat(page.locator("h1")).isVisible();
            Assertions.assertThat(bookings(purpose)).isEqualTo(1);
            Assertions.assertThat(page.url()).isNotEmpty();
            screen.go(booked.replaceAll("https?://[^/]+", ""));
            assertThat(page.locator("main")).containsText(purpose);
        }
    }

    @Test
    void twoTabsAreTwoWishes() throws SQLException {
        String first = purpose("タブ一");
        String second = purpose("タブ二");
        try (Screen one = Screen.desk("ja").signIn("lab");
                Screen two = Screen.desk("ja").signIn("lab")) {
            Page a = filled(one, day(2), "09:30-12:30", first);
            Page b = filled(two, day(2), "18:00-22:00", second);
            b.locator("#go").click();
            b.waitForURL("**/my/bookings/B-*");
            a.locator("#go").click();
            a.waitForURL("**/my/bookings/B-*");
        }
        Assertions.assertThat(bookings(first) + bookings(second)).isEqualTo(2);
    }

    @Test
    void signInThatEndedLosesNothingTyped() throws SQLException {
        String purpose = purpose("期限切れ");
        try (Screen screen = Screen.phone("ja").signIn("midori")) {
            Page page = filled(screen, day(0), "18:00-22:00", purpose);
            page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(SIGN_IN));
            page.locator("#go").click();
            screen.isSound("signed-out-with-a-full-form");
            page.locator("#tsudoi-name").fill("midori");
            page.locator("#tsudoi-password").fill(Api.PASSWORD);
            page.locator("main button[type=submit]").click();
            page.waitForURL("**/my/bookings/B-*");
            assertThat(page.locator("main")).containsText(purpose);
        }
        Assertions.assertThat(bookings(purpose)).isEqualTo(1);
    }

    /** Somebody else was faster, or it is too early: the sheet says so instead of only showing itself again. */
    @Test
    void deskIsToldWhyNobodyWasCheckedIn() {
        LocalDate day = day(1);
        String asked = Api.as("midori")
                .post("/bookings", """
                        {"group":"G-MIDORI","room":"PLACE-06","start":"%sT18:00","end":"%sT22:00","purpose":"会議","attendees":3}""".formatted(day, day))
                .json()
                .get("reference")
                .getAsString();
        var staff = Visitor.signedIn("staff-place");
        var reply = staff.post("/staff", Map.of("f", "f", "jakarta.faces.ViewState", "stateless", "came", asked));
        Assertions.assertThat(reply.header("Location")).contains("refused=REQUESTED");
        Assertions.assertThat(staff.get(reply.header("Location").replaceAll("https?://[^/]+", ""))
                        .text())
                .contains("role=\"alert\"", "申請中");
    }

    /** From the day grid to the booking with Tab, Enter and letters only. */
    @Test
    void keyboardAloneIsEnoughToBook() throws SQLException {
        String purpose = purpose("キーボード");
        try (Screen screen = Screen.desk("ja").signIn("midori")) {
            Page page = screen.go("/facilities/PLACE?day=" + day(2)).page();
            tabTo(page, "button.cell[value^='PLACE-06|'][value*='T13:00|']");
            page.keyboard().press("Enter");
            page.waitForURL("**/my/bookings/new*");
            tabTo(page, "#purpose");
            page.keyboard().type(purpose);
            tabTo(page, "#attendees");
            page.keyboard().press("Control+a");
            page.keyboard().type("4");
            tabTo(page, "#go");
            page.keyboard().press("Enter");
            page.waitForURL("**/my/bookings/B-*");
        }
        Assertions.assertThat(bookings(purpose)).isEqualTo(1);
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 200; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
        }
        throw new AssertionError("Tab never reaches " + selector);
    }
}
