package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import fr.crig.avis.page.Formats;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.Samples;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;

class DecisionPagesTest extends RequestPagesTest {

    @Autowired
    private Formats formats;

    @Test
    void showsWhatIsMissingAndPreparesTheLetter() {
        Reference reference = stages.submitted();
        assertPage(
                get(SECRETARIAT, path(reference, "recevabilite")),
                200,
                "6 pièces attendues manquent",
                "Note de présentation",
                "Fiche sur les données",
                "il faut encore&nbsp;:\n&ndash; la note de pr&eacute;sentation",
                "Proposé d’après la date utile\u00a0: Normale");
    }

    @Test
    void saysTheDaysThatEachPaceMeans() {
        Reference reference = stages.submitted();
        String page = words(get(SECRETARIAT, path(reference, "recevabilite")));
        for (int days : new int[] {30, 21, 7}) {
            assertThat(page).contains("Avis attendus jusqu’au " + weekday(days) + " inclus (" + days + " jours)");
        }
        assertThat(page).contains("Sans réponse le " + weekday(30 + 7) + " au soir");
    }

    @Test
    void warnsOfAPaceThatMayEndAfterTheUsefulDate() {
        RequestForm form = Samples.form();
        form.dates.replyWantedBy = ParisTime.day(clock.instant()).plusDays(30).toString();
        Reference reference = stages.submitted(form);
        String page = words(get(SECRETARIAT, path(reference, "recevabilite")));
        // The normal pace alone: its silence is recorded after 37 days, that of the next one after 26.
        assertThat(page.split("finir après la date utile", -1)).hasSize(2);
    }

    @Test
    void showsWhatItExaminesBesideTheDecision() {
        Reference reference = stages.submitted();
        pieces.join(agent(), reference, PieceKind.NOTE, "note.pdf", 9, pdf());
        assertThat(words(get(SECRETARIAT, path(reference, "recevabilite"))))
                .containsSubsequence("5 pièces attendues manquent", "Les pièces", "Note de présentation", "note.pdf")
                .containsSubsequence("Plan de financement", "Manque", "Le financement", "Total")
                .contains("soit 40 % du coût")
                .doesNotContain("Ce que le complément a apporté");
    }

    @Test
    void showsWhatTheCompletionBrought() {
        Reference reference = stages.submitted();
        pieces.join(agent(), reference, PieceKind.NOTE, "avant.pdf", 9, pdf());
        clock.advanceDays(1);
        decide(reference, "COMPLETION", "letter", "Il manque le calendrier.");
        jobs.runDue(reference.value());
        clock.advanceDays(1);
        pieces.join(agent(), reference, PieceKind.PLANNING, "apres.pdf", 9, pdf());
        RequestForm form = Samples.form();
        form.project.title = "PCRS complété";
        sendCompletion(reference, form);
        jobs.runDue(reference.value());
        String page = words(get(SECRETARIAT, path(reference, "recevabilite")));
        String brought = page.substring(page.indexOf("Ce que le complément a apporté"), page.indexOf("Les pièces"));
        assertThat(brought)
                .contains("complété", "apres.pdf", "Il manque le calendrier.")
                .doesNotContain("avant.pdf");
    }

    private String weekday(int days) {
        return formats.weekday(ParisTime.day(clock.instant()).plusDays(days));
    }

