package fr.crig.avis.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.crig.avis.support.Axe;
import fr.crig.avis.support.BrowserTest;
import fr.crig.avis.support.Browsers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The frame and the pages of the accounts in a real browser, on a desk and on a phone. */
class AccountPagesTest extends BrowserTest {

    private static final int PHONE_WIDTH = 360;
    private static final int DESK_WIDTH = 1280;
    private static final int HEIGHT = 800;

    @Autowired
    private TestAccounts accounts;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void areReadableOnEveryScreenAndByEveryReader() {
        check("/connexion?erreur", "connexion");
        check("/contact", "contact");
        check("/glossaire#date-utile", "glossaire");
        signIn("admin", TestAccounts.PASSWORD);
        check("/compte/mot-de-passe", "mot-de-passe");
        check("/administration/comptes", "comptes");
        check("/administration/comptes?page=2&size=10", "comptes-page-2");
        check("/administration/comptes/nouveau", "compte-nouveau");
        check("/nowhere", "introuvable");
    }

    @Test
    void leadTheReaderFromTheSummaryToTheField() {
        signIn("admin", TestAccounts.PASSWORD);
        page.navigate("/administration/comptes/nouveau");
        button("Ouvrir le compte").click();

        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        checkScreen("compte-refuse");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("adresse électronique"))
                .click();
        assertThat(page.getByLabel("Adresse électronique")).isFocused();
        assertThat(page.getByLabel("Adresse électronique"))
                .hasAccessibleDescription(Pattern.compile("Cette adresse électronique n’est pas valable"));
    }

    @Test
    void showATemporaryPasswordThatOpensTheAccountOnce() {
        signIn("admin", TestAccounts.PASSWORD);
        page.navigate("/administration/comptes/nouveau");
        page.getByLabel("Identifiant").fill("agent.dreal");
        page.getByLabel("Nom affiché").fill("Agent – DREAL");
        page.getByLabel("Adresse électronique").fill("agent.dreal@crig.example");
        page.getByLabel("Agent", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Signataire").selectOption("PREFECTURE");
        button("Ouvrir le compte").click();
        checkScreen("compte-ouvert");
        String temporary = page.locator(".secret").textContent();

        Page other = newWindow();
        signIn(other, "agent.dreal", temporary);
        assertThat(other).hasURL(Pattern.compile("/compte/mot-de-passe$"));
    }

    @Test
    void giveBackWhatWasTypedWhenTheSessionExpires() {
        signIn("admin", TestAccounts.PASSWORD);
        page.navigate("/administration/comptes/nouveau");
        page.getByLabel("Nom affiché").fill("Un long texte");
        page.getByLabel("Membre").check();
        page.context().clearCookies();
        button("Ouvrir le compte").click();
        assertThat(page.getByText("Votre session a pris fin")).isVisible();

        page.getByLabel("Identifiant").fill("admin");
        page.getByLabel("Mot de passe").fill(TestAccounts.PASSWORD);
        button("Se connecter").click();

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Votre saisie, interrompue");
        assertThat(page.getByLabel("Nom affiché")).hasValue("Un long texte");
        assertThat(page.getByLabel("Membre")).isChecked();
    }

    @Test
    void forgetWhatWasTypedOnceReceivedOrLoggedOut() {
        signIn("admin", TestAccounts.PASSWORD);
        page.navigate("/administration/comptes/nouveau");
        page.getByLabel("Nom affiché").fill("Un long texte");
        button("Ouvrir le compte").click();
        awaitTypedKept(0);

        page.getByLabel("Nom affiché").fill("Un autre texte");
        awaitTypedKept(1);
        button("Se déconnecter").click();
        awaitTypedKept(0);
    }

    @Test
    void offerToEachRoleItsOwnMenu() {
        signIn("admin", TestAccounts.PASSWORD);
        page.navigate("/administration/comptes/nouveau");
        Locator menu =
                page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Navigation principale"));
        assertThat(menu.getByRole(AriaRole.LINK))
                .hasText(new String[] {"À faire", "Règles", "Boîte d’envoi", "Comptes", "Journal", "Exploitation"});
        assertThat(menu.locator("[aria-current=page]")).hasText("Comptes");

        button("Se déconnecter").click();
        assertThat(menu).isHidden();
        signIn("membre.ign", TestAccounts.PASSWORD);
        assertThat(menu.getByRole(AriaRole.LINK))
                .hasText(new String[] {"À faire", "Demandes", "Réunions", "Avis", "Membres", "Mes absences", "Règles"});
    }

    private void awaitTypedKept(int count) {
        page.waitForFunction(
                "count => Object.keys(sessionStorage).filter(key => key.startsWith('typed:')).length === count", count);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void check(String path, String picture) {
        page.navigate(path);
        checkScreen(picture);
    }

    private void checkScreen(String picture) {
        for (int width : new int[] {DESK_WIDTH, PHONE_WIDTH}) {
            page.setViewportSize(width, HEIGHT);
            Axe.assertNoViolation(page);
            int wanted = (int) page.evaluate("document.documentElement.scrollWidth");
            assertThat(wanted).as("width of %s", picture).isLessThanOrEqualTo(width);
            Browsers.screenshot(page, picture + "-" + width);
        }
        page.setViewportSize(DESK_WIDTH, HEIGHT);
    }
}
