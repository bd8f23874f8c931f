package fr.crig.avis.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingState;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of minutes, asked as a browser without JavaScript would. */
class MinutesPagesTest extends MinutesStory {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void isWrittenAndSentByTheSecretariat() {
        Meeting meeting = steps.heldWithOneAvis();
        assertThat(get("secretariat", page(meeting, "")))
                .hasStatusOk()
                .bodyText()
                .contains("En rédaction", "La s&eacute;ance est ouverte &agrave; 17:00.", "Envoyer le relevé")
                .contains("viennent de ce qui a été consigné en séance et ne se modifient pas ici")
                .contains("CRIG-OCC-2026-001");
        assertThat(get(
                        "secretariat",
                        "/demandes/" + page(meeting).facts().items().get(0).reference()))
                .bodyText()
                .contains("Avis enregistré\u00a0: CRIG-OCC-2026-001");
        assertThat(write(meeting, "SAVE", "debates[0]", "Le coût est discuté.")).hasStatus3xxRedirection();
        assertThat(get("secretariat", page(meeting, "")))
                .bodyText()
                .contains("Le co&ucirc;t est discut&eacute;.", "Comparer");
        assertThat(write(meeting, "SEND", "debates[0]", "Le coût est débattu.")).hasStatus3xxRedirection();
        assertThat(state(meeting)).isEqualTo(MeetingState.REMARKS);
        assertThat(get("membre.ign", page(meeting, "")))
                .hasStatusOk()
                .bodyText()
                .contains("Remarques ouvertes", "Le coût est débattu.", "Faire cette remarque")
                .doesNotContain("Envoyer le relevé", "Le coût est discuté.");
    }

    @Test
    void isTheFirstActOfTheMeetingOnceItIsClosed() {
        Meeting meeting = steps.heldWithOneAvis();
        assertThat(get("secretariat", "/reunions/" + meeting.id()))
                .bodyText()
                .containsSubsequence(
                        "Relevé en rédaction",
                        "1 avis rendu",
                        "le secrétariat rédige le relevé de décisions",
                        "Vous rédigez le relevé de décisions.",
                        "btn-primary",
                        "Rédiger le relevé de décisions",
                        "Sur cette page",
                        "Ordre du jour",
                        "Avis CRIG-OCC-2026-001");
    }

    @Test
    void isReadByTheSecretariatAloneBeforeItIsSent() {
        Meeting meeting = steps.heldWithOneAvis();
        for (String suffix : new String[] {"", ".pdf", "/corrections?de=1&a=1"}) {
            assertThat(get("secretariat", page(meeting, suffix))).hasStatusOk();
            assertThat(get("membre.ign", page(meeting, suffix))).hasStatus(404);
            assertThat(get("agent.region", page(meeting, suffix))).hasStatus(404);
            assertThat(get("admin", page(meeting, suffix))).hasStatus(404);
        }
        assertThat(get("membre.ign", "/reunions/" + meeting.id()))
                .bodyText()
                .doesNotContain("/reunions/" + meeting.id() + "/releve");
        desk.send(SECRETARIAT, meeting.id(), form(meeting));
        for (String reader : new String[] {"secretariat", "membre.ign", "suppleant.region", "agent.openig"}) {
            assertThat(get(reader, page(meeting, ""))).hasStatusOk();
            assertThat(get(reader, page(meeting, ".pdf"))).hasStatusOk();
            assertThat(get(reader, "/reunions/" + meeting.id()))
                    .bodyText()
                    .contains("/reunions/" + meeting.id() + "/releve");
        }
        assertThat(get("admin", page(meeting, ""))).hasStatus(404);
        assertThat(get("admin", page(meeting, ".pdf"))).hasStatus(404);
        assertThat(get("secretariat", "/reunions/99/releve")).hasStatus(404);
    }

    /** As long as its term runs; an agent reads them, and is asked for nothing. */
    @Test
    void isAskedOfEachSignatoryOnThePageOfTheMeetingUntilItRemarked() {
        Meeting meeting = steps.heldWithOneAvis();
        desk.send(SECRETARIAT, meeting.id(), form(meeting));
        String asked = "Vous relisez le relevé de décisions au nom";
        String page = "/reunions/" + meeting.id();
        assertThat(get("membre.ign", page)).bodyText().contains(asked, "Lire le relevé de décisions");
        assertThat(get("agent.ign", page))
                .bodyText()
                .contains("Lire le relevé de décisions")
                .doesNotContain(asked);
        remark(meeting, "IGN", "Une remarque.");
        assertThat(get("membre.ign", page))
                .bodyText()
                .contains("Lire le relevé de décisions")
                .doesNotContain(asked);
        assertThat(get("membre.openig", page)).bodyText().contains(asked);
        clock.advanceDays(11);
        assertThat(get("membre.openig", page)).bodyText().doesNotContain(asked);
    }

