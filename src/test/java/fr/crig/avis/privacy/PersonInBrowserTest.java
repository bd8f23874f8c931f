package fr.crig.avis.privacy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.crig.avis.account.AccountDesk;
import fr.crig.avis.account.Accounts;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.support.Axe;
import fr.crig.avis.support.BrowserTest;
import fr.crig.avis.support.Browsers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person takes what is kept of it, and is erased, in a real browser and by the keyboard. */
class PersonInBrowserTest extends BrowserTest {

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private AccountDesk desk;

    @Autowired
    private Accounts all;

    @BeforeEach
    void people() {
        accounts.openAll();
    }

    @Test
    void takesAwayAllThatIsKeptOfIt() throws IOException {
        signIn("agent.ign", TestAccounts.PASSWORD);
        page.navigate("/compte");
        page.getByRole(AriaRole.LINK, named("Mes données")).press("Enter");
        assertThat(page.locator("main h1")).hasText("Mes données");
        try (ZipFile zip = zip("Télécharger mes données", "donnees-agent.ign.zip")) {
            assertThat(read(zip, "lisez-moi.html")).contains("Données de", "agent.ign");
            assertThat(read(zip, "donnees/account.json")).contains("agent.ign@crig.example");
        }
    }

    @Test
    void isErasedOnceTheAdministratorHasReadWhatGoes() throws IOException {
        signIn("admin", TestAccounts.PASSWORD);
        page.navigate("/administration/comptes/agent.ign");
        page.getByRole(AriaRole.LINK, named("Effacer cette personne")).press("Enter");
        assertThat(page.locator("main")).containsText("Le compte est ouvert");
        assertThat(page.getByText("Oui, effacer")).hasCount(0);

        desk.disable("agent.ign", accounts.actor("admin"));
        page.reload();
        try (ZipFile zip = zip("Télécharger les données de cette personne", "donnees-agent.ign.zip")) {
            assertThat(read(zip, "donnees/account.json")).contains("agent.ign@crig.example");
        }
        Locator question = page.locator("summary", new Page.LocatorOptions().setHasText("Effacer"));
        question.press("Enter");
        assertThat(page.locator("main")).containsText("Effacer agent.ign pour toujours");
        look("effacement-question");
        page.getByRole(AriaRole.BUTTON, named("Oui, effacer")).press("Enter");

        assertThat(page).hasURL(Pattern.compile("/administration/comptes$"));
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("La personne est effacée");
        assertThat(page.locator("main table")).not().containsText("agent.ign");
        look("effacement-fait");
        assertThat(all.findByUsername("agent.ign")).isEmpty();
    }

    private ZipFile zip(String link, String name) throws IOException {
        Download download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, named(link)).press("Enter"));
        assertThat(download.suggestedFilename()).isEqualTo(name);
        Path file = download.path();
        return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    }

    private static String read(ZipFile zip, String name) throws IOException {
        assertThat(zip.getEntry(name)).as(name).isNotNull();
        try (InputStream content = zip.getInputStream(zip.getEntry(name))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void look(String picture) {
        for (int width : new int[] {1280, 360}) {
            page.setViewportSize(width, 800);
            Axe.assertNoViolation(page);
            Browsers.screenshot(page, picture + "-" + width);
        }
        page.setViewportSize(1280, 800);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
