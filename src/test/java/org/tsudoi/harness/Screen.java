package org.tsudoi.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A window of a real browser, on a desk or a phone, in a language. Mistakes in the page's script are collected. */
public final class Screen implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static Playwright playwright;
    private static Browser browser;

    private final BrowserContext context;
    private final Page page;
    private final List<String> mistakes = new ArrayList<>();

    private Screen(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.onPageError(mistakes::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                mistakes.add(message.text());
            }
        });
    }

    public static Screen desk(String language) {
        return open(language, 1280, 900);
    }

    public static Screen phone(String language) {
        return open(language, 320, 700);
    }

    public static Screen wide(String language, int width) {
        return open(language, width, 900);
    }

    public static Screen withoutScript(String language) {
        return new Screen(browser().newContext(options(language, 1280, 900).setJavaScriptEnabled(false)));
    }

    /** For a page whose address is wrong on purpose: the browser notes its 404 as a mistake. */
    public Screen forgetMistakes() {
        mistakes.clear();
        return this;
    }

    public Page page() {
        return page;
    }

    public Screen go(String path) {
        page.navigate(RunningCity.get().base() + path);
        return this;
    }

    /** Signs in through the form, as a person does. */
    public Screen signIn(String login) {
        go("/sign-in");
        page.locator("#name").fill(login);
        page.locator("#password").fill(Api.PASSWORD);
        page.locator("#go").click();
        return this;
    }

    /** The accessibility checker finds nothing, the script is silent, nothing is wider than the window. What is not sound leaves a picture. */
    public Screen isSound(String name) {
        boolean sound = false;
        // a page that a press has asked for may not be there yet
        page.waitForLoadState();
        page.locator("h1").first().waitFor();
        try {
            assertThat(violations()).as(name).isEmpty();
            assertThat(mistakes).as(name).isEmpty();
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as(name + " fits")
                    .isTrue();
            sound = true;
        } finally {
            if (!sound || Boolean.getBoolean("pictures")) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/screenshots", name + ".png")));
            }
        }
        return this;
    }

    /** In one go within the page, as there are no frames: else the checker opens a second page for each first. */
    private List<String> violations() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .setLegacyMode(true).options(options).analyze().getViolations().stream()
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                        .toList();
    }

    @Override
    public void close() {
        context.close();
    }

    static synchronized void closeBrowser() {
        if (playwright != null) {
            browser.close();
            playwright.close();
        }
        playwright = null;
    }

    private static Screen open(String language, int width, int height) {
        return new Screen(browser().newContext(options(language, width, height)));
    }

    private static Browser.NewContextOptions options(String language, int width, int height) {
        return new Browser.NewContextOptions()
                .setLocale(language)
                .setTimezoneId("Asia/Tokyo")
                .setViewportSize(width, height);
    }

    private static synchronized Browser browser() {
        var chromium = chromium();
        assumeTrue(
                chromium.isPresent() || "true".equals(System.getenv("CI")),
                "No Chromium on the PATH: tests in a browser are left out (Debian: apt-get install chromium)");
        if (playwright == null) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium.orElseThrow())
                            .setArgs(FLAGS));
        }
        return browser;
    }

    private static Optional<Path> chromium() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
