package fr.crig.avis.support;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An accessibility check that finds nothing must have been seen finding something. */
@Tag("slow")
class AxeTest {

    private static final String PAGE = """
            <!doctype html><html lang="fr"><head><title>Essai</title></head>
            <body><main><h1>Essai</h1>%s</main></body></html>
            """;

    @Test
    void namesThePlantedFaultAndWhereItIs() {
        assertThatThrownBy(() -> check("<input id='siret'>"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("label", "#siret");
    }

    @Test
    void findsAFaintText() {
        assertThatThrownBy(() -> check("<p style='color:#bbb'>Peu lisible</p>")).hasMessageContaining("color-contrast");
    }

    @Test
    void acceptsASoundPage() {
        assertThatCode(() -> check("<label for='siret'>SIRET</label> <input id='siret'>"))
                .doesNotThrowAnyException();
    }

    private static void check(String body) {
        try (BrowserContext context = Browsers.newContext((String) null)) {
            Page page = context.newPage();
            page.setContent(PAGE.formatted(body));
            Axe.assertNoViolation(page);
        }
    }
}
