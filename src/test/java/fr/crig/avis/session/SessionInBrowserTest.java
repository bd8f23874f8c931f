package fr.crig.avis.session;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.meeting.AgendaDesk;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingDesk;
import fr.crig.avis.meeting.MeetingForm;
import fr.crig.avis.meeting.MeetingProcess;
import fr.crig.avis.meeting.PlacementForm;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.Axe;
import fr.crig.avis.support.BrowserTest;
import fr.crig.avis.support.Browsers;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The screen of a session in a real browser: projected, on a phone, by keyboard, by two secretaries, and killed. */
class SessionInBrowserTest extends BrowserTest {

    private static final List<String> SIGNATORIES = List.of("PREFECTURE", "REGION", "IGN", "OPENIG");
    private static final int PHONE = 360;
    private static final int PROJECTED = 1280;
    private static final int HALF = 640;
    private static final int HEIGHT = 720;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Stages stages;

    @Autowired
    private MeetingDesk meetings;

    @Autowired
    private MeetingProcess process;

    @Autowired
    private AgendaDesk agenda;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SessionItems items;

    private Reference first;
    private Reference second;
    private Meeting meeting;

    @BeforeEach
    void aMeetingOfTwoRequestsBegins() {
        accounts.openAll();
        first = ready("FAVORABLE_WITH_RESERVES");
        second = ready("RECUSED");
        var form = new MeetingForm();
        form.day = clock.today().plusDays(20);
        form.startsAt = LocalTime.of(14, 0);
        form.endsAt = LocalTime.of(17, 0);
        form.place = "Toulouse, préfecture";
        meeting = meetings.plan(Samples.SECRETARIAT, form);
        place(first);
        place(second);
        process.convened(meeting);
        clock.set(meeting.startsAt());
        page.setViewportSize(PROJECTED, HEIGHT);
        signIn("secretariat", TestAccounts.PASSWORD);
        page.navigate("/reunions/" + meeting.id());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tenir la séance"))
                .click();
    }

    @Test
    void holdsAnItemFromTheOpeningToItsRecord() {
        look("ouverture");
        button("Ouvrir la séance").click();
        assertThat(page.locator("#synthesis")).containsText("Quorum non atteint");
        look("presences");
        SIGNATORIES.forEach(signatory -> choose("places[" + signatory + "].attendance", "PRESENT"));
        choose("places[IGN].attendance", "REPRESENTED");
        choose("places[IGN].mandateTo", "REGION");
        assertThat(page.locator("#attendance-saved")).containsText("Enregistré à 14:00 par");
        assertThat(page.locator("#synthesis")).containsText("Quorum atteint. 4 signataires présents ou représentés");

        choose("places[OPENIG].attendance", "REPRESENTED");
        choose("places[OPENIG].mandateTo", "REGION");
        assertThat(page.locator("#attendance-saved")).containsText("Non enregistré");
        assertThat(page.locator("#attendance-saved")).containsText("deux mandats, un seul est permis");
        choose("places[OPENIG].attendance", "REMOTE");
        assertThat(page.locator("#attendance-saved")).containsText("Enregistré à 14:00");

        page.reload();
        assertThat(page.locator("#attendance-count"))
                .containsText("2 signataires présents. 1 à distance. 1 représenté.");
        for (String signatory : SIGNATORIES) {
            choose("voices[" + signatory + "].stance", "FAVORABLE");
        }
        page.locator("#outcome-FAVORABLE").check();
        page.locator("#text").fill("Le comité donne un avis favorable.");
        assertThat(page.locator("#item-saved")).containsText("Enregistré");
        button("Relire avant de consigner").click();
        assertThat(page.locator(".error-summary")).containsText("Un avis favorable n’a pas de réserve");
        look("refus");
        page.locator("#reserve-0").fill("");
        button("Relire avant de consigner").click();
        assertThat(page.locator("main")).containsText("cette décision ne se reprend pas");
        assertThat(page.locator("main")).containsText("mandat donné à la Région Occitanie");
        look("confirmation");
        button("Consigner définitivement").click();
        assertThat(page.locator(".flash")).containsText("La délibération est consignée");
        look("delibere");
    }

