package fr.crig.avis.consultation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.deliberation.DeliberationLookup;
import fr.crig.avis.deliberation.Mode;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.Axe;
import fr.crig.avis.support.BrowserTest;
import fr.crig.avis.support.Browsers;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Members and secretariat, each at a window of its own: a consultation that ends with an avis, and one that is evoked. */
class ConsultationJourneyTest extends BrowserTest {

    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final int HEIGHT = 900;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Stages stages;

    @Autowired
    private DeliberationLookup deliberations;

    private final Map<String, Page> windows = new HashMap<>();
    private Reference reference;

    @BeforeEach
    void openConsultation() {
        accounts.openAll();
        var form = Samples.form();
        form.dates.replyWantedBy = clock.today().plusDays(20).toString();
        reference = stages.circulating(form);
        stages.opinion(reference, "PREFECTURE", "FAVORABLE");
        stages.opinion(reference, "REGION", "FAVORABLE");
        stages.opinion(reference, "IGN", "FAVORABLE_WITH_RESERVES");
        stages.opinion(reference, "OPENIG", "ABSTENTION");
    }

    @Test
    void endsWithAnAvisAfterDebateAndVote() {
        Page ign = open("membre.ign", "consultation");
        assertThat(ign.locator("main"))
                .containsText("débat jusqu’au 19 mars 2026 inclus · fin au plus tôt le 24 mars 2026");
        ign.locator("#words").fill("Le marché couvre-t-il les communes littorales ?\nLe dossier ne le dit pas.");
        look(ign, "debat");
        button(ign, "Publier la contribution").click();
        assertThat(ign.locator(".flash")).containsText("Votre contribution est publiée");
        Page secretariat = open("secretariat", "consultation");
        secretariat.locator("#words").fill("Oui, le porteur l’a confirmé.");
        button(secretariat, "Publier la contribution").click();
        look(open("agent.region", "consultation"), "debat-agent");

        later(20);
        look(open("secretariat", "consultation"), "vote-a-preparer");
        button(secretariat, "Ouvrir le vote").click();
        assertThat(secretariat.locator(".error-summary")).containsText("Écrivez le texte de l’avis");
        secretariat.locator("#text").fill("Le comité est favorable au projet, sous une réserve.");
        button(secretariat, "Ouvrir le vote").click();
        assertThat(secretariat.locator(".flash")).containsText("Le vote est ouvert");
        look(secretariat, "vote-ouvert");

        ign.navigate("/a-faire");
        ign.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Voter au nom de votre signataire"))
                .click();
        ign.locator("#stance-FAVORABLE_WITH_RESERVES").check();
        look(ign, "vote");
        button(ign, "Voter").click();
        assertThat(ign.locator(".error-summary")).containsText("Écrivez au moins une réserve");
        ign.locator("#reserves").fill("Diffuser les données sous licence ouverte.");
        button(ign, "Voter").click();
        assertThat(ign.locator(".flash")).containsText("Le vote de votre signataire est enregistré");
        jobs.runDue(reference.value());
        look(ign, "vote-donne");
        ign = open("membre.ign", "vote");
        look(ign, "vote-a-corriger");

        Page openig = open("membre.openig", "consultation");
        assertThat(openig.locator("main")).containsText("a voté ; son vote est connu à la clôture");
        openig.locator(".head__acts a.btn-primary").click();
        openig.locator("#stance-ABSTENTION").check();
        button(openig, "Voter").click();
        assertThat(openig.locator(".flash")).isVisible();
        jobs.runDue(reference.value());

        later(26);
        look(open("secretariat", "consultation"), "resultat");
        assertThat(secretariat.locator("main")).containsText("Participation suffisante : 2 sur 4, il en fallait 2");
        button(secretariat, "Consigner le résultat").click();
        assertThat(secretariat.locator(".flash")).containsText("Le résultat de la consultation est consigné");
        look(secretariat, "close");
        jobs.runDue(reference.value());
        assertThat(deliberations.decided(reference).mode()).isEqualTo(Mode.WRITTEN_CONSULTATION);
        Page agent = open("agent.region", "");
        agent.locator("section:has(> #consultation) summary").first().click();
        look(agent, "dossier");
        agent.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lire l’avis"))
                .first()
                .click();
        assertThat(agent.locator("main"))
                .containsText("Consultation ouverte le 12 mars 2026, débat jusqu’au 19 mars 2026, "
                        + "vote ouvert le 20 mars 2026 et clos le 26 mars 2026.");
        look(agent, "avis");
    }

    @Test
    void isCalledToAMeetingByAMember() {
        Page openig = open("membre.openig", "consultation");
        button(openig, "Évoquer en réunion").click();
        assertThat(openig.locator(".error-summary")).containsText("Écrivez pourquoi votre signataire");
        look(openig, "evocation-refusee");
        openig.locator("#reason").fill("Le coût mérite que nous en parlions ensemble.");
        button(openig, "Évoquer en réunion").click();
        assertThat(openig.locator(".flash")).containsText("la demande attend une réunion");
        assertThat(openig.locator("main")).containsText("pour le compte d’OPenIG");
        look(openig, "evoquee");
        Page secretariat = open("secretariat", "inscription");
        assertThat(secretariat.locator("h1")).containsText("Inscrire");
        look(open("agent.region", ""), "dossier-evoque");
    }

    private void later(int day) {
        clock.setDay(LocalDate.of(2026, 3, day));
        jobs.runDue(reference.value());
    }

    private Page open(String person, String task) {
        page = windows.computeIfAbsent(person, username -> {
            Page window = newWindow();
            signIn(window, username, TestAccounts.PASSWORD);
            window.waitForURL("**/a-faire*");
            return window;
        });
        page.navigate("/demandes/" + reference + (task.isEmpty() ? "" : "/" + task));
        return page;
    }

    private static Locator button(Page window, String name) {
        return window.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** No accessibility fault, and a picture at both widths. */
    private static void look(Page window, String name) {
        Axe.assertNoViolation(window);
        Browsers.screenshot(window, "consultation-" + name);
        window.setViewportSize(PHONE, HEIGHT);
        Axe.assertNoViolation(window);
        assertThat(window.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
        Browsers.screenshot(window, "consultation-" + name + "-360");
        window.setViewportSize(DESK, HEIGHT);
    }
}
