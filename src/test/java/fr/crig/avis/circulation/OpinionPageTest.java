package fr.crig.avis.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.request.RequestForm;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page of the opinion, asked as a browser without JavaScript would. */
class OpinionPageTest extends ApplicationTest {

    private static final Actor IGN = Samples.member("IGN");
    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Stages stages;

    @Autowired
    private OpinionReader opinions;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void tellsWhatTheRequestIsAndByWhenItIsAwaited() {
        Reference reference = stages.circulating();
        assertThat(page(IGN, reference))
                .hasStatusOk()
                .bodyText()
                .contains("PCRS image de l’Aude", "Syndicat d’énergies de l’Aude", "Région Occitanie", "11 avril 2026")
                .contains("sans observation (tacite)")
                .contains("Acquisition d’un plan de corps de rue simplifié", "Aucune pièce n’est jointe");
    }

    @Test
    void takesAnOpinionWithReservesAsSeparateLines() {
        Reference reference = stages.circulating();
        MvcTestResult answer = send(
                IGN,
                reference,
                "link",
                "NONE",
                "stance",
                "FAVORABLE_WITH_RESERVES",
                "reserves[0]",
                "Licence ouverte, sans condition",
                "reserves[1]",
                " ",
                "reserves[2]",
                "Contrôle qualité par un tiers");
        assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl("/demandes/" + reference);
        assertThat(last(reference, "IGN").reserveTexts())
                .containsExactly("Licence ouverte, sans condition", "Contrôle qualité par un tiers");
    }

    @Test
    void wantsTheLinkFirstAndKeepsWhatWasTyped() {
        Reference reference = stages.circulating();
        assertThat(send(IGN, reference, "stance", "FAVORABLE", "reasons", "Projet <b>utile</b>"))
                .hasStatus(422)
                .bodyText()
                .contains("Déclarez d’abord le lien", "Projet &lt;b&gt;utile&lt;/b&gt;", "href=\"#link\"");
        assertThat(opinions.latest(reference)).isEmpty();
    }

    @Test
    void wantsReasonsForAnUnfavourableOpinion() {
        Reference reference = stages.circulating();
        assertThat(send(IGN, reference, "link", "NONE", "stance", "UNFAVORABLE"))
                .hasStatus(422)
                .bodyText()
                .contains("doit être motivé");
    }

    @Test
    void proposesTheLinkThatTheSiretBetrays() {
        RequestForm form = Samples.form();
        form.applicant.siret = "200 053 791 00014";
        Reference reference = stages.circulating(form);
        assertThat(page(Samples.member("REGION"), reference))
                .bodyText()
                .contains("Le SIRET ou le nom du porteur est celui de la Région Occitanie")
                .containsPattern("value=\"APPLICANT\"[^>]*checked");
        assertThat(page(IGN, reference)).bodyText().doesNotContain("Le SIRET ou le nom du porteur");
    }

    @Test
    void proposesTheLinkThatTheNameBetraysWhereThereIsNoSiret() {
        RequestForm form = Samples.form();
        form.applicant.name = "OPENIG";
        form.applicant.siret = "";
        form.applicant.rna = "W343001234";
        form.applicant.noSiret = "Pas encore demandé.";
        Reference reference = stages.circulating(form);
        assertThat(page(Samples.member("OPENIG"), reference))
                .bodyText()
                .contains("Le SIRET ou le nom du porteur est celui d’OPenIG");
        assertThat(page(IGN, reference)).bodyText().doesNotContain("Le SIRET ou le nom du porteur");
    }

    @Test
    void proposesToTheNamedFunderItsLink() {
        RequestForm form = Samples.form();
        form.funding.funder = "ign  occitanie";
        Reference reference = stages.circulating(form);
        assertThat(page(IGN, reference))
                .bodyText()
                .contains("est le financeur désigné")
                .containsPattern("value=\"FUNDER\"[^>]*checked");
    }

    @Test
    void recusesTheApplicantWithoutAskingForAStance() {
        Reference reference = stages.circulating();
        assertThat(send(IGN, reference, "link", "APPLICANT", "stance", "FAVORABLE"))
                .hasStatus3xxRedirection();
        assertThat(last(reference, "IGN").stance()).isEqualTo(Stance.RECUSED);
    }

