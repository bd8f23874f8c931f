package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import fr.crig.avis.support.Samples;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.HtmlUtils;

class DraftPageTest extends RequestPagesTest {

    private static final byte[] PDF = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);

    private final UUID key = UUID.randomUUID();

    @Test
    void opensAnEmptyForm() {
        assertPage(
                get(AGENT, "/demandes/nouvelle"),
                200,
                "Nouvelle demande",
                "Vérifier avant de déposer",
                "funding.plan[1].amount");
        assertThat(text(get(AGENT, "/demandes/nouvelle"))).containsOnlyOnce(">Le porteur n’a pas de SIRET<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"membre.region", "secretariat", "admin"})
    void isForAgentsOnly(String username) {
        assertThat(get(username, "/demandes/nouvelle")).hasStatus(404);
        assertThat(send(username, Samples.form(), "save")).hasStatus(404);
    }

    @Test
    void keepsAnIncompleteDraft() {
        RequestForm form = new RequestForm();
        form.project.title = "Jumeau numérique";
        assertThat(send(form, "save")).hasRedirectedUrl("/demandes/brouillons/" + key);
        assertPage(get(AGENT, "/demandes/brouillons/" + key), 200, "Jumeau numérique");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent.ign", "membre.region", "secretariat", "admin"})
    void isNotFoundByOthers(String username) {
        send(Samples.form(), "save");
        assertThat(get(username, "/demandes/brouillons/" + key)).hasStatus(404);
    }

    @Test
    void depositsARequest() {
        assertThat(send(Samples.form(), "check")).hasRedirectedUrl("/demandes/brouillons/" + key + "/verifier");
        assertThat(deposit(0)).hasRedirectedUrl("/demandes/D-2026-0001");
    }

    @Test
    void showsWhatWillBeDepositedAndWhatIsMissing() {
        send(Samples.form(), "check");
        joinNote();
        String recap = text(get(AGENT, "/demandes/brouillons/" + key + "/verifier"));
        assertThat(recap)
                .contains("PCRS image de l’Aude", "note.pdf", "300\u202f000\u202f€", "Déposer la demande")
                .contains("<li>Calendrier</li>", "le secrétariat la demandera", "Revenir à la saisie")
                .doesNotContain("<li>Note de présentation</li>", "<li>Autre pièce</li>");
        assertThat(reader.draft(agent(), key).reference()).isNull();
    }

    @Test
    void leadsBackFromTheRecapToWhatMustBeCorrected() {
        send(new RequestForm(), "save");
        assertPage(get(AGENT, "/demandes/brouillons/" + key + "/verifier"), 422, "href=\"#applicant.name\"");
        assertPage(deposit(0), 422, "href=\"#applicant.name\"");
        assertThat(reader.draft(agent(), key).reference()).isNull();
    }

    @Test
    void depositsNothingThatWasNotSeen() {
        send(Samples.form(), "check");
        send(Samples.form(), "save");
        assertPage(deposit(0), 409, "modifié ces informations entre-temps", "PCRS image de l’Aude");
        assertThat(reader.draft(agent(), key).reference()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent.ign", "membre.region", "secretariat", "admin"})
    void isDepositedByNobodyElse(String username) {
        send(Samples.form(), "save");
        assertThat(get(username, "/demandes/brouillons/" + key + "/verifier")).hasStatus(404);
        assertThat(post(username, "/demandes/brouillons/" + key + "/deposer", parameters("version", "0")))
                .hasStatus(404);
    }

    @Test
    void makesOneRequestOfAFormSentTwice() {
        send(Samples.form(), "save");
        deposit(0);
        assertThat(deposit(0)).hasRedirectedUrl("/demandes/D-2026-0001");
        assertThat(send(Samples.form(), "check")).hasRedirectedUrl("/demandes/D-2026-0001");
        assertThat(get(AGENT, "/demandes/brouillons/" + key + "/verifier")).hasRedirectedUrl("/demandes/D-2026-0001");
        assertThat(get(AGENT, "/demandes/D-2026-0002")).hasStatus(404);
    }

    @Test
    void makesOneDraftOfAFormSentTwice() {
        send(Samples.form(), "save");
        assertThat(send(Samples.form(), "save")).hasStatus3xxRedirection();
    }

    @Test
    void keepsWhatWasTypedOnAStaleForm() {
        send(Samples.form(), "save");
        send(Samples.form(), "save");
        RequestForm stale = Samples.form();
        stale.project.title = "Titre de la vieille page";
        assertPage(send(stale, "save"), 409, "Titre de la vieille page", "modifié ces informations entre-temps");
        assertThat(reader.draft(agent(), key).title()).isEqualTo("PCRS image de l’Aude");
    }

    static Stream<Arguments> wrongForms() {
        return Stream.of(
                wrong("applicant.siret", "200 053 791 00015", "sa clé est fausse"),
                wrong("applicant.siret", "123", "14 chiffres"),
                wrong("applicant.name", "", "obligatoire"),
                wrong("applicant.kind", "", "valeurs proposées"),
                wrong("applicant.contactEmail", "pas une adresse", "courriel n’est pas valable"),
                wrong("project.endsOn", "2026-08-31", "La fin est avant le début"),
                wrong("project.startsOn", "hier", "jj/mm/aaaa"),
                wrong("project.title", "t".repeat(201), "200 caractères au plus"),
                wrong("project.communes", "1106", "code INSEE"),
                wrong("funding.amountAsked", "300 001", "dépasse le coût total"),
                wrong("funding.amountAsked", "-5", "négatif"),
                wrong("funding.totalCost", "1234567890123", "12 chiffres au plus"),
                wrong("funding.totalCost", "0", "ne peut pas être nul"),
                wrong("funding.totalCost", "312 000", "il manque 12\u202f000\u202f€."),
                wrong("funding.totalCost", "300 000,50", "il manque 0,50\u202f€."),
                wrong("funding.plan[0].amount", "125 000", "dépasse le coût total de 5\u202f000\u202f€."),
                wrong("funding.plan[1].nature", "", "valeurs proposées"),
                wrong("dates.receivedOn", "2027-01-01", "dans l’avenir"),
                wrong("dates.replyWantedBy", "2026-01-01", "avant la réception"));
    }

    private static Arguments wrong(String field, String typed, String sentence) {
        return Arguments.of(field, typed, sentence);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("wrongForms")
    void saysWhatIsWrongBesideItAndKeepsIt(String field, String typed, String sentence) {
        MultiValueMap<String, String> parameters = SentForm.of(Samples.form());
        parameters.set(field, typed);
        MvcTestResult answer = send(AGENT, parameters, "check");
        assertPage(answer, 422, sentence, HtmlUtils.htmlEscape(typed), "href=\"#");
        assertThat(reader.draft(agent(), key).reference()).isNull();
        assertThat(get(SECRETARIAT, "/demandes/D-2026-0001")).hasStatus(404);
    }

    @Test
    void refusesAFieldWithoutEndButKeepsItOnThePage() {
        send(Samples.form(), "save");
        MultiValueMap<String, String> parameters = SentForm.of(Samples.form());
        parameters.set("version", "0");
        parameters.set("project.summary", "x".repeat(10_001));
        parameters.set("project.title", "Titre corrigé");
        assertPage(send(AGENT, parameters, "save"), 422, "x".repeat(10_001), "10 000 caractères");
        FundingRequest draft = reader.draft(agent(), key);
        assertThat(draft.title()).isEqualTo("Titre corrigé");
        assertThat(draft.form().project.summary).isEqualTo(Samples.form().project.summary);
    }

    @Test
    void refusesADraftThatItsColumnCannotHoldButKeepsItOnThePage() {
        send(Samples.form(), "save");
        MultiValueMap<String, String> parameters = SentForm.of(Samples.form());
        parameters.set("version", "0");
        parameters.set("project.title", "Autre titre");
        for (int line = 0; line < 110; line++) {
            parameters.set("funding.plan[" + line + "].funder", "x".repeat(10_000));
        }
        assertPage(send(AGENT, parameters, "save"), 422, "La saisie est trop longue", "Autre titre", "plan[109]");
        assertThat(reader.draft(agent(), key).title()).isEqualTo(Samples.form().project.title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "=cmd|'/c calc'!A1", "\"><img src=x>", "[[${7*7}]]", "é<b>"})
    void showsWhateverWasTypedAsText(String typed) {
        MultiValueMap<String, String> parameters = SentForm.of(Samples.form());
        parameters.replaceAll(
                (name, values) -> name.contains("plan") || name.contains("departments") ? values : List.of(typed));
        String page = text(send(AGENT, parameters, "check"));
        assertThat(page)
                .contains(HtmlUtils.htmlEscape(typed, "UTF-8"))
                .doesNotContain("<script>alert", "<img src=x", "<b>");
        assertThat(page).doesNotContain(">49<");
        String again = text(get(AGENT, "/demandes/brouillons/" + key));
        assertThat(again).doesNotContain("<script>alert", "<img src=x", "é<b>");
    }

    @Test
    void addsAndRemovesLinesOfThePlanWithoutScript() {
        assertThat(send(Samples.form(), "addLine")).hasRedirectedUrl("/demandes/brouillons/" + key + "#funding.plan");
        assertPage(get(AGENT, "/demandes/brouillons/" + key), 200, "funding.plan[2].amount");
        MultiValueMap<String, String> parameters =
                SentForm.of(reader.draft(agent(), key).form());
        send(AGENT, parameters, "removeLine-0");
        assertThat(reader.draft(agent(), key).form().funding.plan)
                .extracting(line -> line.amount)
                .containsExactly("180 000", "");
    }

    @Test
    void saysWhatIsMissingInThePlanWhileItIsTyped() {
        RequestForm form = Samples.form();
        form.funding.totalCost = "312 000";
        assertPage(post(AGENT, "/demandes/plan", SentForm.of(form)), 200, "Il manque 12\u202f000\u202f€");
        form.funding.totalCost = "295 000";
        assertPage(post(AGENT, "/demandes/plan", SentForm.of(form)), 200, "dépasse le coût total de 5\u202f000\u202f€");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "funding.plan[1000].amount",
                "funding.plan[999999999].amount",
                "funding.plan[-1].amount",
                "funding.plan[x].amount"
            })
    void refusesALineWithoutEnd(String field) {
        MultiValueMap<String, String> parameters = SentForm.of(Samples.form());
        parameters.set(field, "1");
        assertThat(send(AGENT, parameters, "save")).hasStatus(400);
    }

    @Test
    void tellsWrongFieldsAndFilesInOneRoundAndKeepsTheGoodOnes() {
        MultiValueMap<String, String> wrong = SentForm.of(Samples.form());
        wrong.set("applicant.siret", "123");
        MvcTestResult answer = mvc.perform(multipart("/demandes/brouillons/" + key)
                .file(new MockMultipartFile("piece-NOTE", "note.pdf", "application/pdf", PDF))
                .file(new MockMultipartFile(
                        "piece-NOTE",
                        "programme.pdf",
                        "application/pdf",
                        "MZ\u0090\0\3".getBytes(StandardCharsets.ISO_8859_1)))
                .file(new MockMultipartFile("piece-PLANNING", "vide.pdf", "application/pdf", new byte[0]))
                .file(new MockMultipartFile("piece-OTHER", "", "application/octet-stream", new byte[0]))
                .params(wrong)
                .param("act", "check")
                .with(accounts.signedIn(AGENT))
                .with(csrf()));
        assertPage(answer, 422, "programme.pdf", "vide.pdf", "n’a pas été joint", "note.pdf", "href=\"#piece-NOTE\"");
        assertPage(answer, 422, "14 chiffres", "href=\"#applicant.siret\"");
        FundingRequest draft = reader.draft(agent(), key);
        assertThat(draft.reference()).isNull();
        assertThat(reader.attachments(draft)).extracting(Attachment::fileName).containsExactly("note.pdf");
    }

    @Test
    void takesThePerimeterInItsOwnPlaceOnly() {
        byte[] lambert = "{\"type\":\"Point\",\"coordinates\":[650000,6250000]}".getBytes(StandardCharsets.UTF_8);
        byte[] point = "{\"type\":\"Point\",\"coordinates\":[2.3,43.2]}".getBytes(StandardCharsets.UTF_8);
        MvcTestResult answer = mvc.perform(multipart("/demandes/brouillons/" + key)
                .file(new MockMultipartFile("piece-PERIMETER", "aude.geojson", "application/json", point))
                .file(new MockMultipartFile("piece-PERIMETER", "lambert.geojson", "application/json", lambert))
                .file(new MockMultipartFile("piece-PERIMETER", "note.pdf", "application/pdf", PDF))
                .file(new MockMultipartFile("piece-OTHER", "autre.geojson", "application/json", point))
                .params(SentForm.of(Samples.form()))
                .with(accounts.signedIn(AGENT))
                .with(csrf()));
        assertPage(
                answer,
                422,
                "exportez-le en EPSG:4326",
                "«\u00a0note.pdf\u00a0» n’est ni un GeoJSON lisible ni une archive .zip",
                "«\u00a0autre.geojson\u00a0» n’est pas d’un format accepté",
                "aude.geojson");
        assertThat(reader.attachments(reader.draft(agent(), key)))
                .extracting(Attachment::kind, Attachment::mediaType)
                .containsExactly(tuple(PieceKind.PERIMETER, "application/geo+json"));
    }

    @Test
    void marksThePiecesThatAdmissibilityExpects() {
        RequestForm form = Samples.form();
        form.project.dataProduced = "";
        send(form, "save");
        joinNote();
        String page = text(get(AGENT, "/demandes/brouillons/" + key));
        assertThat(page).contains("Sur les pièces attendues, 1 sur 5 sont là.");
        assertThat(mark(page, "NOTE")).contains("attendue, elle est là");
        assertThat(mark(page, "PLANNING")).contains("attendue, elle manque");
        assertThat(mark(page, "DATA_SHEET")).contains("facultatif");
        assertThat(mark(page, "OTHER")).contains("facultatif");
    }

    @Test
    void followsWhatIsTypedAndChosenBeforeItIsSent() {
        RequestForm form = Samples.form();
        form.project.dataProduced = "Orthophotographie";
        MultiValueMap<String, String> typed = SentForm.of(form);
        typed.add("joined", "NOTE");
        typed.add("piece-PLANNING", "[object File]");
        String page = text(post(AGENT, "/demandes/pieces", typed));
        assertThat(page).contains("Sur les pièces attendues, 2 sur 6 sont là.", "hx-swap-oob=\"true\"");
        assertThat(mark(page, "NOTE")).contains("elle est là");
        assertThat(mark(page, "PLANNING")).contains("elle est là");
        assertThat(mark(page, "DATA_SHEET")).contains("elle manque", "Le projet produit des données.");
    }

    private static String mark(String page, String kind) {
        int from = page.indexOf("id=\"piece-" + kind + "-mark\"");
        assertThat(from).as(kind).isPositive();
        int next = page.indexOf("-mark\"", from + 20 + kind.length());
        return page.substring(from, next < 0 ? page.length() : next);
    }

    @Test
    void removesAPieceAndDeletesTheDraft() {
        send(Samples.form(), "save");
        joinNote();
        long id = reader.attachments(reader.draft(agent(), key)).get(0).id();
        assertThat(get(AGENT, "/demandes/brouillons/" + key + "/pieces/" + id)).hasStatusOk();
        assertThat(get("agent.ign", "/demandes/brouillons/" + key + "/pieces/" + id))
                .hasStatus(404);
        assertThat(send(Samples.form(), "removePiece-" + id)).hasStatus3xxRedirection();
        assertThat(reader.attachments(reader.draft(agent(), key))).isEmpty();
        joinNote();
        assertThat(post(AGENT, "/demandes/brouillons/" + key + "/supprimer", parameters()))
                .hasRedirectedUrl("/demandes");
        assertThat(get(AGENT, "/demandes/brouillons/" + key)).hasStatus(404);
    }

    @Test
    void findsNoPieceUnderWhatIsNoNumber() {
        assertThat(send(Samples.form(), "removePiece-abc")).hasStatus(404);
    }

    @Test
    void givesBackALongPieceAsItCame() {
        send(Samples.form(), "save");
        byte[] longer = Arrays.copyOf(PDF, 1_300_000);
        Arrays.fill(longer, 700_000, longer.length, (byte) 7);
        pieces.joinToDraft(agent(), key, PieceKind.NOTE, "note.pdf", longer.length, new ByteArrayResource(longer));
        long id = reader.attachments(reader.draft(agent(), key)).get(0).id();
        assertThat(get(AGENT, "/demandes/brouillons/" + key + "/pieces/" + id))
                .body()
                .isEqualTo(longer);
    }

    @Test
    void warnsWithoutRefusing() {
        stages.submitted();
        RequestForm form = Samples.form();
        form.project.startsOn = "2026-01-01";
        form.funding.plan.get(0).amount = "310 000";
        send(form, "save");
        assertPage(
                get(AGENT, "/demandes/brouillons/" + key),
                200,
                "commence avant la réception",
                "Les aides publiques (310\u202f000\u202f€)",
                "D-2026-0001");
    }

    private void joinNote() {
        pieces.joinToDraft(agent(), key, PieceKind.NOTE, "note.pdf", PDF.length, new ByteArrayResource(PDF));
    }

    private MvcTestResult deposit(int seenVersion) {
        return post(AGENT, "/demandes/brouillons/" + key + "/deposer", parameters("version", "" + seenVersion));
    }

    private MvcTestResult send(RequestForm form, String act) {
        return send(AGENT, form, act);
    }

    private MvcTestResult send(String username, RequestForm form, String act) {
        return send(username, SentForm.of(form), act);
    }

    private MvcTestResult send(String username, MultiValueMap<String, String> parameters, String act) {
        parameters.set("act", act);
        return post(username, "/demandes/brouillons/" + key, parameters);
    }
}
