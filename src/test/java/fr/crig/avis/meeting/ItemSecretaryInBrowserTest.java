package fr.crig.avis.meeting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.circulation.OpinionDesk;
import fr.crig.avis.circulation.OpinionForm;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.Axe;
import fr.crig.avis.support.BrowserTest;
import fr.crig.avis.support.Browsers;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The secretariat gives the secretary of an item another one, and finds its second convocation. */
class ItemSecretaryInBrowserTest extends BrowserTest {

    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final int HEIGHT = 900;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Stages stages;

    @Autowired
    private OpinionDesk opinions;

    @Autowired
    private MeetingDesk desk;

    @Autowired
    private MeetingLookup meetings;

    @Autowired
    private MeetingProcess process;

    @Autowired
    private AgendaDesk agenda;

    @Test
    void choosesAnotherSignatoryAndPreparesASecondMeeting() {
        accounts.openAll();
        Reference reference = ofTheSecretariat();
        signIn("secretariat", TestAccounts.PASSWORD);
        page.navigate("/demandes/" + reference);
        look("secretaire-dossier");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Choisir un autre signataire"))
                .click();
        assertThat(page.locator("#signatory-PREFECTURE")).isChecked();
        look("secretaire");
        page.locator("#signatory-IGN").check();
        page.locator("main button[type=submit]").click();
        assertThat(page.locator(".flash")).containsText("ses tâches suivent");

        Meeting first = desk.plan(Samples.SECRETARIAT, form(20));
        place(reference, first);
        process.convened(first);
        clock.set(first.startsAt());
        MeetingForm form = form(15);
        form.version = meetings.get(first.id()).version();
        Meeting second = desk.prepareSecond(Samples.SECRETARIAT, first.id(), form, List.of(reference));
        page.navigate("/reunions/" + first.id());
        assertThat(page.locator("main")).containsText("Une seconde convocation est préparée");
        look("premiere-convocation");
        page.navigate("/reunions/" + second.id());
        assertThat(page.locator("main")).containsText("Secrétaire : IGN Occitanie");
        look("seconde-convocation");
    }

    /** Its signatory declares that it is the applicant. */
    private Reference ofTheSecretariat() {
        Reference reference = stages.circulating();
        var form = new OpinionForm();
        form.link = "APPLICANT";
        opinions.give(Samples.member("OPENIG"), reference, form);
        jobs.runDue(reference.value());
        List.of("PREFECTURE", "REGION", "IGN").forEach(signatory -> stages.opinion(reference, signatory, "FAVORABLE"));
        return reference;
    }

    private void place(Reference reference, Meeting meeting) {
        var placement = new PlacementForm();
        placement.meeting = meeting.id();
        placement.minutes = 20;
        agenda.place(Samples.SECRETARIAT, reference, placement);
    }

    private MeetingForm form(int days) {
        var form = new MeetingForm();
        form.day = clock.today().plusDays(days);
        form.startsAt = LocalTime.of(14, 0);
        form.endsAt = LocalTime.of(17, 0);
        form.place = "Toulouse, préfecture de région";
        return form;
    }

    /** No accessibility fault, and a picture at both widths. */
    private void look(String name) {
        Axe.assertNoViolation(page);
        Browsers.screenshot(page, "meeting-" + name);
        page.setViewportSize(PHONE, HEIGHT);
        Axe.assertNoViolation(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
        Browsers.screenshot(page, "meeting-" + name + "-360");
        page.setViewportSize(DESK, HEIGHT);
    }
}
