package fr.crig.avis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A reserve makes the first meeting postpone; the second adopts an avis with reserves. */
class ReservesAndPostponementTest extends Story {

    private static final String RESERVE = "Publier les données sous licence ouverte";

    @Test
    void postponesThenAdoptsWithReserves() {
        circulate();
        giveReserves("membre.ign");
        answerFromMail("membre.prefecture", "FAVORABLE");
        answerFromMail("membre.openig", "FAVORABLE");
        answerFromMail("membre.region", "FAVORABLE");

        meetOn(LocalDate.of(2026, 4, 20));
        postpone();
        onlyTheseReceived(
                "Demande ajournée",
                AGENT,
                "membre.prefecture",
                "suppleant.prefecture",
                "membre.region",
                "suppleant.region",
                "membre.ign",
                "suppleant.ign",
                "membre.openig",
                "suppleant.openig");
        Page agent = followLink(AGENT, mailTo(AGENT, "Demande ajournée"), "/demandes/" + reference);
        assertThat(agent.locator("main")).containsText("La licence n’est pas arrêtée.");
        assertThat(agent.locator("main")).containsText("Le texte de la licence.");
        look(agent, "dossier-ajourne");

        meetOn(LocalDate.of(2026, 6, 15));
        Page secretariat = recordAttendance();
        assertThat(secretariat.locator("#proposal")).hasText("Favorable avec réserves");
        assertThat(secretariat.locator("#reserve-0")).hasValue(RESERVE);
        decide(secretariat, "FAVORABLE_WITH_RESERVES", "Le comité est favorable, sous la réserve ci-dessous.");
        Page member =
                followLink("membre.ign", mailTo("membre.ign", "Avis CRIG-OCC-2026-001"), "/avis/CRIG-OCC-2026-001");
        assertThat(member.locator(".avis-outcome")).containsText("Avis favorable avec réserves");
        assertThat(member.locator(".avis-reserves")).containsText(RESERVE);
        look(member, "avis-reserves");
    }

    private void giveReserves(String member) {
        Page window = openOpinionFromMail(member);
        typeOpinion(window, "FAVORABLE_WITH_RESERVES", "");
        window.locator("#reserve-0").fill(RESERVE);
        look(window, "avis-signataire-reserves");
        sendOpinion(window);
        assertThat(window).hasURL(url("/demandes/" + reference));
        meanwhile();
    }

    private void meetOn(LocalDate day) {
        planMeeting(day);
        placeOnAgenda();
        meetingBegins(day);
        meanwhile();
    }

    private void postpone() {
        Page secretariat = recordAttendance();
        tick(secretariat, "outcome-POSTPONED");
        type(secretariat, "reason", "La licence n’est pas arrêtée.");
        type(secretariat, "expected", "Le texte de la licence.");
        look(secretariat, "deliberation-ajournement");
        confirmDecision(secretariat);
    }
}