    @Test
    void isNeitherWrittenNorRemarkedOnByOthers() {
        Meeting meeting = steps.heldWithOneAvis();
        assertThat(post("membre.ign", page(meeting, ""), "version", "0", "opening", "x"))
                .hasStatus(404);
        desk.send(SECRETARIAT, meeting.id(), form(meeting));
        assertThat(post("membre.ign", page(meeting, ""), "version", "2", "opening", "x"))
                .hasStatus(404);
        assertThat(post("agent.ign", page(meeting, "/remarques"), "words", "x")).hasStatus(404);
        assertThat(page(meeting).remarks()).isEmpty();
    }

    @Test
    void showsBothTextsWhenTwoWriteAtOnce() {
        Meeting meeting = steps.heldWithOneAvis();
        String seen = version(meeting);
        assertThat(write(meeting, "SAVE", "opening", "La séance commence à 14:05."))
                .hasStatus3xxRedirection();
        MvcTestResult refused =
                post("secretariat", page(meeting, ""), "version", seen, "opening", "La séance commence en retard.");
        assertThat(refused)
                .hasStatus(409)
                .bodyText()
                .contains("modifié entre-temps", "La s&eacute;ance commence en retard.</textarea>")
                .contains("à 14:05", "<del>", "<ins>", "supprimé\u00a0:\u00a0", "ajouté\u00a0:\u00a0");
        assertThat(page(meeting).text().opening()).isEqualTo("La séance commence à 14:05.");
        assertThat(write(meeting, "SAVE", "opening", "La séance commence en retard."))
                .hasStatus3xxRedirection();
    }

    @Test
    void keepsTheWordsOfARemarkAfterTheTerm() {
        Meeting meeting = sent();
        clock.advanceDays(11);
        assertThat(post("membre.ign", page(meeting, "/remarques"), "words", "Le coût <b>total</b>"))
                .hasStatus(422)
                .bodyText()
                .contains("Le terme des remarques est passé", "Le coût &lt;b&gt;total&lt;/b&gt;");
        assertThat(page(meeting).remarks()).isEmpty();
    }

    @Test
    void keepsTheWordsThatWereTypedWhenItWasSentMeanwhile() {
        Meeting meeting = steps.heldWithOneAvis();
        String seen = version(meeting);
        desk.send(SECRETARIAT, meeting.id(), form(meeting));
        assertThat(post("secretariat", page(meeting, ""), "version", seen, "debates[0]", "Mots précieux"))
                .hasStatus(422)
                .bodyText()
                .contains("il ne se modifie plus", "Mots précieux");
    }

