package fr.crig.avis.member;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.support.Axe;
import fr.crig.avis.support.BrowserTest;
import fr.crig.avis.support.Browsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of the members in a real browser, on a desk and on a phone. */
class MembersInBrowserTest extends BrowserTest {

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
    void planAnAbsenceThatTheSubstituteSeesOnItsList() {
        signIn("membre.ign", TestAccounts.PASSWORD);
        link("Mes absences").click();
        page.getByLabel("Premier jour d’absence").fill("2026-03-12");
        page.getByLabel("Dernier jour d’absence").fill("2026-03-20");
        button("Déclarer l’absence").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("L’absence est enregistrée.");
        checkScreen("mes-absences");

        Page other = newWindow();
        signIn(other, "suppleant.ign", TestAccounts.PASSWORD);
        assertThat(other.getByText("Vous remplacez le titulaire, Titulaire – IGN Occitanie, jusqu’au 20 mars 2026"))
                .isVisible();

        button("Annuler l’absence qui commence le 12 mars 2026").click();
        assertThat(page.getByText("Aucune absence prévue.")).isVisible();
        other.reload();
        assertThat(other.getByText("Le titulaire, Titulaire – IGN Occitanie, est en charge."))
                .isVisible();
        Axe.assertNoViolation(other);
    }

    @Test
    void keepTheRegisterWithItsHistory() {
        signIn("secretariat", TestAccounts.PASSWORD);
        page.navigate("/membres/membre.ign/absences");
        checkScreen("absences-d-un-membre");
        link("Membres").click();
        link("Suppléant – IGN Occitanie : Terminer le mandat").click();
        page.getByLabel("Dernier jour").fill("2026-03-31");
        checkScreen("membre-fin");
        button("Terminer le mandat").click();

        link("Ajouter un mandat pour IGN Occitanie").click();
        button("Ajouter un mandat").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        checkScreen("membre-refuse");
        page.getByLabel("Compte").selectOption("suppleant.ign");
        page.getByLabel("Nom").fill("Suppléant – IGN Occitanie");
        page.getByLabel("Qualité").fill("cheffe du service numérique");
        page.getByLabel("Suppléant", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.getByLabel("Premier jour").fill("2026-04-01");
        button("Ajouter un mandat").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Le mandat est ajouté.");

        link("Titulaire – Région Occitanie : Corriger").click();
        page.getByLabel("Qualité").fill("directrice <b>du</b> numérique");
        checkScreen("membre-correction");
        button("Enregistrer").click();
        page.getByText("Un mandat terminé").click();
        assertThat(page.getByText("directrice <b>du</b> numérique").first()).isVisible();
        checkScreen("membres");
    }

    @Test
    void letATitulaireNameItsSubstituteAndEndTheTerm() {
        signIn("membre.ign", TestAccounts.PASSWORD);
        link("Membres").click();
        checkScreen("membres-titulaire");
        link("Suppléant – IGN Occitanie : Terminer le mandat").click();
        page.getByLabel("Dernier jour").fill("2026-03-12");
        checkScreen("titulaire-fin");
        button("Terminer le mandat").click();
        assertThat(page.getByRole(AriaRole.STATUS)).isVisible();

        link("Ajouter un mandat pour IGN Occitanie").click();
        button("Ajouter un mandat").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        checkScreen("titulaire-refuse");
        page.getByLabel("Compte").selectOption("suppleant.ign");
        page.getByLabel("Nom").fill("Suppléant – IGN Occitanie");
        page.getByLabel("Qualité").fill("cheffe du service numérique");
        page.getByLabel("Suppléant", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.getByLabel("Premier jour").fill("2026-03-13");
        button("Ajouter un mandat").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Le mandat est ajouté.");
    }

    private Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
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
