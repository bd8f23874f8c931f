package fr.crig.avis.figures;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.support.Axe;
import fr.crig.avis.support.BrowserTest;
import fr.crig.avis.support.Browsers;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member looks at a year, in the pictures and in their tables, and opens the list behind a figure. */
class FiguresInBrowserTest extends BrowserTest {

    private static final int HEIGHT = 900;

    /** Words of a picture that stand outside of it. */
    private static final String CUT = """
            () => [...document.querySelectorAll('main svg')].flatMap(svg => {
                const place = svg.getBoundingClientRect();
                return [...svg.querySelectorAll('text')]
                        .filter(text => text.getBoundingClientRect().right > place.right + 1
                            || text.getBoundingClientRect().bottom > place.bottom + 1)
                        .map(text => text.textContent);
            })""";

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void areReadOnEveryScreenAndLeadToTheirLists() {
        accounts.openAll();
        CountedListsTest.fill(database, jdbc);
        signIn("membre.ign", TestAccounts.PASSWORD);
        page.navigate("/chiffres?annee=2019");
        page.waitForLoadState();
        page.locator("main details").evaluateAll("all => all.forEach(one => one.open = true)");
        Axe.assertNoViolation(page);
        for (int width : new int[] {1280, 640, 375, 320}) {
            page.setViewportSize(width, HEIGHT);
            Browsers.screenshot(page, "chiffres-" + width);
            assertThat(page.evaluate(CUT)).as("%d px", width).isEqualTo(List.of());
            assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth"))
                    .as("moves sideways at %d px", width)
                    .isFalse();
        }
        assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Barres : jours de chaque étape")))
                .isVisible();

        page.setViewportSize(1280, HEIGHT);
        Locator figure = page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("Aude (11)"))
                .getByRole(AriaRole.LINK)
                .first();
        String count = figure.textContent();
        figure.click();
        assertThat(page.locator("main table caption")).containsText(count + " demande");
        assertThat(page.getByLabel("Année")).hasValue("2019");

        page.navigate("/chiffres?annee=2019");
        page.locator("main details").evaluateAll("all => all.forEach(one => one.open = true)");
        Locator answers = page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("OPenIG"))
                .getByRole(AriaRole.LINK)
                .nth(1);
        String answered = answers.textContent();
        answers.click();
        assertThat(page.locator("main table caption")).containsText(answered + " ligne");
        look("reponses");
        for (String list : List.of("demandes&de=PCRS", "decisions", "jours-en-tout", "reserves")) {
            page.navigate("/chiffres/liste?annee=2019&quoi=" + list);
            look(list.replaceAll("&.*", ""));
        }
    }

    private void look(String list) {
        for (int width : new int[] {1280, 960, 375}) {
            page.setViewportSize(width, HEIGHT);
            Axe.assertNoViolation(page);
            assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth"))
                    .as("%s moves sideways at %d px", list, width)
                    .isFalse();
            Browsers.screenshot(page, "chiffres-liste-" + list + "-" + width);
        }
    }
}
