package fr.crig.avis.avis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.support.Readers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who gets what at the addresses of the avis, and what happens to what nobody should send. */
class AvisAccessTest extends AvisStory {

    @Autowired
    private JdbcOperations rows;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]+)\"");

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void givesTheDocumentAndTheVeryBytesThatWereHashed() {
        Avis avis = recorded();
        MvcTestResult document = get("membre.prefecture", "/avis/" + avis.number() + ".pdf");
        assertThat(document).hasStatusOk().hasContentType("application/pdf");
        assertThat(document.getResponse().getContentAsByteArray())
                .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        MvcTestResult record = get("secretariat", "/avis/" + avis.number() + ".json");
        assertThat(record).hasStatusOk();
        assertThat(Avis.hash(new String(record.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)))
                .isEqualTo(avis.sha256());
    }

    @Test
    void hidesEverythingFromWhoMayNotSeeTheDossier() {
        Avis avis = recorded();
        for (String end : List.of("", ".pdf", ".json")) {
            assertThat(get("admin", "/avis/" + avis.number() + end)).hasStatus(404);
            assertThat(get("secretariat", "/avis/CRIG-OCC-2026-999" + end)).hasStatus(404);
        }
        assertThat(get("admin", "/avis")).hasStatusOk().bodyText().doesNotContain(avis.number());
    }

    @Test
    void standsOnTheAgendaForAgentsTooIfTheyMaySeeTheDossier() {
        Avis avis = recorded();
        assertThat(get("agent.openig", "/reunions"))
                .hasStatusOk()
                .bodyText()
                .contains("aria-current=\"page\">Réunions")
                .doesNotContain("Prévoir une réunion");
        assertThat(get("agent.openig", "/reunions/1"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/avis/" + avis.number() + "\"", "Avis favorable avec réserves", "Délibéré");
        Readers.remove("OPENIG", rows);
        assertThat(get("agent.openig", "/reunions/1"))
                .hasStatusOk()
                .bodyText()
                .contains("Dossier qui ne vous est pas ouvert")
                .doesNotContain(avis.number(), avis.reference().value(), "Délibéré", "favorable", "PCRS");
        assertThat(get("admin", "/reunions/1")).hasStatus(404);
    }

    @Test
    void opensTheFollowUpToTheAgentsOfTheReceivingSignatoryAlone() {
        Avis avis = recorded();
        String address = "/demandes/" + avis.reference() + "/suite";
        assertThat(get("agent.region", address)).hasStatusOk();
        assertThat(get("agent.ign", address)).hasStatus(422);
        assertThat(get("admin", address)).hasStatus(404);
        assertThat(get("agent.region", "/demandes/D-2026-9999/suite")).hasStatus(404);
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() {
        Avis avis = recorded();
        assertThat(granted(avis, "beaucoup", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Ce montant n’est pas lisible", "&lt;script&gt;alert(1)&lt;/script&gt;", "beaucoup");
        assertThat(requests.get(avis.reference()).state()).isEqualTo(RequestState.AVIS_RECORDED);
    }

    @Test
    void liftsNoReserveThatHasNoNumber() {
        Avis avis = recorded();
        assertThat(granted(avis, "120 000", "=1+1"))
                .hasStatus(422)
                .bodyText()
                .contains("Cette valeur n’est pas lisible", "120 000");
        assertThat(requests.get(avis.reference()).state()).isEqualTo(RequestState.AVIS_RECORDED);
    }

    private MvcTestResult granted(Avis avis, String amount, String lifted) {
        return mvc.post()
                .uri("/demandes/" + avis.reference() + "/suite")
                .with(accounts.signedIn("agent.region"))
                .with(csrf())
                .param("version", String.valueOf(requests.get(avis.reference()).version()))
                .param("result", "GRANTED")
                .param("amount", amount)
                .param("lifted", lifted)
                .param("remark", "<script>alert(1)</script>")
                .exchange();
    }

    @Test
    void survivesOddSearches() {
        recorded();
        assertThat(get("secretariat", "/avis?sens=FANTAISIE"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Critère «\u00a0Sens de l’avis\u00a0»\u00a0: «\u00a0FANTAISIE\u00a0» n’est pas un choix de cette page.");
        assertThat(get("secretariat", "/avis?page=99")).hasStatusOk();
        assertThat(get("secretariat", "/avis?page=-3&size=100000")).hasStatusOk();
        assertThat(get("secretariat", "/avis?mots=<script>"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<script>\"");
    }

    /** As a link that is old, or a search that was kept before a choice was taken away. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "annee=20X6",
                "sens=FANTAISIE",
                "theme=PLUS_TARD",
                "departement=75",
                "signataire=ONF",
                "dispositif=X",
                "decision=PEUT_ETRE",
                "suivi=un-peu",
                "anterieurs=encore"
            })
    void saysWhichCriterionNothingCanAnswer(String criterion) {
        Avis avis = recorded();
        String value = criterion.substring(criterion.indexOf('=') + 1);
        assertThat(get("secretariat", "/avis?mots=pcrs&" + criterion + "&page=2"))
                .hasStatusOk()
                .bodyText()
                .contains("«\u00a0" + value + "\u00a0» n’est pas un choix de cette page.", "href=\"/avis?mots=pcrs\"")
                .doesNotContain(avis.number());
        assertThat(get("secretariat", "/avis?" + criterion.replace(value, "")))
                .bodyText()
                .contains(avis.number())
                .doesNotContain("n’est pas un choix");
    }

    /** The list is there; whoever asked for another order is not to take this one for it. */
    @Test
    void saysWhichOrderItDoesNotKnow() {
        Avis avis = recorded();
        assertThat(get("secretariat", "/avis?vigueur=true&tri=couleur&page=1"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Tri «\u00a0couleur\u00a0»\u00a0: cette page ne le connaît pas.",
                        "La liste est triée ainsi\u00a0: les plus récents d’abord.",
                        "href=\"/avis?vigueur=true\"",
                        avis.number())
                .doesNotContain("la liste est donc vide");
        Stream.concat(Stream.of(""), RegisterOrder.all().stream().map(RegisterOrder::word))
                .forEach(word -> assertThat(get("secretariat", "/avis?tri=" + word))
                        .bodyText()
                        .as(word)
                        .doesNotContain("cette page ne le connaît pas"));
    }

    @Test
    void takesEachOfItsChoices() {
        recorded();
        for (String select :
                List.of("annee", "sens", "theme", "departement", "signataire", "dispositif", "decision", "suivi")) {
            String page = text(get("secretariat", "/avis"));
            int from = page.indexOf("id=\"" + select + "\"");
            List<String> values = OPTION.matcher(page.substring(from, page.indexOf("</select>", from)))
                    .results()
                    .map(option -> option.group(1))
                    .toList();
            assertThat(values).as(select).isNotEmpty();
            for (String value : values) {
                assertThat(get("secretariat", "/avis?" + select + "=" + value))
                        .bodyText()
                        .doesNotContain("n’est pas un choix");
            }
        }
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String username, String address) {
        return mvc.get().uri(address).with(accounts.signedIn(username)).exchange();
    }
}
