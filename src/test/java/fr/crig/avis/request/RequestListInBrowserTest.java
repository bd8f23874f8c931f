package fr.crig.avis.request;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.meeting.MeetingDesk;
import fr.crig.avis.meeting.MeetingForm;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.Axe;
import fr.crig.avis.support.BrowserTest;
import fr.crig.avis.support.Browsers;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A member looks for a request, sorts what is found and takes it to a spreadsheet, on screens of every width. */
class RequestListInBrowserTest extends BrowserTest {

    private static final int[] WIDTHS = {1280, 1220, 1100, 1000, 992, 960, 768, 375};
    private static final int HEIGHT = 900;

    /** Wider than its place, or with a cell wider than its column. */
    private static final String CUT = """
            () => [...document.querySelectorAll('main table, main table th, main table td')]
                    .filter(box => box.tagName === 'TABLE'
                        ? box.scrollWidth > box.parentElement.clientWidth + 1 : box.scrollWidth > box.clientWidth + 1)
                    .map(box => box.tagName + ' ' + box.innerText)""";

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Stages stages;

    @Autowired
    private MeetingDesk meetings;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Test
    void isSearchedSortedAndTakenHome() {
        accounts.openAll();
        Reference given = stages.circulating();
        stages.opinion(given, "IGN", "FAVORABLE");
        stages.circulating(
                named("Établissement public d’aménagement interdépartemental", "Géoréférencement des réseaux"));
        signIn("membre.ign", TestAccounts.PASSWORD);
        page.navigate("/demandes");
        fitsEveryScreen();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Porteur"))
                .click();
        assertThat(page.locator("th[aria-sort=ascending] a")).hasText("Porteur");
        assertThat(references().first()).containsText("D-2026-0002");

        page.getByLabel("Référence, titre ou porteur").fill("georef etablissement d'amenagement");
        page.getByLabel("Avis de mon signataire").selectOption("TO_GIVE");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Filtrer"))
                .click();
        assertThat(references()).hasCount(1);
        assertThat(page.getByLabel("Trier par")).hasValue("porteur");

        Download list =
                page.waitForDownload(() -> page.getByText("Exporter la liste").click());
        assertThat(list.suggestedFilename()).isEqualTo("demandes.csv");
    }

    /** Every other page with a table, each with words that have no place to be cut at. */
    @Test
    void cutsNoTableFromHalfAScreenToAWholeOne() {
        accounts.openAll();
        Reference reference = stages.circulating();
        stages.opinion(reference, "IGN", "FAVORABLE");
        stages.amended(reference, named("Syndicat", "Géoréférencement"));
        failedStep();
        planMeeting();
        String dossier = "/demandes/" + reference;
        signIn("secretariat", TestAccounts.PASSWORD);
        fit("/reunions", "/membres", "/regles", "/regles/simulation?demande=" + reference, dossier);
        fit(dossier + "/differences?de=1&a=2", "/demandes/" + stages.submitted() + "/recevabilite");
        page = newWindow();
        signIn("admin", TestAccounts.PASSWORD);
        fit(
                "/administration/comptes",
                "/administration/envois",
                "/administration/exploitation",
                "/administration/journal");
        page = newWindow();
        signIn("agent.region", TestAccounts.PASSWORD);
        fit(dossier + "/modifier");
    }

    private void planMeeting() {
        var form = new MeetingForm();
        form.day = clock.today().plusDays(40);
        form.startsAt = LocalTime.of(14, 0);
        form.endsAt = LocalTime.of(17, 0);
        form.place = "Toulouse, préfecture";
        meetings.plan(Samples.SECRETARIAT, form);
    }

    private void failedStep() {
        String unknown = "D-2026-0777";
        String instance = runtime.startProcessInstanceByKey("funding-request", unknown, Map.of("reference", unknown))
                .getId();
        Job job = management.createJobQuery().processInstanceId(instance).singleResult();
        assertThatThrownBy(() -> management.executeJob(job.getId())).isNotNull();
    }

    private void fit(String... paths) {
        for (String path : paths) {
            page.setViewportSize(WIDTHS[0], HEIGHT);
            page.navigate(path);
            assertThat(page.locator("main table").first()).isAttached();
            for (int width : WIDTHS) {
                page.setViewportSize(width, HEIGHT);
                assertThat((List<?>) page.evaluate(CUT))
                        .as("%s at %d px", path, width)
                        .isEmpty();
                assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth"))
                        .as("%s moves sideways at %d px", path, width)
                        .isFalse();
            }
        }
    }

    private void fitsEveryScreen() {
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            assertThat((List<?>) page.evaluate(CUT)).as("at %d px", width).isEmpty();
            Axe.assertNoViolation(page);
            Browsers.screenshot(page, "list-" + width);
        }
        page.setViewportSize(WIDTHS[0], HEIGHT);
    }

    private Locator references() {
        return page.locator("tbody th a");
    }

    private static RequestForm named(String applicant, String title) {
        RequestForm form = Samples.form();
        form.applicant.name = applicant;
        form.project.title = title;
        return form;
    }
}
