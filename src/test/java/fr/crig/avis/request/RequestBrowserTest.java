package fr.crig.avis.request;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.Axe;
import fr.crig.avis.support.BrowserTest;
import fr.crig.avis.support.Browsers;
import fr.crig.avis.support.Samples;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of the requests in a real browser: by keyboard, with and without a large screen, and for a screen reader. */
class RequestBrowserTest extends BrowserTest {

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private RequestDesk desk;

    @Autowired
    private AdmissibilityDesk secretariat;

    @Autowired
    private RequestReader reader;

    @TempDir
    private Path folder;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void depositsARequestByKeyboardAlone() {
        signIn("agent.region", TestAccounts.PASSWORD);
        page.navigate("/demandes/nouvelle");
        focus("applicant.name");
        typeThenTab("Syndicat d’énergies de l’Aude");
        typeThenTab("200 053 791 00014");
        tab(1);
        choose("SY");
        tab(5);
        typeThenTab("PCRS image de l’Aude");
        typeThenTab("Un plan de corps de rue simplifié.");
        tab(1);
        choose("PC");
        focus("project.departments-11");
        page.keyboard().press("Space");
        focus("funding.totalCost");
        typeThenTab("300 000");
        page.keyboard().press("Space");
        tab(1);
        typeThenTab("120 000");
        typeThenTab("Région Occitanie");
        tab(1);
        choose("R");
        planLine(0, "Région Occitanie", "Ai", "120 000", "De");
        assertThat(page.locator("#plan-balance")).containsText("Il manque 180\u202f000\u202f€");
        page.locator("#plan-add").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("[id='funding.plan[2].amount']")).isVisible();
        planLine(2, "Syndicat d’énergies de l’Aude", "Fo", "180 000", "Ac");
        assertThat(page.locator("#plan-balance")).containsText("Le plan est équilibré.");
        page.locator("[id='dates.receivedOn']").fill("2026-03-10");
        page.locator("button[value=check]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Vérifier et déposer");
        page.locator("main form button").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".flash")).containsText("D-2026-0001");
    }

    @Test
    void joinsSeveralFilesAndKeepsTheGoodOnes() throws Exception {
        signIn("agent.region", TestAccounts.PASSWORD);
        page.navigate("/demandes/nouvelle");
        Path note = Files.writeString(folder.resolve("note.pdf"), "%PDF-1.7\n", StandardCharsets.US_ASCII);
        Path annex = Files.writeString(folder.resolve("annexe.pdf"), "%PDF-1.4\n", StandardCharsets.US_ASCII);
        Path huge = Files.write(folder.resolve("trop.pdf"), new byte[21 * 1024 * 1024]);
        assertThat(page.locator("#piece-NOTE-mark")).containsText("elle manque");
        page.locator("#piece-NOTE").setInputFiles(new Path[] {note, annex});
        assertThat(page.locator("#piece-NOTE-mark")).containsText("elle est là");
        assertThat(page.locator("#pieces-expected")).containsText("1 sur 5");
        page.locator("[id='project.dataProduced']").fill("Orthophotographie");
        assertThat(page.locator("#pieces-expected")).containsText("1 sur 6");
        assertThat(page.locator("#piece-DATA_SHEET-mark")).containsText("Le projet produit des données.");
        page.locator("#piece-PLANNING").setInputFiles(huge);
        page.locator("button[value=save]").last().click();
        assertThat(page.locator("#piece-PLANNING-error")).containsText("20 Mo au plus");
        assertThat(page.locator(".pieces li")).hasCount(2);
    }

    @Test
    void everyPageIsAccessibleAndFitsAPhone() {
        Reference reference = story();
        signIn("agent.region", TestAccounts.PASSWORD);
        look("/demandes/nouvelle", "demande-nouvelle");
        UUID draft = UUID.randomUUID();
        desk.saveDraft(accounts.actor("agent.region"), draft, 0, Samples.form());
        look("/demandes/brouillons/" + draft + "/verifier", "verifier");
        look("/demandes", "demandes");
        look("/demandes/" + reference, "dossier");
        look("/demandes/" + reference + "/differences?de=1&a=2", "differences");
        look("/demandes/" + reference + "/modifier", "modifier");
        look("/demandes/" + reference + "/retrait", "retrait");
        page.navigate("/demandes/nouvelle");
        page.locator("button[value=check]").click();
        Axe.assertNoViolation(page);
        Browsers.screenshot(page, "demande-erreurs");
        Page other = newWindow();
        signIn(other, "secretariat", TestAccounts.PASSWORD);
        look(other, "/demandes/" + reference + "/recevabilite", "recevabilite");
        secretariat.askCompletion(accounts.actor("secretariat"), reference, version(reference), "Il manque la note.");
        jobs.runDue(reference.value());
        look("/demandes/" + reference + "/completer", "completer");
        clock.advanceDays(31);
        jobs.runDue(reference.value());
        signIn(other, "secretariat", TestAccounts.PASSWORD);
        look(other, "/demandes/" + reference + "/caducite", "caducite");
        look(other, "/demandes/" + reference + "/recevabilite", "etape-passee");
        look(other, "/demandes/" + reference + "/annulation", "annulation");
    }

    private Reference story() {
        Actor agent = accounts.actor("agent.region");
        UUID key = UUID.randomUUID();
        desk.saveDraft(agent, UUID.randomUUID(), 0, new RequestForm());
        RequestForm form = Samples.form();
        form.project.startsOn = "2026-02-01";
        desk.saveDraft(agent, key, 0, form);
        Reference reference = desk.submit(agent, key, 0);
        jobs.runDue(reference.value());
        form.project.title = "PCRS vecteur de l’Aude";
        desk.amend(agent, reference, version(reference), form);
        return reference;
    }

    private int version(Reference reference) {
        return reader.get(reference).version();
    }

    private void look(String path, String name) {
        look(page, path, name);
    }

    private static void look(Page window, String path, String name) {
        window.setViewportSize(1280, 900);
        assertEquals(
                name.equals("etape-passee") ? 409 : 200, window.navigate(path).status(), path);
        Axe.assertNoViolation(window);
        Browsers.screenshot(window, name + "-1280");
        window.setViewportSize(360, 780);
        Axe.assertNoViolation(window);
        Browsers.screenshot(window, name + "-360");
        Object overflow = window.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertEquals(0, ((Number) overflow).intValue(), path + " overflows a phone");
    }

    private void planLine(int rank, String funder, String nature, String amount, String certainty) {
        focus("funding.plan[" + rank + "].funder");
        typeThenTab(funder);
        choose(nature);
        typeThenTab(amount);
        choose(certainty);
    }

    private void focus(String id) {
        page.locator("[id='" + id + "']").focus();
    }

    private void typeThenTab(String text) {
        page.keyboard().type(text);
        tab(1);
    }

    /** The first letters choose in a list. */
    private void choose(String beginning) {
        page.keyboard().type(beginning);
        tab(1);
    }

    private void tab(int times) {
        for (int i = 0; i < times; i++) {
            page.keyboard().press("Tab");
        }
    }
}
