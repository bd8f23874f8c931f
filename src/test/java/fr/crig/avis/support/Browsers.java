package fr.crig.avis.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One headless Chromium for the whole test run; each test opens contexts of its own, which share neither cookies nor storage.
 * Playwright is bound to the thread of its creation: use it from the tests' thread only.
 */
public final class Browsers {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int PATIENCE_MILLIS = 10_000;
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // One process draws the pages of all windows, which share neither cookies nor storage all the same: to
            // start another
            // for each took as long as a page.
            "--renderer-process-limit=1",
            "--process-per-site",
            "--disable-site-isolation-trials");

    private static Browser browser;
    private static IllegalStateException noBrowser;

    private Browsers() {}

    /**
     * Without motion, so that colours are judged as they settle.
     *
     * @param baseUrl what relative addresses start from; null outside of a running application
     */
    public static BrowserContext newContext(String baseUrl) {
        return newContext(new Browser.NewContextOptions().setBaseURL(baseUrl).setReducedMotion(ReducedMotion.REDUCE));
    }

    /** With a chosen viewport, no JavaScript, reduced motion… French and Paris are set here. */
    public static BrowserContext newContext(Browser.NewContextOptions options) {
        BrowserContext context = browser().newContext(options.setLocale("fr-FR").setTimezoneId("Europe/Paris"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    /** For people to look at: the whole page, kept when they ask with {@code -Dcrig.screenshots=true}. */
    public static void screenshot(Page page, String name) {
        if (Boolean.getBoolean("crig.screenshots")) {
            keep(page, name);
        }
    }

    /** Written to {@code target/screenshots/<name>.png}. */
    static void keep(Page page, String name) {
        Path file = SCREENSHOTS.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    /** Looked for once: where there is none, each of a hundred tests would otherwise try to install it. */
    private static synchronized Browser browser() {
        if (noBrowser != null) {
            throw noBrowser;
        }
        if (browser == null) {
            browser = launch();
        }
        return browser;
    }

    private static Browser launch() {
        // Playwright would otherwise download three browsers before saying anything.
        Map<String, String> noDownload = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(noDownload));
        Path executable = locate(playwright);
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(ARGUMENTS));
    }

    private static Path locate(Playwright playwright) {
        try {
            return Chromium.locate(Path.of(playwright.chromium().executablePath()));
        } catch (IllegalStateException e) {
            noBrowser = e;
            throw e;
        }
    }
}
