package fr.crig.avis.convocation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.deliberation.Attendance;
import fr.crig.avis.meeting.AgendaDesk;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingDesk;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.meeting.PlacementForm;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.Axe;
import fr.crig.avis.support.BrowserTest;
import fr.crig.avis.support.Browsers;
import fr.crig.avis.support.Deliveries;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the convocation to the answers, in a real browser, at the desk and on a telephone. */
class AnswerInBrowserTest extends BrowserTest {

    private static final int TELEPHONE = 360;
    private static final int DESK = 1280;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Stages stages;

    @Autowired
    private MeetingDesk meetingDesk;

    @Autowired
    private MeetingLookup meetings;

    @Autowired
    private AgendaDesk agenda;

    @Autowired
    private AnswerLookup answers;

    @Autowired
    private Deliveries deliveries;

    private Meeting meeting;

    @BeforeEach
    void planAMeeting() {
        accounts.openAll();
        meeting = meetingDesk.plan(
                Samples.SECRETARIAT, ConvocationStory.meetingForm(clock.today().plusDays(4)));
        Reference reference = stages.circulating();
        List.of("PREFECTURE", "REGION", "IGN", "OPENIG")
                .forEach(signatory -> stages.opinion(reference, signatory, "FAVORABLE"));
        var form = new PlacementForm();
        form.meeting = meeting.id();
        form.minutes = 30;
        agenda.place(Samples.SECRETARIAT, reference, form);
    }

    @Test
    void convenesAndAnswersFromTheLinkOfTheMail() {
        convene();
        String link = link("membre.ign", "Convocation", "choix=represente");

        Page member = newWindow();
        member.navigate(link);
        assertThat(member).hasURL(Pattern.compile(".*/connexion"));
        logIn(member, "membre.ign");

        assertThat(member).hasURL(Pattern.compile(".*/reponse\\?choix=represente.*"));
        assertThat(member.locator("#choice-REPRESENTED")).isChecked();
        assertThat(answers.versions(meeting.id())).isEmpty();
        Axe.assertNoViolation(member);
        shoot(member, "reponse");
        confirm(member);
        assertThat(member.locator("#mandateTo-error")).isVisible();
        Axe.assertNoViolation(member);
        member.locator("#mandateTo").selectOption("REGION");
        confirm(member);

        member.waitForURL("**/reunions/" + meeting.id());
        assertThat(member.locator(".flash")).containsText("La réponse est enregistrée");
        assertThat(answers.expected(meeting.id()))
                .filteredOn(expected -> expected.signatory().equals("IGN"))
                .singleElement()
                .returns(Attendance.REPRESENTED, ExpectedAttendance::attendance)
                .returns("REGION", ExpectedAttendance::mandateTo);
        Axe.assertNoViolation(member);
        page.navigate("/reunions/" + meeting.id());
        Axe.assertNoViolation(page);
        shoot(page, "reunion-reponses");
        declineTheMandate();
    }

    /** From the mail to the holder; nobody declines in its place. */
    private void declineTheMandate() {
        String mandate = link("membre.region", "Mandat reçu", "/reponse");
        page.navigate(mandate + "?signataire=REGION");
        assertThat(page.locator("main")).containsText("Votre organisme représente IGN Occitanie");
        assertThat(decline(page)).hasCount(0);

        Page holder = newWindow();
        holder.navigate(mandate);
        logIn(holder, "membre.region");
        Axe.assertNoViolation(holder);
        shoot(holder, "mandat");
        decline(holder).click();

        holder.waitForURL("**/reunions/" + meeting.id());
        assertThat(holder.locator(".flash")).containsText("Le mandat est décliné");
        assertThat(answers.expected(meeting.id()))
                .filteredOn(expected -> expected.signatory().equals("IGN"))
                .singleElement()
                .returns(true, ExpectedAttendance::outdated);
        Axe.assertNoViolation(holder);
    }

    private static Locator decline(Page window) {
        return window.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Décliner ce mandat"));
    }

    private static void logIn(Page window, String username) {
        window.locator("input[name=username]").fill(username);
        window.locator("input[name=password]").fill(TestAccounts.PASSWORD);
        window.locator("main button[type=submit]").click();
    }

    private void convene() {
        signIn("secretariat", TestAccounts.PASSWORD);
        page.navigate("/a-faire");
        page.navigate("/reunions/" + meeting.id() + "/convocation");
        Axe.assertNoViolation(page);
        shoot(page, "convocation");
        page.locator("main form.sheet button[type=submit]").click();
        assertThat(page.locator(".error-summary")).containsText("motif de l’urgence");
        Axe.assertNoViolation(page);
        page.locator("#reason").fill("Un dossier doit être déposé avant le 20 mars.");
        page.locator("main form.sheet button[type=submit]").click();
        page.waitForURL("**/reunions/" + meeting.id());
    }

    private String link(String person, String subject, String end) {
        deliveries.runDue();
        return mailbox.last(person + "@crig.example", subject)
                .text()
                .lines()
                .filter(line -> line.endsWith(end))
                .map(line -> line.replace("http://localhost:8080", ""))
                .findFirst()
                .orElseThrow();
    }

    private static void confirm(Page window) {
        window.locator("main form.sheet button[type=submit]").click();
    }

    private static void shoot(Page window, String name) {
        window.setViewportSize(TELEPHONE, 800);
        Browsers.screenshot(window, name + "-360");
        window.setViewportSize(DESK, 800);
        Browsers.screenshot(window, name + "-1280");
    }
}
