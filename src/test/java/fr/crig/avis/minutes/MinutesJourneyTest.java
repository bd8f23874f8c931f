package fr.crig.avis.minutes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.support.Axe;
import fr.crig.avis.support.BrowserTest;
import fr.crig.avis.support.Browsers;
import fr.crig.avis.support.Deliveries;
import fr.crig.avis.support.ReceivedMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Minutes in the browser and in the mailbox, from the meeting that was held to what is frozen. */
class MinutesJourneyTest extends BrowserTest {

    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final int HEIGHT = 900;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private MinutesReader reader;

    private Meeting meeting;
    private String minutes;

    @BeforeEach
    void holdAMeeting() {
        accounts.openAll();
        meeting = beans.createBean(MinutesSteps.class).heldWithOneAvis();
        minutes = "/reunions/" + meeting.id() + "/releve";
    }

    @Test
    void goFromTheMeetingThatWasHeldToMinutesThatNeverChange() {
        Page secretary = page;
        signIn(secretary, "secretariat", TestAccounts.PASSWORD);
        secretary.waitForURL("**/a-faire*");
        secretary
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("relevé de décisions"))
                .first()
                .click();
        secretary.waitForURL("**" + minutes);
        look(secretary, "projet");
        secretary.locator("[id='debates[0]']").fill("Le coût du vol est débattu.");
        button(secretary, "Enregistrer").click();
        assertThat(secretary.locator(".flash")).containsText("Le relevé est enregistré");
        secretary.locator("summary:has-text('Envoyer le relevé')").click();
        button(secretary, "Oui, envoyer aux signataires").click();
        assertThat(secretary.locator(".flash")).containsText("envoyé aux signataires");
        look(secretary, "envoye");

        deliveries.runDue();
        ReceivedMail mail = mailbox.last("membre.ign@crig.example", "Relevé de décisions");
        assertThat(mail.text()).contains("1er avril 2026", minutes);
        assertThat(mail.attachments()).hasSize(1);

        Page member = newWindow();
        signIn(member, "membre.ign", TestAccounts.PASSWORD);
        member.waitForURL("**/a-faire*");
        member.navigate("/reunions/" + meeting.id());
        Axe.assertNoViolation(member);
        member.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lire le relevé de décisions"))
                .click();
        button(member, "Faire cette remarque").click();
        assertThat(member.locator(".error-summary")).containsText("Écrivez votre remarque");
        look(member, "remarque-refusee");
        member.locator("#words").fill("Le vol coûte 120 000 euros.");
        button(member, "Faire cette remarque").click();
        assertThat(member.locator(".flash")).containsText("Votre remarque est enregistrée");
        look(member, "remarques");

        clock.advanceDays(11);
        jobs.runDue(meeting.subject());
        member.locator("#words").fill("Et encore ceci.");
        button(member, "Faire cette remarque").click();
        assertThat(member.locator("#remarques")).containsText("Le terme des remarques est passé");
        assertThat(member.locator("#remarques")).containsText("Et encore ceci.");
        look(member, "remarque-hors-delai");

        secretary.navigate(minutes);
        look(secretary, "reponses");
        secretary.locator("[id='debates[0]']").fill("Le coût du vol, de 120 000 euros, est débattu.");
        button(secretary, "Approuver le relevé").click();
        assertThat(secretary.locator(".error-summary")).containsText("dites si elle est retenue");
        look(secretary, "reponses-refusees");
        secretary.locator("[id='answers[0].accepted-true']").check();
        secretary.locator("[id='answers[0].words']").fill("Le montant est ajouté.");
        button(secretary, "Approuver le relevé").click();
        assertThat(secretary.locator(".flash")).containsText("figé");

        member.navigate(minutes);
        look(member, "approuve");
        member.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Voir toutes les corrections"))
                .click();
        assertThat(member.locator("ins")).containsText("ajouté");
        look(member, "corrections");
        deliveries.runDue();
        ReceivedMail last = mailbox.last("membre.region@crig.example", "approuvé");
        assertThat(last.attachments().get(0).content())
                .isEqualTo(reader.approvedDocument(meeting.id()).orElseThrow());
    }

    @Test
    void showBothTextsToWhoeverSavesSecond() {
        Page other = newWindow();
        for (Page window : new Page[] {page, other}) {
            signIn(window, "secretariat", TestAccounts.PASSWORD);
            window.waitForURL("**/a-faire*");
            window.navigate(minutes);
        }
        other.locator("#opening").fill("La séance est ouverte à 14:10 par le secrétariat.");
        button(other, "Enregistrer").click();
        assertThat(other.locator(".flash")).containsText("Le relevé est enregistré");
        page.locator("#opening").fill("La séance est ouverte à 14:05.");
        button(page, "Enregistrer").click();
        assertThat(page.locator("#theirs")).containsText("modifié entre-temps");
        assertThat(page.locator("#opening")).hasValue("La séance est ouverte à 14:05.");
        assertThat(page.locator(".corrections del")).containsText("par le secrétariat");
        look(page, "deux-a-la-fois");
        button(page, "Enregistrer").click();
        assertThat(page.locator(".flash")).containsText("Le relevé est enregistré");
    }

    private static Locator button(Page window, String name) {
        return window.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** No accessibility fault, and a picture at both widths. */
    private static void look(Page window, String name) {
        for (int width : new int[] {PHONE, DESK}) {
            window.setViewportSize(width, HEIGHT);
            Axe.assertNoViolation(window);
            assertThat(window.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            Browsers.screenshot(window, "minutes-" + name + "-" + width);
        }
    }
}
