package fr.crig.avis.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Reference;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The record of a deliberation, typed as a browser without JavaScript would. */
class DeliberationPageTest extends MeetingStory {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    private Reference reference;
    private Meeting meeting;

    @BeforeEach
    void placeARequest() {
        accounts.openAll();
        reference = stages.circulating();
        stages.opinion(reference, "PREFECTURE", "FAVORABLE");
        stages.opinion(reference, "REGION", "FAVORABLE");
        stages.opinion(reference, "IGN", "FAVORABLE_WITH_RESERVES");
        stages.opinion(reference, "OPENIG", "ABSTENTION");
        meeting = meetingIn(20);
        place(reference, meeting);
        convene(meeting);
    }

    @Test
    void comesWithThePositionsTheReservesAndTheProposalOfTheCirculation() {
        assertThat(get("secretariat"))
                .hasStatusOk()
                .bodyText()
                .contains("Diffuser les données sous licence ouverte.")
                .contains("La réunion n’a lieu que le 1er avril 2026")
                .containsPattern("value=\"FAVORABLE_WITH_RESERVES\"[^>]* selected=\"selected\"")
                .containsPattern("id=\"outcome-FAVORABLE_WITH_RESERVES\"[^>]* checked=\"checked\"")
                .contains("Quorum non atteint : 0 sur 4, il en faut 2");
    }

    @Test
    void computesQuorumAndProposalWithoutSavingAnything() {
        Map<String, String> typed = present();
        typed.put("seats[OPENIG].stance", "UNFAVORABLE");
        assertThat(send("CALCULATE", typed))
                .hasStatusOk()
                .bodyText()
                .contains("Quorum atteint : 4 sur 4, il en faut 2", "Avis partagé");
        assertThat(open(reference).form()).isNull();
    }

    @Test
    void keepsADraft() {
        Map<String, String> typed = present();
        typed.put("text", "Texte en cours <b>encore</b>");
        assertThat(send("SAVE_DRAFT", typed)).hasRedirectedUrl("/demandes/" + reference + "/deliberation");
        assertThat(get("secretariat")).bodyText().contains("Texte en cours &lt;b&gt;encore&lt;/b&gt;");
        assertThat(send("SAVE_DRAFT", typed)).hasStatus(409).bodyText().contains("Texte en cours");
    }

    @Test
    void savesAgainAfterAConflictOnceItWasShown() {
        Map<String, String> typed = present();
        send("SAVE_DRAFT", typed);
        String shown = "name=\"version\" value=\"" + open(reference).version() + "\"";
        assertThat(send("SAVE_DRAFT", typed)).bodyText().contains(shown);
    }

    @Test
    void recordsTheDecision() {
        begin(meeting);
        Map<String, String> typed = present();
        typed.put("outcome", "FAVORABLE_WITH_RESERVES");
        typed.put("text", "Avis favorable du CRIG.");
        typed.put("reserves[0]", "Licence ouverte");
        typed.put("reserves[1]", " ");
        typed.put("seats[OPENIG].dissent", "Le coût paraît élevé.");
        assertThat(send("DECIDE", typed)).hasRedirectedUrl("/demandes/" + reference);
        Deliberated decided = deliberated.decided(reference);
        assertThat(decided.reserves()).containsExactly("Licence ouverte");
        assertThat(decided.seats()).extracting(Seat::dissent).contains("Le coût paraît élevé.");
        assertThat(get("secretariat")).hasRedirectedUrl("/demandes/" + reference);
        assertThat(send("DECIDE", typed)).hasStatus(409).bodyText().contains("Avis favorable du CRIG.");
    }

    @Test
    void saysThatTheMeetingHasNotBegunAndKeepsWhatWasTyped() {
        Map<String, String> typed = present();
        typed.put("outcome", "FAVORABLE");
        typed.put("text", "Avis favorable du CRIG.");
        assertThat(send("DECIDE", typed))
                .hasStatus(422)
                .bodyText()
                .contains("Cette réunion n’a pas encore commencé", "Avis favorable du CRIG.");
    }

    @Test
    void refusesBesideTheCauseAndKeepsWhatWasTyped() {
        begin(meeting);
        Map<String, String> typed = present();
        typed.put("seats[IGN].attendance", "EXCUSED");
        typed.put("outcome", "FAVORABLE_WITH_RESERVES");
        typed.put("text", "Avis <script>");
        assertThat(send("DECIDE", typed))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#seats[IGN].stance\"", "Ce signataire n’a pas pris part : effacez sa position")
                .contains("Écrivez au moins une réserve", "Avis &lt;script&gt;");
        assertThat(state(reference)).isEqualTo(RequestState.ON_AGENDA);
    }

    @Test
    void survivesAFormThatLacksEverything() {
        begin(meeting);
        assertThat(send("DECIDE", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez la présence de ce signataire");
        assertThat(send("DANCE", present())).hasStatus(400);
    }

    @Test
    void belongsToTheSecretariat() {
        assertThat(get("membre.openig")).hasStatus(404);
        assertThat(get("admin")).hasStatus(404);
    }

    private Map<String, String> present() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("version", String.valueOf(open(reference).version()));
        committee.signatories().forEach(signatory -> {
            typed.put("seats[" + signatory.id() + "].attendance", "PRESENT");
            typed.put("seats[" + signatory.id() + "].stance", "FAVORABLE");
        });
        return typed;
    }

    private MvcTestResult get(String username) {
        return mvc.get()
                .uri("/demandes/" + reference + "/deliberation")
                .with(accounts.signedIn(username))
                .exchange();
    }

    private MvcTestResult send(String act, Map<String, String> typed) {
        var request = mvc.post()
                .uri("/demandes/" + reference + "/deliberation")
                .with(accounts.signedIn("secretariat"))
                .with(csrf())
                .param("act", act);
        typed.forEach(request::param);
        return request.exchange();
    }
}
