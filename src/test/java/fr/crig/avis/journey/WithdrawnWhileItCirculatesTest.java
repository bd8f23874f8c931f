package fr.crig.avis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The agent withdraws a request while the signatories are being asked: everybody learns it, and nothing is left to do. */
class WithdrawnWhileItCirculatesTest extends Story {

    @Test
    void everybodyLearnsThatItIsOver() {
        circulate();
        answerFromMail("membre.ign", "FAVORABLE");
        Page late = openOpinionFromMail("membre.openig");
        typeOpinion(late, "UNFAVORABLE", "Des motifs écrits trop tard");

        withdraw("Le porteur renonce à son projet.");

        onlyTheseReceived(
                "Demande retirée",
                AGENT,
                SECRETARIAT,
                "membre.prefecture",
                "suppleant.prefecture",
                "membre.region",
                "suppleant.region",
                "membre.ign",
                "suppleant.ign",
                "membre.openig",
                "suppleant.openig");
        assertThat(mailTo("membre.prefecture", "Demande retirée").text())
                .contains("Région Occitanie", "Le comité ne rendra pas d’avis")
                .doesNotContain("renonce");
        followLink("membre.prefecture", mailTo("membre.prefecture", "Demande retirée"), "/demandes/" + reference);
        look(at("membre.prefecture"), "dossier-retire");
        assertThat(at("membre.prefecture").locator("main")).containsText("Le porteur renonce à son projet.");

        sendOpinion(late);
        assertThat(late.locator("main")).containsText("La demande est retirée");
        assertThat(late.locator("main")).containsText("Des motifs écrits trop tard");
        look(late, "avis-apres-retrait");
        assertOpinionIsOver("membre.prefecture");
        assertOpinionIsOver("membre.ign");
        for (String person : new String[] {"membre.prefecture", "membre.region", "membre.openig", SECRETARIAT, AGENT}) {
            assertNothingToDo(person);
        }
        assertThat(jobs.waitingTimers(reference)).isEmpty();
    }

    private void withdraw(String reason) {
        Page agent = open(AGENT, "");
        agent.locator("main a:has-text('Retirer la demande')").click();
        type(agent, "reason", reason);
        look(agent, "retrait");
        click(agent, "Retirer la demande");
        assertThat(agent.locator(".flash")).containsText("La demande est retirée");
        meanwhile();
    }

    private void assertOpinionIsOver(String member) {
        Page window = open(member, "avis-signataire");
        assertThat(window.locator("main")).containsText("La demande est retirée");
        assertThat(window.locator("form.opinion")).hasCount(0);
        look(window, "avis-sur-demande-retiree");
    }

    private void assertNothingToDo(String person) {
        Page window = at(person);
        window.navigate("/a-faire");
        assertThat(window.locator("main")).containsText("Rien ne vous attend");
        assertThat(window.locator("main")).not().containsText(reference);
    }
}
