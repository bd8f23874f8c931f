package fr.crig.avis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** An incomplete request is completed after a reminder, and all signatories find it wanting. */
class IncompleteThenUnfavourableTest extends Story {

    private static final String REASONS = "Le projet double un lot existant.";

    @Test
    void isCompletedAndThenRefused() {
        deposit();
        askCompletion();
        onlyTheseReceived("Compléments à fournir", AGENT);
        daysLater(15);
        onlyTheseReceived("Rappel", AGENT);
        complete();
        admit();

        giveUnfavourableOpinion("membre.ign");
        for (String member : new String[] {"membre.prefecture", "membre.openig", "membre.region"}) {
            giveOpinion(openOpinionFromMail(member), "UNFAVORABLE", REASONS);
        }

        planMeeting(LocalDate.of(2026, 5, 18));
        placeOnAgenda();
        meetingBegins(LocalDate.of(2026, 5, 18));
        Page secretariat = recordAttendance();
        assertThat(secretariat.locator("#proposal")).hasText("Défavorable");
        decide(secretariat, "UNFAVORABLE", "Le comité est défavorable à ce projet.");
        Page agent = followLink(AGENT, mailTo(AGENT, "Avis CRIG-OCC-2026-001"), "/avis/CRIG-OCC-2026-001");
        assertThat(agent.locator(".avis-outcome")).containsText("Avis défavorable");
        look(agent, "avis-defavorable");
    }

    private void askCompletion() {
        Page secretariat = open(SECRETARIAT, "recevabilite");
        type(secretariat, "letter", "Il manque le calendrier.");
        click(secretariat, "Demander le complément");
        assertThat(secretariat).hasURL(url("/demandes/" + reference));
        meanwhile();
    }

    private void complete() {
        Page agent = followLink(AGENT, mailTo(AGENT, "Rappel"), path("completer"));
        assertThat(agent.locator("main")).containsText("Il manque le calendrier.");
        look(agent, "completer");
        byte[] planning = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        agent.locator("#piece-PLANNING").setInputFiles(new FilePayload("calendrier.pdf", "application/pdf", planning));
        click(agent, "Enregistrer sans envoyer");
        assertThat(agent.locator(".flash")).containsText("Il n’est pas encore envoyé.");
        assertThat(agent.locator("#piece-PLANNING-mark")).containsText("elle est là");
        agent.locator("#missingSeen").check();
        click(agent, "Envoyer le complément");
        assertThat(agent).hasURL(url("/demandes/" + reference));
        assertThat(agent.locator(".pieces")).containsText("calendrier.pdf");
        meanwhile();
    }

    /** First without reasons: refused, and what was typed stays. */
    private void giveUnfavourableOpinion(String member) {
        Page window = openOpinionFromMail(member);
        typeOpinion(window, "UNFAVORABLE", "");
        int status = window.waitForResponse(
                        answer -> answer.request().method().equals("POST"), () -> sendOpinion(window))
                .status();
        assertThat(status).isEqualTo(422);
        assertThat(window.locator(".error-summary")).containsText("Un avis défavorable doit être motivé.");
        assertThat(window.locator("#link-NONE")).isChecked();
        assertThat(window.locator("#stance-UNFAVORABLE")).isChecked();
        look(window, "avis-signataire-erreur");
        giveOpinion(window, "UNFAVORABLE", REASONS);
    }
}
