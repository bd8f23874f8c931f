package fr.crig.avis.request;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.storage.FileScans;
import fr.crig.avis.storage.ScannerProperties;
import fr.crig.avis.support.Axe;
import fr.crig.avis.support.BrowserTest;
import fr.crig.avis.support.Browsers;
import fr.crig.avis.support.ClamAv;
import fr.crig.avis.support.Samples;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What whoever joins a file sees of the scanner: a real clamd, which looks when it is told to. */
class ScannedInBrowserTest extends BrowserTest {

    private static final String PDF = "%PDF-1.7\n";
    private static final int DESK = 1280;
    private static final int PHONE = 360;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private RequestDesk desk;

    @Autowired
    private ScannerProperties scanner;

    @Autowired
    private FileScans scans;

    @BeforeEach
    void aScanner() {
        accounts.openAll();
        scanner.setHost("127.0.0.1");
        scanner.setPort(ClamAv.running().port());
    }

    /** As for all the other tests. */
    @AfterEach
    void withoutAScanner() {
        scanner.setHost("");
    }

    @Test
    void tellsWhatWaitsAndWhatWasFound() {
        UUID draft = UUID.randomUUID();
        desk.saveDraft(accounts.actor("agent.region"), draft, 0, Samples.form());
        signIn("agent.region", TestAccounts.PASSWORD);
        page.navigate("/demandes/brouillons/" + draft);
        page.locator("#piece-NOTE").setInputFiles(new FilePayload[] {
            pdf("saine.pdf", PDF), pdf("infectee.pdf", PDF + ClamAv.EICAR)
        });
        page.locator("button[value=save]").last().press("Enter");
        assertThat(page.getByText("En cours de vérification")).hasCount(2);
        look(DESK, "piece-en-verification");

        piece("saine.pdf").press("Enter");
        assertThat(page.locator("main")).containsText("en cours de vérification par l’antivirus");
        look(DESK, "piece-pas-encore-remise");
        page.goBack();
        String infected = piece("infectee.pdf").getAttribute("href");

        scans.scanWaiting();

        page.reload();
        assertThat(page.getByText("En cours de vérification")).hasCount(0);
        assertThat(page.locator("del")).hasText("infectee.pdf");
        assertThat(piece("infectee.pdf")).hasCount(0);
        assertThat(page.locator("main")).containsText("Joignez-la de nouveau depuis un fichier sain");
        look(PHONE, "piece-infectee");
        assertThat(page.waitForDownload(() -> piece("saine.pdf").press("Enter")).suggestedFilename())
                .isEqualTo("saine.pdf");
        assertThat(page.navigate(infected).status()).isEqualTo(423);
        assertThat(page.locator("main")).containsText("a trouvé un logiciel malveillant");
        look(PHONE, "piece-retiree");
    }

    private Locator piece(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static FilePayload pdf(String name, String content) {
        return new FilePayload(name, "application/pdf", content.getBytes(StandardCharsets.US_ASCII));
    }

    /** Two pages twice, with what waits and with what was found: each at one width. */
    private void look(int width, String picture) {
        page.setViewportSize(width, 800);
        Axe.assertNoViolation(page);
        Browsers.screenshot(page, picture + "-" + width);
    }
}