    @Test
    void goesFromItemToItemByKeyboard() {
        open();
        page.navigate(path(first));
        assertThat(page.locator("#point")).isFocused();
        page.keyboard().press("Alt+PageDown");
        page.waitForURL("**" + path(second));
        assertThat(page.locator("#point")).isFocused();
        assertThat(page.locator("#synthesis")).containsText("IGN Occitanie : déport");
        look("deport");
        page.waitForLoadState();
        page.keyboard().press("Alt+PageUp");
        page.waitForURL("**" + path(first));
    }

    @Test
    void losesNothingWhenTheBrowserIsClosed() {
        open();
        page.navigate(path(first));
        page.locator("#text").pressSequentially("Le comité, considérant la note du porteur");
        page.locator("#note").pressSequentially("Porteur entendu.");
        page.close(new Page.CloseOptions().setRunBeforeUnload(false));

        Page elsewhere = newWindow();
        signIn(elsewhere, "secretariat", TestAccounts.PASSWORD);
        elsewhere.navigate(path(first));
        assertThat(elsewhere.locator("#text")).hasValue("Le comité, considérant la note du porteur");
        assertThat(elsewhere.locator("#note")).hasValue("Porteur entendu.");
        page = elsewhere;
    }

    @Test
    void showsBothTextsToTheSecondOfTwoSecretaries() {
        open();
        page.navigate(path(first));
        Page other = newWindow();
        signIn(other, "secretariat", TestAccounts.PASSWORD);
        other.navigate(path(first));
        other.locator("#text").pressSequentially("Texte de la seconde secrétaire.");
        assertThat(other.locator("#item-saved")).containsText("Enregistré");

        page.locator("#text").pressSequentially("Texte de la première secrétaire.");
        assertThat(page.locator("#item-saved")).containsText("Modifié entre-temps");
        look("entre-temps");
        button("Comparer les deux textes").click();
        assertThat(page.locator(".warning")).containsText("Texte de la seconde secrétaire.");
        assertThat(page.locator("#text")).hasValue("Texte de la première secrétaire.");
        look("comparaison");
        page.waitForResponse("**" + path(first), () -> page.locator("#text").fill("Texte des deux."));
        assertThat(items.findByMeetingAndItem(meeting.id(), first.value())
                        .orElseThrow()
                        .draft()
                        .text)
                .isEqualTo("Texte des deux.");
    }

    @Test
    void isFollowedByMembersWithoutTheDraft() {
        open();
        page.navigate(path(first));
        page.locator("#text").pressSequentially("Brouillon secret");
        assertThat(page.locator("#item-saved")).containsText("Enregistré");
        Page member = newWindow();
        signIn(member, "membre.region", TestAccounts.PASSWORD);
        member.navigate(path(first));
        assertThat(member.locator("main")).containsText("À délibérer");
        assertThat(member.locator("main")).not().containsText("Brouillon secret");
        assertThat(member.locator("main form")).hasCount(0);
        page = member;
        look("suivi");
    }

    private void open() {
        button("Ouvrir la séance").click();
        assertThat(page.locator("#synthesis")).isVisible();
    }

    private String path(Reference reference) {
        return "/reunions/" + meeting.id() + "/seance/" + reference;
    }

    private void choose(String field, String option) {
        page.locator("[id='" + field + "']").selectOption(option);
    }

    private Locator button(String name) {
        return page.locator("main button:visible:not(.visually-hidden)", new Page.LocatorOptions().setHasText(name))
                .first();
    }

    /** No accessibility fault, projected, at 200 % and on a phone; a picture of each. */
    private void look(String name) {
        for (int width : new int[] {PROJECTED, HALF, PHONE}) {
            page.setViewportSize(width, HEIGHT);
            Axe.assertNoViolation(page);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            Browsers.screenshot(page, "session-" + name + "-" + width);
        }
        page.setViewportSize(PROJECTED, HEIGHT);
    }

    private void place(Reference reference) {
        var form = new PlacementForm();
        form.meeting = meeting.id();
        form.minutes = 20;
        agenda.place(Samples.SECRETARIAT, reference, form);
    }

    private Reference ready(String stanceOfIgn) {
        Reference reference = stages.circulating();
        SIGNATORIES.forEach(
                signatory -> stages.opinion(reference, signatory, signatory.equals("IGN") ? stanceOfIgn : "FAVORABLE"));
        return reference;
    }
}
