package fr.crig.avis.meeting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.Axe;
import fr.crig.avis.support.BrowserTest;
import fr.crig.avis.support.Browsers;
import fr.crig.avis.support.Stages;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The secretariat in its browser: a meeting from its planning to a recorded deliberation. */
class MeetingJourneyTest extends BrowserTest {

    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final int HEIGHT = 900;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Stages stages;

    @Autowired
    private MeetingLookup meetings;

    @Autowired
    private MeetingProcess meetingProcess;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void plansAMeetingAndOrdersItsAgenda() {
        Reference first = ready();
        Reference second = ready();
        signIn("secretariat", TestAccounts.PASSWORD);
        plan();
        look("reunion");

        add(first);
        add(second);
        page.locator("button[name=up][value='" + second + "']").press("Enter");
        assertThat(page.locator(".agenda__item").first()).containsText(second.value());
        assertThat(page.locator("#agenda-told")).hasText(second + " est maintenant en position 1 sur 2.");
        look("reunion-ordre-du-jour");
        page.locator("#item-" + first).scrollIntoViewIfNeeded();
        page.locator("#item-" + second + " .agenda__facts").dragTo(page.locator("#item-" + first + " .agenda__facts"));
        assertThat(page.locator("#agenda-told")).hasText(second + " est maintenant en position 2 sur 2.");
        assertThat(page.locator(".agenda__item").first()).containsText(first.value());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Inscrire un autre point"))
                .click();
        look("reunion-autre-point");
        page.locator("#title").fill("Actualités de la donnée");
        button("Inscrire à l’ordre du jour").click();
        assertThat(page.locator(".agenda__item").last()).containsText("Actualités de la donnée");
        look("reunion-autre-point-inscrit");
        page.locator("a[href*='/point/']").first().click();
        look("reunion-autre-point-modifie");
        page.navigate("/reunions");
        look("reunions");
    }

    @Test
    void postponesWithAReasonAndFindsItInTheBacklog() {
        Reference reference = ready();
        signIn("secretariat", TestAccounts.PASSWORD);
        plan();
        page.navigate("/demandes/" + reference + "/inscription");
        look("inscription");
        button("Inscrire à l’ordre du jour").click();
        begin();
        page.navigate("/demandes/" + reference + "/deliberation");
        button("Ouvrir la séance").click();
        // A list of locators is made at once, of the page that is there: the opened session must be.
        assertThat(page.locator("select[name$=attendance]")).hasCount(4);
        page.locator("select[name$=attendance]").all().forEach(select -> select.selectOption("PRESENT"));
        button("Enregistrer les présences").click();
        page.locator("#outcome-POSTPONED").check();
        page.locator("#reason").fill("Plan de financement incomplet");
        page.locator("#expected").fill("La délibération du syndicat");
        look("seance-ajournement");
        button("Relire avant de consigner").click();
        button("Consigner définitivement").click();
        page.navigate("/demandes/" + reference);
        assertThat(page.locator("main")).containsText("La délibération du syndicat");
        page.navigate("/reunions");
        assertThat(page.locator("main")).containsText("Plan de financement incomplet");
        page.navigate("/reunions/attente");
        look("reunions-attente");
    }

    @Test
    void cancelsAndMovesAMeetingOnAPage() {
        signIn("secretariat", TestAccounts.PASSWORD);
        plan();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Changer la date ou le lieu"))
                .click();
        look("reunion-modification");
        page.locator("#endsAt").fill("13:00");
        button("Enregistrer").click();
        assertThat(page.locator(".error-summary")).containsText("La fin doit venir après le début");
        page.navigate("/reunions/1/invites");
        page.locator("#name").fill("Marie Expert");
        page.locator("#body").fill("CEREMA");
        page.locator("#email").fill("marie@invite.example");
        button("Inviter").click();
        assertThat(page.locator("main")).containsText("Marie Expert (CEREMA)");
        look("reunion-invites");
        page.navigate("/reunions/1/annulation");
        look("reunion-annulation");
        page.locator("#reason").fill("Salle indisponible");
        button("Annuler la réunion").click();
        assertThat(page.locator("main")).containsText("Annulée");
    }

    private void plan() {
        page.navigate("/reunions/nouvelle");
        look("reunion-nouvelle");
        page.locator("#day").fill(clock.today().plusDays(24).toString());
        page.locator("#place").click();
        assertThat(page.locator("#day-known")).containsText("Ce jour est un dimanche");
        look("reunion-nouvelle-dimanche");
        page.locator("#day").fill(clock.today().plusDays(20).toString());
        page.locator("#place").fill("Toulouse, préfecture de région");
        button("Prévoir la réunion").click();
        page.waitForURL("**/reunions/1");
    }

    private void begin() {
        Meeting meeting = meetings.get(1);
        meetingProcess.convened(meeting);
        clock.set(meeting.startsAt());
    }

    private void add(Reference reference) {
        page.locator("#reference-" + reference).check();
        button("Inscrire à l’ordre du jour").click();
        assertThat(page.locator("#item-" + reference)).isVisible();
    }

    private Locator button(String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
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

    private Reference ready() {
        return ready(stages.circulating());
    }

    private Reference ready(Reference reference) {
        List.of("PREFECTURE", "REGION", "IGN", "OPENIG")
                .forEach(signatory -> stages.opinion(reference, signatory, "FAVORABLE"));
        return reference;
    }
}
