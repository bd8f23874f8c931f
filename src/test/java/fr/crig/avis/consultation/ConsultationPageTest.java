package fr.crig.avis.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.member.AbsenceDesk;
import fr.crig.avis.member.AbsenceForm;
import fr.crig.avis.request.RequestForm;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of a consultation, as a browser without JavaScript would send them. */
class ConsultationPageTest extends ConsultationStory {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private AbsenceDesk absences;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void tellsWhereItStandsToWhoeverMaySeeTheDossier() {
        Reference reference = opened();
        assertThat(get("membre.ign", reference, "consultation"))
                .hasStatusOk()
                .bodyText()
                .contains("Débat en cours", "débat jusqu’au 19 mars 2026", "fin au plus tôt le 24 mars 2026")
                .contains("Publier la contribution", "Motif de l’évocation");
        assertThat(get("agent.region", reference, "consultation"))
                .hasStatusOk()
                .bodyText()
                .contains("Débat en cours", "Le débat est réservé aux membres")
                .doesNotContain("Publier la contribution", "Motif de l’évocation");
        assertThat(get("admin", reference, "consultation")).hasStatus(404);
        assertThat(get("agent.region", reference, "")).bodyText().contains("Ouvrir la consultation écrite");
    }

    @Test
    void beginsWithWhatComesNext() {
        Reference reference = opened();
        String debate = "les signataires débattent par écrit";
        assertThat(get("membre.ign", reference, "consultation"))
                .bodyText()
                .containsSubsequence(
                        "Débat en cours",
                        debate,
                        ", jusqu’au 19 mars 2026 inclus",
                        "Avis utile jusqu’au",
                        "Vous prenez part au débat au nom de l’IGN Occitanie.",
                        "href=\"#debate\"",
                        "Sur cette page");
        assertThat(get("membre.ign", reference, ""))
                .bodyText()
                .contains(debate, "Vous prenez part au débat au nom de l’IGN Occitanie.");
        contribute(Samples.member("IGN"), reference, "D’accord.");
        assertThat(get("membre.ign", reference, ""))
                .bodyText()
                .contains(debate)
                .doesNotContain("Vous prenez part au débat");
        debateOver(reference);
        assertThat(get("secretariat", reference, "consultation"))
                .bodyText()
                .contains("le secrétariat prépare le vote", "Vous préparez le vote.", "href=\"#resolution\"");
        voting(reference);
        vote(reference, "IGN", "FAVORABLE");
        assertThat(get("membre.region", reference, ""))
                .bodyText()
                .contains(
                        "la Préfecture de région, la Région Occitanie et OPenIG votent",
                        "Vous votez au nom de la Région Occitanie.");
    }

    /** Opened on Thursday 12 March, an urgent one ends on Tuesday the 17th. */
    @Test
    void saysWhereverTheRequestStandsThatTheAvisWillComeTooLate() {
        String line = "L’avis viendra 3 jours après la date utile (14 mars 2026).";
        Reference late = opened(2);
        assertThat(get("membre.ign", late, "consultation")).bodyText().contains("<p class=\"useful-missed\">" + line);
        assertThat(get("agent.region", late, "")).bodyText().contains(line);
        assertThat(mvc.get().uri("/demandes").with(accounts.signedIn("secretariat")))
                .bodyText()
                .containsOnlyOnce(line);

        Reference onItsLastDay = opened(5);
        assertThat(get("membre.ign", onItsLastDay, "consultation")).bodyText().doesNotContain("useful-missed");
        assertThat(get("agent.region", onItsLastDay, "")).bodyText().doesNotContain("useful-missed");
    }

    /** While opinions are given, nobody knows more than that it cannot come before their due date. */
    @Test
    void saysAtLeastHowLateAsSoonAsItIsSure() {
        Reference reference = stages.circulating(wantedIn(1));
        assertThat(get("agent.region", reference, ""))
                .bodyText()
                .contains("L’avis viendra au moins ", " après la date utile (13 mars 2026).");
    }

    @Test
    void isNowhereForARequestThatWaitsForAMeeting() {
        Reference reference = stages.circulating();
        assertThat(get("secretariat", reference, "consultation")).hasStatus(404);
        assertThat(get("membre.ign", reference, "vote")).hasStatus(404);
    }

    @Test
    void showsWordsAsTheyWereTyped() {
        Reference reference = opened();
        assertThat(send("membre.ign", reference, "consultation/contributions", "words", "<b>Gras</b>\nSuite"))
                .hasRedirectedUrl("/demandes/" + reference + "/consultation");
        assertThat(get("membre.openig", reference, "consultation"))
                .bodyText()
                .contains("&lt;b&gt;Gras&lt;/b&gt;", "IGN Occitanie")
                .doesNotContain("<b>Gras");
    }