    private static InputStreamSource pdf() {
        return new ByteArrayResource("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void admitsARequest() {
        Reference reference = stages.submitted();
        decide(reference, "ADMISSIBLE", "urgency", "FAST");
        assertThat(request(reference).urgency()).isEqualTo(Urgency.FAST);
        assertThat(request(reference).state()).isEqualTo(RequestState.CIRCULATING);
    }

    @Test
    void asksForACompletionThatTheAgentSends() {
        Reference reference = stages.submitted();
        decide(reference, "COMPLETION", "letter", "Il manque la note.");
        jobs.runDue(reference.value());
        assertPage(get(AGENT, path(reference, "completer")), 200, "Il manque la note.", "PCRS image de l’Aude");
        RequestForm form = Samples.form();
        form.project.title = "PCRS complété";
        assertThat(sendCompletion(reference, form)).hasRedirectedUrl("/demandes/" + reference);
        jobs.runDue(reference.value());
        assertThat(request(reference).state()).isEqualTo(RequestState.SUBMITTED);
        assertThat(request(reference).title()).isEqualTo("PCRS complété");
        assertPage(get(SECRETARIAT, "/demandes/" + reference), 200, "/recevabilite");
    }

    @Test
    void findsARequestOutsideThePerimeter() {
        Reference reference = stages.submitted();
        decide(reference, "OUTSIDE_PERIMETER", "reasons", "Ce n’est pas une donnée géographique.");
        assertThat(request(reference).state()).isEqualTo(RequestState.OUTSIDE_PERIMETER);
    }

    @ParameterizedTest
    @CsvSource({"ADMISSIBLE,urgency", "COMPLETION,letter", "OUTSIDE_PERIMETER,reasons"})
    void wantsTheWordsOfEachDecision(String decision, String field) {
        Reference reference = stages.submitted();
        assertPage(decide(reference, decision, field, ""), 422, "href=\"#" + field + "\"");
        assertThat(request(reference).state()).isEqualTo(RequestState.SUBMITTED);
    }

    @Test
    void keepsALetterWrittenOnAStalePage() {
        Reference reference = stages.submitted();
        int seen = version(reference);
        desk.amend(agent(), reference, seen, Samples.form());
        MultiValueMap<String, String> parameters =
                parameters("version", "" + seen, "decision", "COMPLETION", "letter", "Ma longue lettre");
        assertPage(post(SECRETARIAT, path(reference, "recevabilite"), parameters), 409, "Ma longue lettre");
        assertThat(request(reference).state()).isEqualTo(RequestState.SUBMITTED);
    }

    @Test
    void keepsACompletionThatIsWrong() {
        Reference reference = stages.waitingForCompletion();
        RequestForm form = Samples.form();
        form.applicant.siret = "123";
        form.project.title = "Titre en cours";
        assertPage(send(AGENT, reference, "completer", SentForm.of(form)), 422, "14 chiffres", "Titre en cours");
        MultiValueMap<String, String> added = SentForm.of(form);
        added.set("act", "addLine");
        assertPage(send(AGENT, reference, "completer", added), 200, "funding.plan[2].amount", "Titre en cours");
        assertThat(request(reference).state()).isEqualTo(RequestState.COMPLETION_ASKED);
    }

    @Test
    void keepsACompletionForAnotherDay() {
        Reference reference = stages.waitingForCompletion();
        RequestForm form = Samples.form();
        form.project.title = "Titre repris demain";
        form.applicant.siret = "123";
        MultiValueMap<String, String> typed = SentForm.of(form);
        typed.set("act", "save");
        assertThat(send(AGENT, reference, "completer", typed)).hasRedirectedUrl(path(reference, "completer"));
        assertThat(request(reference).state()).isEqualTo(RequestState.COMPLETION_ASKED);
        assertPage(get(AGENT, path(reference, "completer")), 200, "Titre repris demain", "value=\"123\"");
        assertThat(text(get(SECRETARIAT, "/demandes/" + reference))).doesNotContain("Titre repris demain");
        form.applicant.siret = Samples.form().applicant.siret;
        assertThat(sendCompletion(reference, form)).hasRedirectedUrl("/demandes/" + reference);
        assertThat(request(reference).title()).isEqualTo("Titre repris demain");
    }

    @Test
    void keepsNoCompletionOfAnOldPageNorAfterTheTerm() {
        Reference reference = stages.waitingForCompletion();
        MultiValueMap<String, String> typed = SentForm.of(Samples.form());
        typed.set("act", "save");
        typed.set("version", "" + (version(reference) - 1));
        assertPage(post(AGENT, path(reference, "completer"), typed), 409, "modifié ces informations entre-temps");
        clock.advanceDays(31);
        assertThat(send(AGENT, reference, "completer", typed)).hasStatus(409);
        assertThat(request(reference).form()).isNull();
    }

    @Test
    void showsACompletionThatCameTooLateAgainstTheOneThatIsSaved() {
        Reference reference = stages.waitingForCompletion();
        RequestForm first = Samples.form();
        first.project.platform = "PIGMA";
        sendCompletion(reference, first);
        RequestForm second = Samples.form();
        second.project.platform = "OPenIG";
        second.funding.plan.get(0).funder = "";
        MvcTestResult late = sendCompletion(reference, second);
        assertPage(late, 409, "Cette étape est passée");
        assertThat(changes(late)).contains("<del>PIGMA</del><ins>OPenIG</ins>");
        assertPage(sendCompletion(reference, first), 409, "Votre texte est le même");
    }

    @Test
    void showsACorrectionOfAnOldPageAgainstTheOneThatIsSaved() {
        Reference reference = stages.circulating();
        int seen = version(reference);
        RequestForm first = Samples.form();
        first.project.platform = "PIGMA";
        send(AGENT, reference, "modifier", SentForm.of(first));
        RequestForm second = Samples.form();
        second.project.platform = "OPenIG";
        MultiValueMap<String, String> typed = SentForm.of(second);
        typed.set("version", "" + seen);
        MvcTestResult old = post(AGENT, path(reference, "modifier"), typed);
        assertPage(old, 409, "value=\"OPenIG\"");
        assertThat(changes(old)).contains("<del>PIGMA</del><ins>OPenIG</ins>");
        assertThat(send(AGENT, reference, "modifier", SentForm.of(second))).hasRedirectedUrl("/demandes/" + reference);
    }

    @Test
    void warnsBeforeACompletionLeavesWithoutAPieceThatIsExpected() {
        Reference reference = stages.waitingForCompletion();
        assertPage(
                send(AGENT, reference, "completer", SentForm.of(Samples.form())),
                422,
                "Il manque encore des pièces attendues. Joignez-les",
                "<li>Calendrier</li>",
                "J’envoie le complément sans ces pièces.");
        assertThat(request(reference).state()).isEqualTo(RequestState.COMPLETION_ASKED);
        assertThat(sendCompletion(reference, Samples.form())).hasRedirectedUrl("/demandes/" + reference);
    }

    /** What went and what came, without what only ears are told. */
    private static String changes(MvcTestResult result) {
        return text(result).replaceAll("<span class=\"visually-hidden\">[^<]*</span>", "");
    }

    private MvcTestResult sendCompletion(Reference reference, RequestForm form) {
        MultiValueMap<String, String> typed = SentForm.of(form);
        typed.set("missingSeen", "true");
        return send(AGENT, reference, "completer", typed);
    }

    @Test
    void tellsWrongFieldsAndFilesOfACompletionInOneRound() {
        Reference reference = stages.waitingForCompletion();
        RequestForm form = Samples.form();
        form.applicant.siret = "123";
        byte[] pdf = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        MvcTestResult answer = mvc.perform(multipart(path(reference, "completer"))
                .file(new MockMultipartFile("piece-NOTE", "note.pdf", "application/pdf", pdf))
                .file(new MockMultipartFile("piece-PLANNING", "vide.pdf", "application/pdf", new byte[0]))
                .params(SentForm.of(form))
                .param("version", "" + version(reference))
                .with(accounts.signedIn(AGENT))
                .with(csrf()));
        assertPage(answer, 422, "href=\"#piece-PLANNING\"", "href=\"#applicant.siret\"", "14 chiffres", "note.pdf");
        assertThat(reader.attachments(request(reference)))
                .extracting(Attachment::fileName)
                .containsExactly("note.pdf");
    }

    @Test
    void amendsWhileTheOthersRead() {
        Reference reference = stages.circulating();
        RequestForm form = Samples.form();
        form.project.platform = "PIGMA";
        assertThat(send(AGENT, reference, "modifier", SentForm.of(form))).hasRedirectedUrl("/demandes/" + reference);
        assertThat(request(reference).revision()).isEqualTo(2);
    }

    @Test
    void confirmsALapseOrGrantsMoreTimeOnlyAfterTheTerm() {
        Reference reference = stages.waitingForCompletion();
        assertPage(get(SECRETARIAT, path(reference, "caducite")), 409, "court encore");
        clock.advanceDays(31);
        jobs.runDue(reference.value());
        assertPage(get(AGENT, path(reference, "completer")), 409, "est passé");
        assertPage(lapse(reference, "false", "0"), 422, "Accordez de 1 à 60 jours");
        assertPage(lapse(reference, "false", "dix"), 422, "nombre entier");
        assertThat(lapse(reference, "false", "10")).hasRedirectedUrl("/demandes/" + reference);
        assertThat(get(AGENT, path(reference, "completer"))).hasStatusOk();
        clock.advanceDays(11);
        jobs.runDue(reference.value());
        assertThat(lapse(reference, "true", "15")).hasRedirectedUrl("/demandes/" + reference);
        assertThat(request(reference).state()).isEqualTo(RequestState.LAPSED);
    }

    @ParameterizedTest
    @CsvSource({"agent.region,retrait,WITHDRAWN", "secretariat,annulation,CANCELLED"})
    void stopsARequestWithAReason(String username, String act, RequestState end) {
        Reference reference = stages.circulating();
        assertPage(stop(username, reference, act, " "), 422, "obligatoire");
        assertThat(stop(username, reference, act, "Le porteur renonce.")).hasRedirectedUrl("/demandes/" + reference);
        assertThat(request(reference).state()).isEqualTo(end);
        assertPage(get(username, path(reference, act)), 409, "ne peut plus être retirée", "/demandes/" + reference);
        assertPage(
                stop(username, reference, act, "Encore."),
                409,
                "ne peut plus être retirée",
                "<dd>Le porteur renonce.</dd>",
                "<dd>Encore.</dd>");
        assertPage(stop(username, reference, act, " "), 409, "<dd>Le porteur renonce.</dd>");
        assertThat(text(stop(username, reference, act, " "))).doesNotContain("Ce que vous avez écrit");
    }

    @Test
    void showsALetterThatCameTooLateBesideTheOneThatLeft() {
        Reference reference = stages.submitted();
        decide(reference, "COMPLETION", "letter", "Il manque la note.");
        jobs.runDue(reference.value());
        assertPage(
                decide(reference, "COMPLETION", "letter", "Il manque le plan."),
                409,
                "Complément demandé",
                "<dd>Il manque la note.</dd>",
                "<dd>Il manque le plan.</dd>");
        assertPage(decide(reference, "OUTSIDE_PERIMETER", "reasons", "Hors sujet."), 409, "<dd>Hors sujet.</dd>");
        assertThat(request(reference).completionAsked()).isEqualTo("Il manque la note.");
    }

    @ParameterizedTest
    @CsvSource({
        "agent.region,recevabilite",
        "membre.region,recevabilite",
        "agent.region,caducite",
        "agent.region,annulation",
        "secretariat,retrait",
        "secretariat,modifier",
        "secretariat,completer",
        "membre.region,retrait",
        "agent.ign,modifier",
        "admin,recevabilite"
    })
    void isNotFoundByThoseWhoseActItIsNot(String username, String act) {
        Reference reference = stages.submitted();
        assertThat(get(username, path(reference, act))).hasStatus(404);
        MultiValueMap<String, String> parameters = parameters(
                "version",
                "" + version(reference),
                "decision",
                "ADMISSIBLE",
                "urgency",
                "NORMAL",
                "lapsed",
                "true",
                "reason",
                "Parce que");
        assertThat(post(username, path(reference, act), parameters)).hasStatus(404);
        assertThat(request(reference).state()).isEqualTo(RequestState.SUBMITTED);
    }

    @ParameterizedTest
    @CsvSource({"agent.region,completer", "secretariat,caducite", "secretariat,recevabilite"})
    void saysThatTheStepIsOver(String username, String act) {
        Reference reference = stages.circulating();
        assertPage(get(username, path(reference, act)), 409, "Cette étape est passée", "/demandes/" + reference);
    }

    @Test
    void asksBeforeAdmittingWhatIsIncomplete() {
        Reference reference = stages.submitted();
        assertPage(get(SECRETARIAT, path(reference, "recevabilite")), 200, "missingSeen");
        MultiValueMap<String, String> unseen =
                parameters("version", "" + version(reference), "decision", "ADMISSIBLE", "urgency", "NORMAL");
        assertPage(post(SECRETARIAT, path(reference, "recevabilite"), unseen), 422, "Il manque des éléments");
        assertThat(request(reference).state()).isEqualTo(RequestState.SUBMITTED);

        decide(reference, "ADMISSIBLE", "urgency", "NORMAL");
        assertThat(request(reference).state()).isEqualTo(RequestState.CIRCULATING);
    }

    private MvcTestResult decide(Reference reference, String decision, String field, String words) {
        MultiValueMap<String, String> parameters = parameters(
                "version", "" + version(reference), "decision", decision, "missingSeen", "true", field, words);
        return post(SECRETARIAT, path(reference, "recevabilite"), parameters);
    }

    private MvcTestResult lapse(Reference reference, String lapsed, String days) {
        MultiValueMap<String, String> parameters =
                parameters("version", "" + version(reference), "lapsed", lapsed, "days", days);
        return post(SECRETARIAT, path(reference, "caducite"), parameters);
    }

    private MvcTestResult stop(String username, Reference reference, String act, String reason) {
        return post(username, path(reference, act), parameters("version", "" + version(reference), "reason", reason));
    }

    private MvcTestResult send(String username, Reference reference, String act, MultiValueMap<String, String> form) {
        form.set("version", "" + version(reference));
        return post(username, path(reference, act), form);
    }

    private static String path(Reference reference, String act) {
        return "/demandes/" + reference + "/" + act;
    }
}
