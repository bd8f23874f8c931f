package fr.crig.avis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Two signatories say nothing: reminded, their substitutes called; one then answers, the other's silence is recorded. */
class SilentSignatoryTest extends Story {

    private static final String TACIT = "Sans observation (tacite)";

    @Test
    void silenceIsRecordedAsSilenceAndNeverAsConsent() {
        circulate();
        look(open(AGENT, ""), "dossier-en-circulation");
        answerFromMail("membre.prefecture", "FAVORABLE");
        answerFromMail("membre.region", "FAVORABLE");

        remindsTheTwoSilentOnes(23, "Rappel");
        remindsTheTwoSilentOnes(5, "Rappel");
        remindsTheTwoSilentOnes(3, "Rappel");
        daysLater(2);
        onlyTheseReceived("Avis en retard", "membre.ign", "suppleant.ign", "membre.openig", "suppleant.openig");
        assertThat(mailTo("suppleant.ign", "Avis en retard").text())
                .contains("à la place du titulaire", "sans observation (tacite)");

        Page substitute =
                followLink("suppleant.ign", mailTo("suppleant.ign", "Avis en retard"), path("avis-signataire"));
        look(substitute, "avis-suppleant");
        giveOpinion(substitute, "FAVORABLE", "");
        jobs.fire(reference, "timer_circulationTerm");
        meanwhile();

        onlyTheseReceived("Consultation des signataires terminée", SECRETARIAT, AGENT);
        Page dossier = open(SECRETARIAT, "");
        assertThat(answer(dossier, "OPenIG")).containsText(TACIT);
        assertThat(answer(dossier, "OPenIG")).not().containsText("Favorable");
        assertThat(answer(dossier, "IGN Occitanie")).containsText("Favorable");
        assertThat(answer(dossier, "IGN Occitanie")).containsText("Suppléant");
        look(dossier, "dossier-silence");

        planMeeting(LocalDate.of(2026, 5, 18));
        placeOnAgenda();
        meetingBegins(LocalDate.of(2026, 5, 18));
        Page secretariat = recordAttendance();
        secretariat.locator(".session__attendance summary").click();
        choose(secretariat, "places[OPENIG].attendance", "EXCUSED");
        assertThat(secretariat.locator("#synthesis")).containsText("OPenIG : excusé");
        decide(secretariat, "FAVORABLE", "Le comité est favorable au projet.");
        secretariat.navigate("/avis/CRIG-OCC-2026-001");
        Locator silent = secretariat.locator(".avis-positions tbody tr:has-text('OPenIG')");
        assertThat(silent).containsText("sans observation (tacite)");
        assertThat(silent).not().containsText("favorable");
        look(secretariat, "avis-tacite");
    }

    private void remindsTheTwoSilentOnes(int daysLater, String subject) {
        long before = received("membre.ign", subject);
        daysLater(daysLater);
        assertThat(received("membre.ign", subject)).isEqualTo(before + 1);
        assertThat(received("membre.openig", subject)).isEqualTo(before + 1);
        assertThat(received("membre.prefecture", subject)).isZero();
        assertThat(received("suppleant.ign", subject)).isZero();
    }

    private long received(String person, String subject) {
        return mailbox.to(person + "@crig.example").stream()
                .filter(mail -> mail.subject().contains(subject))
                .count();
    }

    private static Locator answer(Page dossier, String signatory) {
        return dossier.locator("li.answer:has(h3:has-text('" + signatory + "'))");
    }
}
