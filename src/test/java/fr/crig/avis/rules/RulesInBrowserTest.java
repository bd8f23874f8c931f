package fr.crig.avis.rules;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.request.RequestForm;
import fr.crig.avis.support.Axe;
import fr.crig.avis.support.BrowserTest;
import fr.crig.avis.support.Browsers;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules and other figures tried, in a real browser, on a desk and on a phone. */
class RulesInBrowserTest extends BrowserTest {

    private static final int PHONE_WIDTH = 360;
    private static final int DESK_WIDTH = 1280;
    private static final int HEIGHT = 800;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Stages stages;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void leadsFromTheRulesToOtherFiguresAndBack() {
        RequestForm sent = Samples.form();
        sent.dates.replyWantedBy = clock.today().plusDays(70).toString();
        stages.circulating(sent);
        signIn("membre.ign", TestAccounts.PASSWORD);
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Règles").setExact(true))
                .click();
        check("regles");
        page.getByLabel("Chercher une demande").fill("PCRS");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Rechercher"))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("D-2026-0001"))
                .click();
        assertThat(page.locator("main")).containsText("Vos chiffres donnent le même résultat");
        check("regles-simulation");

        page.getByLabel("Avis attendu, procédure normale").fill("58");
        page.getByLabel("Quorum : part").fill("75");
        submit();
        assertThat(page.locator(".what-if__changed")).hasCount(7);
        assertThat(page.locator(".what-if")).containsText("Consultation écrite urgente différent");
        check("regles-simulation-differente");

        page.getByLabel("Avis attendu, procédure normale").fill("0");
        submit();
        assertThat(page.locator(".error-summary")).containsText("entre 1 et 365");
        assertThat(page.getByLabel("Quorum : part")).hasValue("75");
        check("regles-simulation-refusee");
        page.locator(".error-summary a").click();
        assertThat(page.getByLabel("Avis attendu, procédure normale")).isFocused();
    }

    private void submit() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Voir le résultat"))
                .click();
    }

    private void check(String name) {
        for (int width : new int[] {PHONE_WIDTH, DESK_WIDTH}) {
            page.setViewportSize(width, HEIGHT);
            Axe.assertNoViolation(page);
            Browsers.screenshot(page, name + "-" + width);
        }
    }
}
