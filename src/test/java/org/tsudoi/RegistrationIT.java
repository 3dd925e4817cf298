package org.tsudoi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsudoi.harness.Screen;

/** A registration from draft to decision and beyond, as the group and as staff press it. */
class RegistrationIT {

    private static Screen screen(String language, boolean phone, String login) {
        Screen screen = phone ? Screen.phone(language) : Screen.desk(language);
        return screen.go("/?lang=" + language).signIn(login);
    }

    private static String name(String page, String language) {
        return "registration-" + page + "-" + language;
    }

    @ParameterizedTest
    @CsvSource({"ja, false", "en, true"})
    void groupAppliesMendsAndIsRegisteredSuspendedAndBack(String language, boolean phone) {
        try (Screen group = screen(language, phone, "lab");
                Screen staff = screen(language, !phone, "staff-place")) {
            String code = applied(group, language, "ためしの会" + language);
            Page desk = staff.go("/staff/registrations/" + code).page();
            desk.locator("summary[data-key=n]").click();
            desk.locator("#return").click();
            assertThat(desk.locator("#refusal")).isVisible();
            staff.isSound(name("reason-missing", language));
            desk.locator("#reason").selectOption("ENTRY_UNCLEAR");
            desk.locator("#message").fill("会員数を確かめてください。");
            desk.locator("#return").click();
            staff.isSound(name("returned-desk", language));

            group.go("/my/groups/" + code);
            assertThat(group.page().locator("main")).containsText("会員数を確かめてください。");
            group.isSound(name("returned", language));
            group.page().locator("#memberCount").fill("5");
            group.page().locator("#submit").click();
            assertThat(group.page().locator("[role=status]")).isVisible();

            staff.go("/staff/registrations/" + code);
            desk.keyboard().press("a");
            assertThat(desk.locator("[role=status]")).isVisible();
            staff.isSound(name("approved", language));
            desk.locator("summary[data-key=n]").click();
            desk.locator("#reason").selectOption("OTHER");
            desk.locator("#message").fill("部屋の使い方について話し合うため");
            desk.locator("#suspend").click();
            staff.isSound(name("suspended", language));
            assertThat(desk.locator("#approve")).isVisible();
            desk.locator("#approve").click();
            assertThat(desk.locator("#suspend")).hasCount(1);
            group.go("/my/groups/" + code).isSound(name("registered", language));
            assertThat(group.page().locator(".history li")).hasCount(8);
        }
    }

    @ParameterizedTest
    @CsvSource({"ja, true", "en, false"})
    void whoIsRejectedIsToldWhyAndHowToObject(String language, boolean phone) {
        try (Screen group = screen(language, phone, "lab");
                Screen staff = screen(language, false, "staff-cc14")) {
            String code = applied(group, language, "ことわられる会" + language);
            Page desk = staff.go("/staff/registrations/" + code).page();
            desk.locator("summary[data-key=n]").click();
            desk.locator("#reason").selectOption("OTHER");
            desk.locator("#message").fill("市の外での活動だけのため");
            desk.locator("#reject").click();
            assertThat(desk.locator("[role=status]")).isVisible();
            group.go("/my/groups/" + code).isSound(name("rejected", language));
            assertThat(group.page().locator("main")).containsText("市の外での活動だけのため");
            assertThat(group.page().locator("main a[href='/objections']").first())
                    .isVisible();
            group.page().locator("main a[href='/objections']").first().click();
            group.isSound(name("objections", language));
        }
    }

    /** Fills the form with nothing first, sees everything that is missing, then hands it in; returns the group's code. */
    private static String applied(Screen group, String language, String name) {
        Page page = group.go("/my/groups/new").page();
        page.locator("#name").fill(name);
        page.locator("#kana").fill("タメシノカイ");
        page.locator("#groupClass").selectOption("GENERAL");
        page.locator("#memberCount").fill("2");
        page.locator("#submit").click();
        assertThat(page.locator("main section.card li").first()).isVisible();
        page.locator("#submit").click();
        assertThat(page.locator("#refusal li").first()).isVisible();
        Assertions.assertThat(page.locator("#refusal li").count()).isGreaterThan(3);
        assertThat(page.locator("#name")).hasValue(name);
        group.isSound(name("unmet", language));
        page.locator("#stage").selectOption("SPROUT");
        page.locator("#memberCount").fill("4");
        page.locator("#localCount").fill("3");
        page.locator("#monthsActive").fill("7");
        page.locator("#publicBenefit").selectOption("PUBLIC");
        page.locator("#voluntary").check();
        page.locator("#nonProfit").check();
        page.locator("#notExcluded").check();
        page.locator("#submit").click();
        assertThat(page.locator("[role=status]")).isVisible();
        group.isSound(name("applied", language));
        return page.url().replaceAll(".*/my/groups/([A-Z0-9-]+).*", "$1");
    }
}
