package fr.crig.avis.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person in front of the real application: a fresh browser window for each test, and no error in its console. */
@ExtendWith(ScreenshotOnFailure.class)
public abstract class BrowserTest extends ApplicationTest {

    protected Page page;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> consoleErrors = new ArrayList<>();
    private boolean faultPlanted;

    @BeforeEach
    void openWindow() {
        page = newWindow();
    }

    @AfterEach
    void closeWindows() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        List<String> seen = List.copyOf(consoleErrors);
        consoleErrors.clear();
        faultPlanted = false;
        assertThat(seen).as("errors in the browser's console").isEmpty();
    }

    /** Another person's window: it shares nothing with the first. */
    protected Page newWindow() {
        BrowserContext context = Browsers.newContext(url(""));
        contexts.add(context);
        Page window = context.newPage();
        window.onPageError(consoleErrors::add);
        window.onConsoleMessage(this::noteError);
        return window;
    }

    protected void signIn(String username, String password) {
        signIn(page, username, password);
    }

    protected void signIn(Page window, String username, String password) {
        window.navigate("/connexion");
        window.locator("input[name=username]").fill(username);
        window.locator("input[name=password]").fill(password);
        window.locator("main button[type=submit]").click();
    }

    /** The test broke something, and looks at how the person is told: 500 is the right answer. */
    protected void faultIsPlanted() {
        faultPlanted = true;
    }

    /** A refused form is answered with a 4xx on purpose; Chromium notes each as an error. */
    private void noteError(ConsoleMessage message) {
        if (message.type().equals("error") && !isOnPurpose(message.text())) {
            consoleErrors.add(message.text());
        }
    }

    private boolean isOnPurpose(String error) {
        return error.contains("responded with a status of 4")
                || faultPlanted && error.contains("responded with a status of 500");
    }
}
