package fr.crig.avis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.crig.avis.support.ReceivedMail;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The usual way, from the deposit to the decision of the funder. */
class FavourableAtAMeetingTest extends Story {

    private static final String NUMBER = "CRIG-OCC-2026-001";
    private static final LocalDate MEETING = LocalDate.of(2026, 4, 20);
    private static final String TEXT = "Le comité est favorable à cette acquisition.";

    @Test
    void goesFromDepositToFollowUp() throws IOException {
        deposit();
        onlyTheseReceived("Demande déposée", AGENT, SECRETARIAT);
        followLink(AGENT, mailTo(AGENT, "Demande déposée"), "/demandes/" + reference);
        assertThat(at(AGENT).locator(".pieces")).containsText("note.pdf");
        assertThat(mailTo(SECRETARIAT, "Demande déposée").text()).contains("Vérifier la recevabilité");

        admit();
        onlyTheseReceived("Avis à donner", "membre.prefecture", "membre.region", "membre.ign", "membre.openig");
        look(openOpinionFromMail("membre.ign"), "avis-signataire");
        giveOpinion(at("membre.ign"), "FAVORABLE", "Les données seront ouvertes.");
        answerFromMail("membre.prefecture", "FAVORABLE");
        answerFromMail("membre.openig", "FAVORABLE");
        look(open(AGENT, ""), "dossier-en-circulation");
        answerFromMail("membre.region", "FAVORABLE");

        planMeeting(MEETING);
        placeOnAgenda();
        followLink(
                "membre.ign",
                mailTo("membre.ign", "inscrite à la réunion du lundi 20 avril 2026"),
                "/demandes/" + reference);
        meetingBegins(MEETING);
        Page secretariat = recordAttendance();
        assertThat(secretariat.locator("#synthesis"))
                .containsText("Quorum atteint. 4 signataires présents ou représentés sur 4");
        assertThat(secretariat.locator("#proposal")).hasText("Favorable");
        decide(secretariat, "FAVORABLE", TEXT);

        readTheAvis();
        recordFollowUp();
    }

    private void readTheAvis() throws IOException {
        onlyTheseReceived(
                "Avis " + NUMBER,
                AGENT,
                "financeur",
                "membre.prefecture",
                "suppleant.prefecture",
                "membre.ign",
                "suppleant.ign",
                "membre.openig",
                "suppleant.openig");
        ReceivedMail mail = mailTo("membre.ign", "Avis " + NUMBER);
        assertThat(mail.attachments()).hasSize(1);
        assertThat(mail.attachments().get(0).name()).isEqualTo(NUMBER + ".pdf");
        assertThat(textOf(mail.attachments().get(0).content()))
                .contains(NUMBER, "Avis favorable", reference, TEXT, "SHA-256");
        Page member = followLink("membre.ign", mail, "/avis/" + NUMBER);
        assertThat(member.locator("main")).containsText(TEXT);
        look(member, "avis");
        member.navigate("/avis");
        type(member, "mots", "acquisition aude");
        click(member, "Rechercher");
        assertThat(member.locator("main tbody tr")).hasCount(1);
        assertThat(member.locator("main tbody")).containsText(NUMBER);
        look(member, "registre");
        type(member, "mots", "lidar");
        click(member, "Rechercher");
        assertThat(member.locator("main")).containsText("Aucun avis ne correspond.");
    }

    private void recordFollowUp() {
        daysLater(31);
        onlyTheseReceived("Suite donnée", AGENT);
        Page agent = followLink(AGENT, mailTo(AGENT, "Suite donnée"), path("suite"));
        tick(agent, "result-GRANTED");
        type(agent, "amount", "100 000");
        type(agent, "decidedOn", "2026-05-15");
        type(agent, "funderReference", "2026-CP-05-12");
        look(agent, "suite");
        click(agent, "Enregistrer et clore la demande");
        assertThat(agent.locator(".flash")).containsText("la demande est close");
        assertThat(agent.locator(".head__state")).containsText("Close");
        assertThat(agent.locator("main")).containsText("100\u202f000\u202f€");
        look(agent, "dossier-clos");
        assertThat(jobs.waitingTimers(reference)).isEmpty();
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
