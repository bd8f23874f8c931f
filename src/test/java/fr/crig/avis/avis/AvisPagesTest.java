package fr.crig.avis.avis;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.request.RequestForm;
import fr.crig.avis.support.Axe;
import fr.crig.avis.support.BrowserTest;
import fr.crig.avis.support.Browsers;
import fr.crig.avis.support.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register, an avis and its follow-up in a real browser, on a desk and on a phone. */
class AvisPagesTest extends BrowserTest {

    private static final int PHONE_WIDTH = 360;
    private static final int DESK_WIDTH = 1280;
    private static final int HEIGHT = 800;

    @Autowired
    private TestAccounts accounts;

    private AvisSteps steps;

    @BeforeEach
    void prepare(@Autowired AutowireCapableBeanFactory beans) {
        accounts.openAll();
        steps = beans.createBean(AvisSteps.class);
    }

    @Test
    void leadsFromTheRegisterToTheAvis() {
        Avis avis = steps.recorded();
        RequestForm other = Samples.form();
        other.project.title = "Campagne LiDAR <b>FEDER</b> " + "x".repeat(120);
        steps.recorded(other, "Second avis.");
        signIn("membre.ign", TestAccounts.PASSWORD);
        page.navigate("/avis");
        PlaywrightAssertions.assertThat(page.locator("tbody tr")).hasCount(2);
        check("avis-registre");
        page.getByLabel("Rechercher des mots").fill("acquisition");
        page.locator("form[role=search] button[type=submit]").click();
        PlaywrightAssertions.assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody").innerText()).contains("Trouvé dans\u00a0: texte de l’avis");
        page.locator("main summary").click();
        page.getByLabel("Montant demandé, jusqu’à").fill("peu");
        check("avis-registre-criteres");
        page.locator("form[role=search] button[type=submit]").click();
        assertThat(page.locator("#montant-a-error").innerText()).contains("Écrivez un montant");
        page.getByLabel("Montant demandé, jusqu’à").fill("1 000 000");
        page.locator("form[role=search] button[type=submit]").click();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Montant demandé").setExact(true))
                .click();
        assertThat(page.url()).contains("mots=acquisition", "montant-a=", "tri=montant");
        page.locator("tbody a").click();
        assertThat(page.locator("main").innerText())
                .contains(avis.number(), "Avis favorable avec réserves", avis.sha256())
                .contains("position du signataire saisi", "L’IGN aurait préféré attendre.", "correspond à cette");
        check("avis-page");
        page.navigate("/avis?mots=introuvable");
        assertThat(page.locator("main").innerText()).contains("Aucun avis ne correspond.");
        check("avis-registre-vide");
    }

    @Test
    void recordsTheFollowUpOnce() {
        Avis avis = steps.recorded();
        signIn("agent.region", TestAccounts.PASSWORD);
        page.navigate("/demandes/" + avis.reference() + "/suite");
        check("suite");
        Page late = page.context().newPage();
        late.navigate("/demandes/" + avis.reference() + "/suite");

        fill(page, "130 000");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator(".error-summary").innerText()).contains("dépasse le montant demandé");
        assertThat(page.locator("#remark").inputValue()).isEqualTo("Convention à venir");
        assertThat(page.locator("#lifted-2").isChecked()).isTrue();
        check("suite-refusee");
        page.locator("#overAskedConfirmed").check();
        page.locator("main form button[type=submit]").click();
        page.waitForURL("**/demandes/" + avis.reference());
        assertThat(page.locator("#avis").innerText())
                .contains("Financement accordé", "130\u202f000\u202f€", "non levée");
        check("avis-dossier");
        assertThat(page.locator(".head__outcome").innerText())
                .isEqualTo("Avis favorable avec réserves · 130\u202f000\u202f€ accordés");
        assertThat(blocksInOrder()).startsWith("avis", "progress", "essential");
        assertThat(page.locator("#project").isVisible()).isTrue();
        assertThat(page.locator("details:has(#project)").getAttribute("open")).isNull();

