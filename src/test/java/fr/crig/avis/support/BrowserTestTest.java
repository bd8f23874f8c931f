package fr.crig.avis.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The browser reaches the application, and no error in its console goes unnoticed. */
class BrowserTestTest extends BrowserTest {

    @Test
    void seesTheApplication() {
        page.navigate("/connexion");
        Axe.assertNoViolation(page);
        Browsers.keep(page, "connexion");
        assertThat(Path.of("target", "screenshots", "connexion.png")).isNotEmptyFile();
    }

    @Test
    void noticesAnErrorInTheConsole() {
        page.navigate("/connexion");
        page.evaluate("() => console.error('planted')");
        assertThatThrownBy(this::closeWindows)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("planted");
    }

    @Test
    void noticesAScriptRefusedByTheSecurityPolicy() {
        page.navigate("/connexion");
        page.evaluate("() => { const s = document.createElement('script'); s.text = '1'; document.head.append(s); }");
        assertThatThrownBy(this::closeWindows)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Content Security Policy");
    }
}