    @Test
    void showsRemarksAsTextAtOnceAndTheirAnswersOnceApproved() {
        Meeting meeting = sent();
        assertThat(post("suppleant.ign", page(meeting, "/remarques"), "words", "<script>alert(1)</script> ${7*7}"))
                .hasStatus3xxRedirection();
        assertThat(get("membre.region", page(meeting, "")))
                .bodyText()
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; ${7*7}", "Remarque 1\u00a0: IGN Occitanie")
                .contains("La réponse du secrétariat viendra")
                .doesNotContain("<script>alert(1)");
        term(meeting);
        String[] answer = {"answers[0].accepted", "false", "answers[0].words", "Sans <i>objet</i>."};
        assertThat(write(meeting, "SAVE", answer)).hasStatus3xxRedirection();
        assertThat(get("membre.region", page(meeting, "")))
                .bodyText()
                .contains("Réponses aux remarques")
                .doesNotContain("&lt;i&gt;objet");
        assertThat(write(meeting, "APPROVE", "answers[0].accepted", "", "answers[0].words", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Remarque 1\u00a0: dites si elle est retenue.", "Remarque 1\u00a0: écrivez la réponse.");
        String[] corrected = {
            "opening",
            "La séance est ouverte en retard.",
            "answers[0].accepted",
            "false",
            "answers[0].words",
            "Sans <i>objet</i>."
        };
        assertThat(write(meeting, "APPROVE", corrected)).hasStatus3xxRedirection();
        assertThat(get("membre.region", page(meeting, "")))
                .bodyText()
                .contains("Approuvé", "Remarque non retenue.", "Sans &lt;i&gt;objet&lt;/i&gt;.")
                .contains(
                        "SHA-256",
                        "sha256sum releve-2026-03-22.pdf",
                        minutes(meeting).sha256());
        assertThat(get("membre.region", page(meeting, "/corrections?de=1&a=3")))
                .hasStatusOk()
                .bodyText()
                .contains("<del>", "<ins>", "en retard");
    }

    @Test
    void isNotSentBeforeOneReadWhichSignsItLoses() {
        Meeting meeting = steps.heldWithOneAvis();
        String[] typed = {"opening", "Ouverte \ud83d\ude80 à l’heure ☒"};
        assertThat(write(meeting, "SEND", typed))
                .hasStatus(422)
                .bodyText()
                .contains("sinon recommencez", "Le document ne peut pas montrer ces signes\u00a0: \ud83d\ude80. Chacun")
                .contains("name=\"seenSigns\" value=\"\ud83d\ude80\"");
        assertThat(state(meeting)).isNotEqualTo(MeetingState.REMARKS);
        assertThat(write(meeting, "SAVE", typed)).hasStatus3xxRedirection();
        assertThat(get("secretariat", page(meeting, ""))).bodyText().contains("ne peut pas montrer ces signes");
        assertThat(write(meeting, "SEND", "opening", typed[1], "seenSigns", "\ud83d\ude80"))
                .hasStatus3xxRedirection();
        assertThat(state(meeting)).isEqualTo(MeetingState.REMARKS);
        assertThat(post("suppleant.ign", page(meeting, "/remarques"), "words", "Une remarque."))
                .hasStatus3xxRedirection();
        term(meeting);
        String[] answered = {"answers[0].accepted", "false", "answers[0].words", "Non \u597d", "seenSigns", ""};
        assertThat(write(meeting, "APPROVE", answered))
                .hasStatus(422)
                .bodyText()
                .contains("signes\u00a0: \u597d. Chacun");
        answered[5] = "\u597d";
        assertThat(write(meeting, "APPROVE", answered)).hasStatus3xxRedirection();
    }

    @Test
    void hidesTheVersionsThatWereNeverSent() {
        Meeting meeting = steps.heldWithOneAvis();
        assertThat(write(meeting, "SAVE", "opening", "Brouillon.")).hasStatus3xxRedirection();
        assertThat(write(meeting, "SEND", "opening", "Envoyé.")).hasStatus3xxRedirection();
        assertThat(get("membre.ign", page(meeting, "/corrections?de=1&a=3"))).hasStatus(404);
        assertThat(get("membre.ign", page(meeting, "/corrections?de=3&a=9"))).hasStatus(404);
        assertThat(get("secretariat", page(meeting, "/corrections?de=1&a=3"))).hasStatusOk();
        assertThat(get("secretariat", page(meeting, "/corrections?de=0&a=3"))).hasStatus(404);
        term(meeting);
        assertThat(get("membre.ign", page(meeting, "/corrections?de=2&a=3"))).hasStatus(404);
    }

    @Test
    void refusesWhatIsTooLongBesideItsField() {
        Meeting meeting = steps.heldWithOneAvis();
        assertThat(write(meeting, "SAVE", "debates[0]", "x".repeat(20_001)))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"debates[0]-error\"");
        assertThat(page(meeting).versions()).hasSize(1);
    }

    @Test
    void givesTheDraftAsAProjectAndTheApprovedFileByteForByte() throws IOException {
        Meeting meeting = steps.heldWithOneAvis();
        assertThat(words(pdf("secretariat", meeting))).contains("Projet, soumis aux remarques", "PROJET");
        desk.send(SECRETARIAT, meeting.id(), form(meeting));
        byte[] sent = pdf("membre.ign", meeting);
        assertThat(sent).isEqualTo(reader.sentDocument(meeting.id()).orElseThrow());
        term(meeting);
        byte[] approved = pdf("membre.ign", meeting);
        assertThat(approved).isEqualTo(pdf("agent.region", meeting)).isNotEqualTo(sent);
        assertThat(words(approved)).doesNotContain("PROJET");
    }

    private byte[] pdf(String reader, Meeting meeting) {
        MvcTestResult answer = get(reader, page(meeting, ".pdf"));
        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        return answer.getResponse().getContentAsByteArray();
    }

    private static String page(Meeting meeting, String suffix) {
        return "/reunions/" + meeting.id() + "/releve" + suffix;
    }

    private MvcTestResult get(String username, String page) {
        return mvc.get().uri(page).with(accounts.signedIn(username)).exchange();
    }

    /** With the version that is the last one now; fields that are not named are emptied. */
    private MvcTestResult write(Meeting meeting, String act, String... typed) {
        String[] all = new String[typed.length + 4];
        System.arraycopy(typed, 0, all, 0, typed.length);
        all[typed.length] = "version";
        all[typed.length + 1] = version(meeting);
        all[typed.length + 2] = "act";
        all[typed.length + 3] = act;
        return post("secretariat", page(meeting, ""), all);
    }

    private MvcTestResult post(String username, String page, String... typed) {
        var request = mvc.post().uri(page).with(accounts.signedIn(username)).with(csrf());
        for (int i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }

    private String version(Meeting meeting) {
        return String.valueOf(minutes(meeting).version());
    }
}