        fill(late, "120 000");
        late.locator("main form button[type=submit]").click();
        assertThat(late.locator(".error-summary").innerText()).contains("entre-temps");
        page.navigate("/demandes/" + avis.reference() + "/reserves");
        check("reserves");
        Page secretariat = newWindow();
        signIn(secretariat, "secretariat", TestAccounts.PASSWORD);
        secretariat.getByText("Dire si la réserve est levée").first().click();
        secretariat.waitForURL("**/reserves/*");
        secretariat.waitForLoadState();
        Axe.assertNoViolation(secretariat);
        secretariat.getByLabel("Oui, elle est levée").check();
        secretariat.locator("main form button[type=submit]").click();
        secretariat.waitForURL("**/demandes/" + avis.reference());
        page.navigate("/avis/subventions");
        check("subventions");
    }

    @Test
    void keepsASearchOfTheRegister() {
        steps.recorded();
        signIn("membre.ign", TestAccounts.PASSWORD);
        page.navigate("/avis/recherches/nouvelle?mots=pcrs");
        check("recherche-nouvelle");
        page.locator("#name").fill("Les PCRS");
        page.locator("main form button[type=submit]").click();
        page.waitForURL("**/avis?*");
        page.locator("main a[href*='/avis/recherches/']:not([href*='nouvelle'])")
                .first()
                .click();
        page.waitForURL("**/avis/recherches/*");
        check("recherche");
    }

    /** Behind the service, in the database: its SHA-256 stands beside it, and gives it away. */
    @Test
    void tellsWhoOpensAReplacedDocument(@Autowired JdbcClient jdbc) {
        Avis avis = steps.recorded();
        signIn("membre.ign", TestAccounts.PASSWORD);
        page.navigate("/avis/" + avis.number());
        Download whole = page.waitForDownload(this::openDocument);
        assertThat(whole.failure()).isNull();

        jdbc.sql("update stored_file_chunk set content = ? where file_id = ? and rank_in_file = 0")
                .params("%PDF-1.7 replaced".getBytes(StandardCharsets.US_ASCII), avis.pdfFile())
                .update();
        faultIsPlanted();
        openDocument();
        page.waitForURL("**.pdf");
        assertThat(page.locator("main").innerText())
                .contains("n’est plus celui qui a été enregistré", "L’administrateur du service en est prévenu");
        check("avis-altere");

        Page admin = newWindow();
        signIn(admin, "admin", TestAccounts.PASSWORD);
        admin.navigate("/administration/exploitation");
        assertThat(admin.locator("main").innerText()).contains("Fichiers altérés", "Fichier " + avis.pdfFile());
        Axe.assertNoViolation(admin);
    }

    private void openDocument() {
        page.locator("main a[href$='.pdf']").first().click();
    }

    private static void fill(Page window, String amount) {
        window.locator("#result-GRANTED").check();
        window.locator("#amount").fill(amount);
        window.locator("#decidedOn").fill("2026-03-22");
        window.locator("#remark").fill("Convention à venir");
        window.locator("#lifted-2").check();
    }

    /** The blocks of a closed request, from the top. */
    private List<String> blocksInOrder() {
        return page.locator("main section.sheet").all().stream()
                .map(block -> block.getAttribute(block.getAttribute("id") == null ? "aria-labelledby" : "id"))
                .toList();
    }

    private void check(String picture) {
        for (int width : new int[] {DESK_WIDTH, PHONE_WIDTH}) {
            page.setViewportSize(width, HEIGHT);
            Axe.assertNoViolation(page);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("nothing to scroll sideways")
                    .isLessThanOrEqualTo(width);
            Browsers.screenshot(page, picture + "-" + width);
        }
        page.setViewportSize(DESK_WIDTH, HEIGHT);
    }
}