    @Test
    void refusesBesideTheFieldAndKeepsWhatWasTyped() {
        Reference reference = opened();
        assertThat(send("membre.ign", reference, "consultation/contributions", "words", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez votre contribution");
        assertThat(send("membre.ign", reference, "consultation/contributions", "words", "y".repeat(16_000)))
                .hasStatus(422)
                .bodyText()
                .contains("yyyy");
        assertThat(send("membre.ign", reference, "consultation/evocation", "reason", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez pourquoi votre signataire demande une réunion");
    }

    @Test
    void keepsTheWordsOfWhoeverTheClockHasBeaten() {
        Reference reference = opened();
        debateOver(reference);
        assertThat(send("membre.ign", reference, "consultation/contributions", "words", "Mes mots"))
                .hasStatus(422)
                .bodyText()
                .contains("Le débat est clos\u00a0: votre contribution n’a pas été publiée", "Mes mots");
        voting(reference);
        later(reference, AFTER_TERM);
        assertThat(send("membre.ign", reference, "consultation/evocation", "reason", "Mon motif"))
                .hasStatus(422)
                .bodyText()
                .contains("La consultation est close", "Mon motif");
        assertThat(send("membre.ign", reference, "vote", "stance", "UNFAVORABLE", "dissent", "Mon désaccord"))
                .hasStatus(422)
                .bodyText()
                .contains("Le vote est clos", "Défavorable", "Mon désaccord");
    }

    @Test
    void proposesTheVoteFromTheOpinions() {
        Reference reference = stages.circulating(wantedSoon());
        stages.opinion(reference, "IGN", "FAVORABLE_WITH_RESERVES");
        for (String signatory : new String[] {"PREFECTURE", "REGION", "OPENIG"}) {
            stages.opinion(reference, signatory, "FAVORABLE");
        }
        debateOver(reference);
        assertThat(get("secretariat", reference, "consultation"))
                .bodyText()
                .containsPattern("id=\"outcome-FAVORABLE_WITH_RESERVES\"[^>]* checked=\"checked\"")
                .contains("sous licence ouverte.")
                .doesNotContain("id=\"outcome-POSTPONED\"");
        assertThat(send("secretariat", reference, "consultation/proposition", "version", "7", "text", "Oui"))
                .hasStatus(409)
                .bodyText()
                .contains("Oui", version(reference));
    }

    @Test
    void isNeitherPutToTheVoteNorRecordedBeforeOneReadWhichSignsItLoses() {
        Reference reference = opened();
        debateOver(reference);
        assertThat(sendResolution(reference, "proposition", ""))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "sinon recommencez",
                        "Le document ne peut pas montrer ces signes\u00a0: \ud83d\ude80 \u597d. Chacun")
                .contains("name=\"seenSigns\" value=\"\ud83d\ude80 \u597d\"");
        assertThat(sendResolution(reference, "proposition", "\ud83d\ude80 \u597d"))
                .hasStatus3xxRedirection();
        vote(reference, "IGN", "FAVORABLE");
        vote(reference, "OPENIG", "FAVORABLE");
        later(reference, AFTER_TERM);
        assertThat(get("secretariat", reference, "consultation"))
                .bodyText()
                .contains("Consigner le résultat", "ne peut pas montrer ces signes");
        assertThat(sendResolution(reference, "resultat", "")).hasStatus(422);
        assertThat(sendResolution(reference, "resultat", "\ud83d\ude80 \u597d")).hasStatus3xxRedirection();
    }

    private MvcTestResult sendResolution(Reference reference, String act, String seenSigns) {
        String[] typed = {
            "version", String.valueOf(consultation(reference).version()),
            "outcome", "FAVORABLE_WITH_RESERVES",
            "text", "Texte \ud83d\ude80 ☒",
            "reserves", "Une \u597d",
            "seenSigns", seenSigns
        };
        return send("secretariat", reference, "consultation/" + act, typed);
    }

    @Test
    void preparesRecordsAndShowsWhatIsPutToTheVote() {
        Reference reference = opened();
        debateOver(reference);
        assertThat(send(
                        "secretariat",
                        reference,
                        "consultation/proposition",
                        "version",
                        String.valueOf(consultation(reference).version()),
                        "outcome",
                        "FAVORABLE_WITH_RESERVES",
                        "text",
                        "Texte <i>proposé</i>",
                        "reserves",
                        "Une\nDeux"))
                .hasRedirectedUrl("/demandes/" + reference + "/consultation");
        assertThat(get("membre.ign", reference, "vote"))
                .hasStatusOk()
                .bodyText()
                .contains("Texte &lt;i&gt;proposé&lt;/i&gt;", "<li>Une</li>", "<li>Deux</li>", "25 mars 2026");
        VoteForm withReserve = ballot(0, "FAVORABLE_WITH_RESERVES");
        vote(Samples.member("IGN"), reference, withReserve);
        vote(reference, "OPENIG", "FAVORABLE");
        later(reference, AFTER_TERM);
        assertThat(get("secretariat", reference, "consultation"))
                .bodyText()
                .contains("Participation suffisante\u00a0: 2 sur 4", "Une\nDeux\nDiffuser les ")
                .containsPattern("id=\"outcome-FAVORABLE_WITH_RESERVES\"[^>]* checked=\"checked\"");
        assertThat(send(
                        "secretariat",
                        reference,
                        "consultation/resultat",
                        "version",
                        String.valueOf(consultation(reference).version()),
                        "outcome",
                        "FAVORABLE",
                        "text",
                        "Avis favorable."))
                .hasRedirectedUrl("/demandes/" + reference + "/consultation");
        assertThat(get("secretariat", reference, ""))
                .bodyText()
                .contains("Close, résultat consigné", "Avis favorable.");
    }

    @Test
    void letsAMemberVoteAndCorrectItsVote() {
        Reference reference = voting();
        assertThat(get("membre.ign", reference, ""))
                .bodyText()
                .contains("href=\"/demandes/" + reference + "/vote\">Voter au nom de votre signataire</a>");
        assertThat(send("membre.ign", reference, "vote", "stance", "FAVORABLE_WITH_RESERVES"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez au moins une réserve");
        assertThat(send("membre.ign", reference, "vote", "stance", "FAVORABLE"))
                .hasRedirectedUrl("/demandes/" + reference + "/consultation");
        assertThat(get("membre.ign", reference, "consultation")).bodyText().contains("/vote\">Corriger le vote</a>");
        assertThat(send("suppleant.ign", reference, "vote", "stance", "UNFAVORABLE"))
                .hasStatus(409)
                .bodyText()
                .contains("name=\"seenNumber\" value=\"1\"");
        assertThat(get("membre.openig", reference, "consultation"))
                .bodyText()
                .contains("a voté\u202f; son vote est connu à la clôture")
                .doesNotContain("stance--FAVORABLE\"");
    }

    @Test
    void saysForWhomASubstituteSpeaksAndVotes() {
        var absence = new AbsenceForm();
        absence.from = clock.today();
        absence.until = PREPARED;
        absences.declare(SECRETARIAT, "membre.ign", absence);
        Reference reference = opened();
        send("suppleant.ign", reference, "consultation/contributions", "words", "Pour un autre");
        String onBehalf = "Donnée par un suppléant, pour le compte de Titulaire – IGN Occitanie";
        assertThat(get("membre.openig", reference, "consultation")).bodyText().contains(onBehalf);
        voting(reference);
        send("suppleant.ign", reference, "vote", "stance", "FAVORABLE");
        assertThat(get("membre.ign", reference, "vote")).bodyText().contains(onBehalf);
    }

    @Test
    void sendsBackWhoeverHasNoVote() {
        Reference reference = voting(openedWithoutIgn());
        for (String username : new String[] {"membre.ign", "agent.region", "secretariat"}) {
            assertThat(get(username, reference, "vote"))
                    .as(username)
                    .hasRedirectedUrl("/demandes/" + reference + "/consultation");
        }
        assertThat(get("membre.ign", reference, "consultation"))
                .bodyText()
                .contains("Votre signataire <a class=\"term\" href=\"/glossaire#deport\"");
        assertThat(send("agent.region", reference, "vote", "stance", "FAVORABLE"))
                .hasStatus(422)
                .bodyText()
                .contains("Seuls les membres des signataires");
        assertThat(send("membre.ign", reference, "consultation/proposition", "text", "x"))
                .hasStatus(404);
    }

    private static RequestForm wantedSoon() {
        var form = Samples.form();
        form.dates.replyWantedBy = "2026-04-01";
        return form;
    }

    private String version(Reference reference) {
        return "name=\"version\" value=\"" + consultation(reference).version() + "\"";
    }

    private MvcTestResult get(String username, Reference reference, String page) {
        return mvc.get()
                .uri("/demandes/" + reference + (page.isEmpty() ? "" : "/" + page))
                .with(accounts.signedIn(username))
                .exchange();
    }

    private MvcTestResult send(String username, Reference reference, String page, String... fields) {
        var request = mvc.post()
                .uri("/demandes/" + reference + "/" + page)
                .with(accounts.signedIn(username))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
