package fr.crig.avis.former;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.support.Axe;
import fr.crig.avis.support.BrowserTest;
import fr.crig.avis.support.Browsers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The secretariat takes over the register of before, on a desk and on a phone. */
class FormerInBrowserTest extends BrowserTest {

    private static final int PHONE_WIDTH = 375;
    private static final int DESK_WIDTH = 1280;
    private static final int HEIGHT = 800;

    private static final String HEAD = "Numéro;Date;Objet;Porteur;Avis;Remarque\n";
    private static final String RIGHT = "2019-1;12/03/2019;PCRS de l’Aude;Aude;favorable;vu\n";
    private static final String LATER = "2019-2;%s;Lidar du Gers;Gers;%s;\n";

    @Autowired
    private TestAccounts accounts;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void bringsAFileThenTheSameOneCorrected() {
        signIn("secretariat", TestAccounts.PASSWORD);
        page.navigate("/avis");
        link("Reprendre un fichier de l’ancien registre").click();
        button("Envoyer le fichier").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        checkScreen("reprise-refuse");

        send(HEAD + RIGHT + LATER.formatted("30/02/2019", "oui"));
        page.getByLabel("Objet").selectOption("");
        button("Essayer").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        checkScreen("reprise-colonnes");
        page.getByLabel("Objet").selectOption("Objet");
        button("Essayer").click();
        assertThat(page.getByText("En erreur\u00a0: 1")).isVisible();
        checkScreen("reprise-essai");
        button("Reprendre 1 avis").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Les avis sont repris.");
        checkScreen("reprise-resultat");

        link("Reprendre le registre antérieur").click();
        send(HEAD + RIGHT + LATER.formatted("13/03/2019", "favorable"));
        assertThat(page.getByText("Ces colonnes sont celles d’un fichier précédent"))
                .isVisible();
        button("Essayer").click();
        assertThat(page.getByText("Déjà là\u00a0: 1")).isVisible();
        button("Reprendre 1 avis").click();
        link("Voir les avis repris").click();
        assertThat(page.getByText("repris du registre antérieur", new Page.GetByTextOptions().setExact(true)))
                .hasCount(2);
        checkScreen("avis-anterieurs");
        link("2019-1").click();
        assertThat(page.getByText("Cet avis a été rendu avant ce service")).isVisible();
        checkScreen("avis-anterieur");

        link("registre.csv").click();
        link("Retirer ces avis du registre").click();
        button("Retirer 1 avis").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        checkScreen("retrait-refuse");
        page.getByLabel("Pourquoi ces avis sont retirés").fill("Mauvaise colonne");
        button("Retirer 1 avis").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("retirés du registre");
        checkScreen("retrait-fait");
    }

    private void send(String lines) {
        page.getByLabel("Fichier du registre")
                .setInputFiles(new FilePayload("registre.csv", "text/csv", lines.getBytes(StandardCharsets.UTF_8)));
        button("Envoyer le fichier").click();
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
