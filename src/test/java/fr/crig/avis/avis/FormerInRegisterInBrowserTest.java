package fr.crig.avis.avis;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.former.FormerDesk;
import fr.crig.avis.request.Scheme;
import fr.crig.avis.request.SentFile;
import fr.crig.avis.request.Theme;
import fr.crig.avis.storage.FileStore;
import fr.crig.avis.support.Axe;
import fr.crig.avis.support.BrowserTest;
import fr.crig.avis.support.Browsers;
import fr.crig.avis.support.Samples;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

/** Somebody finds an avis of before in the register, beside ours, on a desk and on a phone. */
class FormerInRegisterInBrowserTest extends BrowserTest {

    private static final int[] WIDTHS = {375, 1280};
    private static final int HEIGHT = 800;
    private static final String OURS = "X-2026-001";
    private static final String LINES = """
            Numéro;Date;Objet;Porteur;Avis;Montant demandé;Thématique;Signataire;Suite
            2019-1;12/03/2019;Plan de corps de rue de l’Aude;Département de l’Aude;favorable;150 000 €;PCRS;Région;accordé
            2019-2;13/06/2019;Nuage de points du Gers;Gers numérique;défavorable;;Nuages de points;DREAL;en cours
            """;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private FormerDesk desk;

    @Autowired
    private AvisRegister register;

    @Autowired
    private FileStore files;

    @BeforeEach
    void record() {
        accounts.openAll();
        register.add(
                RegisterAvis.of(files, clock.instant(), 1, 1, Map.of()),
                1,
                Set.of("PREFECTURE", "REGION"),
                new RegisterSubject(Theme.PCRS, Scheme.CPER, Set.of("11")));
        byte[] bytes = LINES.getBytes(StandardCharsets.UTF_8);
        long id = desk.send(
                Samples.SECRETARIAT, new SentFile("registre.csv", bytes.length, new ByteArrayResource(bytes)));
        desk.say(Samples.SECRETARIAT, id, desk.page(Samples.SECRETARIAT, id).form());
        desk.bring(
                Samples.SECRETARIAT,
                id,
                desk.page(Samples.SECRETARIAT, id).sent().version());
    }

    @Test
    void findsAnAvisOfBeforeBesideOurs() {
        signIn("membre.region", TestAccounts.PASSWORD);
        page.navigate("/avis");
        assertThat(link(OURS)).isVisible();
        assertThat(link("2019-1")).isVisible();
        assertThat(marks()).hasCount(2);
        checkScreen("registre-avec-anterieurs");

        page.getByText("Plus de critères").click();
        page.getByLabel("Thème").selectOption("PCRS");
        page.getByLabel("Avis repris").selectOption("Seulement");
        button("Rechercher").click();
        assertThat(link("2019-1")).isVisible();
        assertThat(link("2019-2")).hasCount(0);
        assertThat(link(OURS)).hasCount(0);
        link("2019-1").click();
        assertThat(page.getByText("Cet avis a été rendu avant ce service")).isVisible();
        checkScreen("avis-anterieur");

        page.navigate("/avis?anterieurs=sans");
        assertThat(link(OURS)).isVisible();
        assertThat(marks()).hasCount(0);
    }

    private Locator marks() {
        return page.getByText("repris du registre antérieur", new Page.GetByTextOptions().setExact(true));
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
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            Axe.assertNoViolation(page);
            int wanted = (int) page.evaluate("document.documentElement.scrollWidth");
            assertThat(wanted).as("width of %s", picture).isLessThanOrEqualTo(width);
            Browsers.screenshot(page, picture + "-" + width);
        }
    }
}