    @Test
    void addsAndRemovesLinesWithoutJavaScript() {
        Reference reference = stages.circulating();
        assertThat(send(IGN, reference, "addReserve", "true", "reserves[0]", "Première", "reasons", "Parce que"))
                .hasStatusOk()
                .bodyText()
                .contains("Première", "Parce que", "name=\"reserves[1]\"");
        assertThat(send(IGN, reference, "removeReserve", "0", "reserves[0]", "Première", "reserves[1]", "Seconde"))
                .bodyText()
                .contains("Seconde")
                .doesNotContain("Première", "name=\"reserves[1]\"");
        assertThat(opinions.latest(reference)).isEmpty();
    }

    @Test
    void showsTheAnswerOfAColleagueBesideWhatWasTyped() {
        Reference reference = stages.circulating();
        stages.opinion(reference, "IGN", "UNFAVORABLE");
        MvcTestResult stale =
                send(Samples.substitute("IGN"), reference, "link", "NONE", "stance", "FAVORABLE", "reasons", "Mon mot");
        assertThat(stale)
                .hasStatus(409)
                .bodyText()
                .contains("Le projet double un lot existant.", "Mon mot", "Un membre de l’IGN Occitanie")
                .containsPattern("name=\"seenNumber\" value=\"1\"");
        assertThat(last(reference, "IGN").stance()).isEqualTo(Stance.UNFAVORABLE);
    }

    @Test
    void keepsTheFormerVersionWhenAnOpinionIsCorrected() {
        Reference reference = stages.circulating();
        stages.opinion(reference, "IGN", "FAVORABLE");
        assertThat(send(
                        Samples.substitute("IGN"),
                        reference,
                        "seenNumber",
                        "1",
                        "link",
                        "TECHNICAL_PARTNER",
                        "stance",
                        "ABSTENTION"))
                .hasStatus3xxRedirection();
        assertThat(page(IGN, reference))
                .bodyText()
                .contains("Versions de l’avis", "Contribution technique", "pour le compte de l’IGN Occitanie")
                .contains("par Suppléant – IGN Occitanie", "Corriger l’avis");
    }

    @Test
    void keepsTheWordsThatComeAfterTheTermOnThePage() {
        Reference reference = stages.circulating();
        clock.advanceDays(38);
        assertThat(send(IGN, reference, "link", "NONE", "stance", "UNFAVORABLE", "reasons", "Trop tard mais dit"))
                .hasStatus(422)
                .bodyText()
                .contains("Le terme est passé", "Trop tard mais dit");
        assertThat(page(IGN, reference)).hasStatusOk().bodyText().contains("Le terme est passé");
    }

    @Test
    void confirmsTheSameOpinionOnTheNewRevision() {
        Reference reference = stages.circulating();
        stages.opinion(reference, "IGN", "FAVORABLE_WITH_RESERVES");
        RequestForm amended = Samples.form();
        amended.project.platform = "geo.occitanie.example";
        stages.amended(reference, amended);
        assertThat(page(IGN, reference))
                .bodyText()
                .contains("Dossier modifié depuis votre avis", "geo.occitanie.example")
                .doesNotContain("PCRS image de l’Aude</td>");
        assertThat(send(IGN, reference, "confirm", "true", "seenNumber", "1")).hasStatus3xxRedirection();
        assertThat(last(reference, "IGN"))
                .extracting(Opinion::number, Opinion::revision, Opinion::stance)
                .containsExactly(2, 2, Stance.FAVORABLE_WITH_RESERVES);
        assertThat(page(IGN, reference)).bodyText().doesNotContain("Dossier modifié depuis votre avis");
    }

    @Test
    void showsItsFileToWhoeverMaySeeTheOpinion() {
        Reference reference = stages.circulating();
        assertThat(sendWithFile("analyse.pdf", PDF, reference)).hasRedirectedUrl("/demandes/" + reference);
        assertThat(page(IGN, reference)).bodyText().contains("analyse.pdf");
        assertThat(piece(IGN, reference)).hasStatusOk().body().isEqualTo(PDF);
        Actor region = Samples.member("REGION");
        assertThat(piece(region, reference)).as("before its own opinion").hasStatus(404);
        assertThat(dossier(region, reference))
                .bodyText()
                .contains("Fichier joint à l’avis")
                .doesNotContain("analyse.pdf");
        stages.opinion(reference, "REGION", "FAVORABLE");
        assertThat(piece(region, reference)).as("after it").hasStatusOk();
        assertThat(dossier(region, reference)).bodyText().contains("analyse.pdf");
    }

