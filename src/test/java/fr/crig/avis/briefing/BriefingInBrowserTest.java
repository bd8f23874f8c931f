package fr.crig.avis.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.meeting.AgendaDesk;
import fr.crig.avis.meeting.MeetingDesk;
import fr.crig.avis.meeting.MeetingForm;
import fr.crig.avis.meeting.PlacementForm;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.Axe;
import fr.crig.avis.support.BrowserTest;
import fr.crig.avis.support.Browsers;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BriefingInBrowserTest extends BrowserTest {

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Stages stages;

    @Autowired
    private Committee committee;

    @Autowired
    private MeetingDesk meetings;

    @Autowired
    private AgendaDesk agenda;

    @Test
    void isOpenedFromThePageOfTheMeeting() {
        accounts.openAll();
        long meeting = meeting();
        Reference reference = stages.circulating();
        committee.signatories().forEach(signatory -> stages.opinion(reference, signatory.id(), "FAVORABLE"));
        var placement = new PlacementForm();
        placement.meeting = meeting;
        placement.minutes = 20;
        agenda.place(Samples.SECRETARIAT, reference, placement);

        signIn("membre.ign", TestAccounts.PASSWORD);
        page.navigate("/reunions/" + meeting);
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 800);
            Axe.assertNoViolation(page);
            Browsers.screenshot(page, "briefing-" + width);
        }
        Locator link =
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ouvrir le dossier de séance (PDF)"));
        APIResponse book = page.request().get(link.getAttribute("href"));
        assertThat(book.headers())
                .containsEntry("content-type", "application/pdf")
                .containsEntry("content-disposition", "inline; filename=\"dossier-de-seance-2026-04-11.pdf\"");
        assertThat(new String(book.body(), 0, 5)).isEqualTo("%PDF-");
    }

    private long meeting() {
        var form = new MeetingForm();
        form.day = clock.today().plusDays(30);
        form.startsAt = LocalTime.of(14, 0);
        form.endsAt = LocalTime.of(17, 0);
        form.place = "Toulouse";
        return meetings.plan(Samples.SECRETARIAT, form).id();
    }
}
