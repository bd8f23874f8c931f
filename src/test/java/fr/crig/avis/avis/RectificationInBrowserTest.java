package fr.crig.avis.avis;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.support.Axe;
import fr.crig.avis.support.BrowserTest;
import fr.crig.avis.support.Browsers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** From the mistake that the secretariat finds in an avis to the two avis that name each other, in a real browser. */
class RectificationInBrowserTest extends BrowserTest {

    private static final int[] WIDTHS = {1280, 1000, 960, 375};
    private static final int HEIGHT = 900;

    @Autowired
    private AvisReader reader;

    private AvisSteps steps;

    @BeforeEach
    void findTheSteps(@Autowired AutowireCapableBeanFactory beans, @Autowired TestAccounts accounts) {
        accounts.openAll();
        steps = beans.createBean(AvisSteps.class);
    }

    private static final String TABLES_WIDER_THAN_THEIR_PLACE = """
            () => [...document.querySelectorAll('main table')]
                    .filter(table => table.scrollWidth > table.parentElement.clientWidth + 1)
                    .map(table => table.scrollWidth + ' in ' + table.parentElement.clientWidth)""";

    @Test
    void isAskedDeliberatedAndReadOnBothPages() {
        Avis first = steps.recorded();
        signIn("secretariat", TestAccounts.PASSWORD);
        page.waitForURL("**/a-faire*");
        page.navigate("/avis/" + first.number());
        link("Demander un avis rectificatif");
        button("Demander l’avis rectificatif");
        assertThat(page.locator(".error-summary")).containsText("Dites ce qui est à rectifier");
        look("demande");
        page.locator("#reason").fill("La réserve 2 cite un standard qui n’existe plus.");
        page.getByLabel("Par une consultation écrite").check();
        button("Demander l’avis rectificatif");
        assertThat(page.locator(".flash")).containsText("la consultation écrite s’ouvre");
        assertThat(page.locator("main")).containsText("en attendant, cet avis reste en vigueur");
        look("attendu");

        jobs.runDue(first.reference().value());
        page.navigate("/demandes/" + first.reference() + "/consultation");
        assertThat(page.locator("main")).containsText("Débat en cours");
        page.navigate("/avis/" + first.number());
        link("Abandonner la rectification demandée");
        button("Abandonner la rectification");
        assertThat(page.locator(".error-summary")).containsText("Dites pourquoi l’avis ne sera pas remplacé");
        look("abandon");
        page.locator("#reason").fill("Vérification faite, le standard est toujours en vigueur.");
        button("Abandonner la rectification");
        assertThat(page.locator(".flash")).containsText("La rectification est abandonnée");
        assertThat(page.locator("main")).containsText("le standard est toujours en vigueur");
        look("abandonnee");
        link("Demander un avis rectificatif");
        page.locator("#reason").fill("La réserve 2 cite un standard qui n’existe plus.");
        button("Demander l’avis rectificatif");
        jobs.runDue(first.reference().value());
        page.navigate("/demandes/" + first.reference());
        assertThat(page.locator("#avis")).containsText("Un avis rectificatif est attendu");
        look("dossier");
        page.navigate("/demandes/" + first.reference() + "/inscription");
        assertThat(page.locator("main")).containsText("le comité délibère de nouveau");
        look("inscription");
        steps.decide(first.reference(), "Le comité est favorable, sous les réserves rectifiées.");
        jobs.runDue(first.reference().value());

        String second = reader.of(first.reference()).orElseThrow().number();
        page.navigate("/avis/" + first.number());
        assertThat(page.locator("main")).containsText("Cet avis n’est plus en vigueur");
        look("remplace");
        link("l’avis n° " + second);
        assertThat(page).hasURL(Pattern.compile(".*/avis/" + second));
        assertThat(page.locator("main")).containsText("Avis rectificatif");
        look("rectificatif");
        page.navigate("/avis");
        assertThat(page.locator("tbody")).containsText("remplacé par " + second);
        assertThat(page.locator("tbody")).containsText("remplace " + first.number());
        look("registre");
        page.getByText("Plus de critères").click();
        page.locator("#vigueur").check();
        button("Rechercher");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody")).containsText(second);
    }

    private void link(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).click();
    }

    private void button(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    private void look(String name) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            Axe.assertNoViolation(page);
            assertThat((List<?>) page.evaluate(TABLES_WIDER_THAN_THEIR_PLACE))
                    .as("%s at %d px", name, width)
                    .isEmpty();
            Browsers.screenshot(page, "rectification-" + name + "-" + width);
        }
        page.setViewportSize(WIDTHS[0], HEIGHT);
    }
}