    @Test
    void keepsItsFileUntilACorrectionTakesItAway() {
        Reference reference = stages.circulating();
        sendWithFile("analyse.pdf", PDF, reference);
        send(IGN, reference, "seenNumber", "1", "link", "NONE", "stance", "ABSTENTION");
        assertThat(last(reference, "IGN").piece().fileName()).isEqualTo("analyse.pdf");
        send(IGN, reference, "confirm", "true", "seenNumber", "2");
        assertThat(last(reference, "IGN").piece().fileName()).isEqualTo("analyse.pdf");
        send(IGN, reference, "seenNumber", "3", "link", "NONE", "stance", "ABSTENTION", "withoutPiece", "true");
        assertThat(last(reference, "IGN").piece()).isNull();
        assertThat(piece(IGN, reference)).as("gone with this version").hasStatus(404);
        assertThat(page(IGN, reference)).bodyText().contains("analyse.pdf");
        assertThat(dossier(IGN, reference)).bodyText().contains("Fichier retiré de l’avis");
    }

    @Test
    void refusesAFileForItsContentAndKeepsTheWords() {
        Reference reference = stages.circulating();
        assertThat(sendWithFile("analyse.pdf", "MZ\u0090\0".getBytes(StandardCharsets.ISO_8859_1), reference))
                .hasStatus(422)
                .bodyText()
                .contains("n’est pas d’un format accepté", "href=\"#file\"", "choisissez-le encore", "Voir le fichier");
        assertThat(opinions.latest(reference)).isEmpty();
    }

    @Test
    void tellsWrongWordsAndAWrongFileInOneRound() {
        Reference reference = stages.circulating();
        byte[] program = "MZ\u0090\0".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(sendWithFile("analyse.pdf", program, "", reference))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#stance\"", "href=\"#file\"", "n’est pas d’un format accepté");
        assertThat(opinions.latest(reference)).isEmpty();
    }

    @Test
    void refusesToConfirmWhatAColleagueHasCorrected() {
        Reference reference = stages.circulating();
        stages.opinion(reference, "IGN", "FAVORABLE");
        assertThat(send(IGN, reference, "confirm", "true", "seenNumber", "0")).hasStatus(409);
    }

    @Test
    void leadsWhoeverIsNotAskedToTheDossier() {
        Reference reference = stages.circulating();
        assertThat(page(Samples.SECRETARIAT, reference)).hasRedirectedUrl("/demandes/" + reference);
        assertThat(send(Samples.SECRETARIAT, reference, "link", "NONE", "stance", "FAVORABLE"))
                .hasStatus(409);
    }

    @Test
    void revealsNothingOfARequestThatDoesNotCirculate() {
        Reference reference = stages.submitted();
        assertThat(page(IGN, reference)).hasStatus(404);
        assertThat(page(IGN, Reference.of("D-2026-0999"))).hasStatus(404);
    }

    private Opinion last(Reference reference, String signatory) {
        return opinions.latest(reference).stream()
                .filter(opinion -> opinion.signatory().equals(signatory))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult sendWithFile(String name, byte[] content, Reference reference) {
        return sendWithFile(name, content, "FAVORABLE", reference);
    }

    private MvcTestResult sendWithFile(String name, byte[] content, String stance, Reference reference) {
        return mvc.perform(multipart("/demandes/{ref}/avis-signataire", reference)
                .file(new MockMultipartFile("file", name, "application/pdf", content))
                .param("link", "NONE")
                .param("stance", stance)
                .param("reasons", "Voir le fichier")
                .with(accounts.signedIn(IGN.username()))
                .with(csrf()));
    }

    /** The file of the last opinion of the IGN. */
    private MvcTestResult piece(Actor reader, Reference reference) {
        return get(
                reader,
                "/demandes/" + reference + "/avis-signataires/"
                        + last(reference, "IGN").id() + "/piece");
    }

    private MvcTestResult dossier(Actor reader, Reference reference) {
        return get(reader, "/demandes/" + reference);
    }

    private MvcTestResult get(Actor reader, String path) {
        return mvc.get().uri(path).with(accounts.signedIn(reader.username())).exchange();
    }

    private MvcTestResult page(Actor actor, Reference reference) {
        return mvc.get()
                .uri("/demandes/{ref}/avis-signataire", reference)
                .with(accounts.signedIn(actor.username()))
                .exchange();
    }

    private MvcTestResult send(Actor actor, Reference reference, String... namesAndValues) {
        var request = mvc.post()
                .uri("/demandes/{ref}/avis-signataire", reference)
                .with(accounts.signedIn(actor.username()))
                .with(csrf());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return request.exchange();
    }
}
