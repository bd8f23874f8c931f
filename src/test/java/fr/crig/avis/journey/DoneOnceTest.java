package fr.crig.avis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Hasty hands: an act sent twice is done once, and of two windows the second learns what the first said. */
class DoneOnceTest extends Story {

    @Test
    void aDoubleClickDepositsOneRequest() {
        Page agent = at(AGENT);
        agent.navigate("/demandes/nouvelle");
        typeRequest(agent);
        click(agent, "Vérifier avant de déposer");
        sendTwice(agent, "main form button[type=submit]");
        assertThat(agent).hasURL(Pattern.compile(".*/demandes/D-2026-0001"));
        readReference(agent);
        meanwhile();
        onlyTheseReceived("Demande déposée", AGENT, SECRETARIAT);
        agent.navigate("/demandes");
        assertThat(agent.locator("main tbody tr")).hasCount(1);
    }

    @Test
    void aDoubleClickGivesOneOpinion() {
        circulate();
        Page member = openOpinionFromMail("membre.ign");
        typeOpinion(member, "FAVORABLE", "Dit une seule fois.");
        sendTwice(member, "form.opinion .actions button[type=submit]");
        assertThat(member).hasURL(url("/demandes/" + reference));
        assertThat(member.locator(".flash")).containsText("est enregistré");
        assertThat(member.locator("main")).containsText("1 avis sur 4");
        assertThat(member.locator("main")).containsText("Version 1, donnée");
        assertThat(member.locator("main")).not().containsText("Version 2, donnée");
    }

    @Test
    void theSecondWindowOfASignatoryKeepsItsWords() {
        circulate();
        Page first = openOpinionFromMail("membre.ign");
        typeOpinion(first, "FAVORABLE", "Les mots du titulaire");
        Page second = open("suppleant.ign", "avis-signataire");
        typeOpinion(second, "UNFAVORABLE", "Les mots du suppléant");
        sendOpinion(first);
        assertThat(first).hasURL(url("/demandes/" + reference));

        int status = second.waitForResponse(
                        answer -> answer.request().method().equals("POST"), () -> sendOpinion(second))
                .status();

        assertThat(status).isEqualTo(409);
        assertThat(second.locator("[role=alert]").first())
                .containsText("a répondu pendant que cette page était ouverte");
        assertThat(second.locator("main")).containsText("Les mots du titulaire");
        assertThat(second.locator("#reasons")).hasValue("Les mots du suppléant");
        assertThat(second.locator("#stance-UNFAVORABLE")).isChecked();
        look(second, "avis-seconde-fenetre");
    }

    /** Two sendings of the same form leave the browser, past the script that swallows the second click. */
    private static void sendTwice(Page window, String button) {
        window.locator(button).first().evaluate("""
                button => {
                  const form = button.form;
                  button.click();
                  delete form.dataset.sent;
                  button.click();
                }""");
    }
}
