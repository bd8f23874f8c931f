package fr.crig.avis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.support.ApplicationTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of the convention. */
class AgreementPagesTest extends ApplicationTest {

    private static final String PATH = "/convention";
    private static final String SECRETARIAT = "secretariat";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @BeforeEach
    void open() {
        accounts.openAll();
    }

    @Test
    void sayFirstWhetherItIsInForceAndWhatComesNext() {
        assertThat(get("membre.ign", PATH))
                .hasStatusOk()
                .bodyText()
                .contains("La convention n’est pas encore enregistrée.")
                .doesNotContain("/convention/nouvelle");
        assertThat(get(SECRETARIAT, PATH)).bodyText().contains("/convention/nouvelle");
        assertThat(get(SECRETARIAT, "/convention/nouvelle"))
                .hasStatusOk()
                .bodyText()
                .contains("OPenIG");

        assertThat(record("2025-06-11", "BY_ACT")).hasRedirectedUrl(PATH);

        for (String reader : List.of("membre.ign", "agent.region", "admin")) {
            assertThat(get(reader, PATH))
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            "En vigueur jusqu’au 10 juin 2028",
                            "rien avant le 10 juin 2027",
                            "11 juin 2025",
                            "36 mois",
                            "par un acte signé",
                            "les signataires, à l’unanimité",
                            "Un &lt;b&gt;organisme&lt;/b&gt;")
                    .doesNotContain(
                            "Enregistrée par", "/convention/renouvellement", "Enregistrer un avenant", "journal-title");
        }
        clock.setDay(LocalDate.of(2028, 1, 15));
        assertThat(get(SECRETARIAT, PATH))
                .bodyText()
                .contains("Enregistrée par ", ", le 12 mars 2026 à 10:00.")
                .contains("un acte de renouvellement, à faire signer avant le 10 juin 2028");
    }

    @Test
    void sayOnEveryPageOfWhoActsThatItIsOver() {
        record("2019-06-11", "BY_ACT");
        String band = "La convention du comité est échue depuis le 10 juin 2022.";
        for (String reader : List.of(SECRETARIAT, "membre.ign", "agent.region")) {
            for (String page : List.of("/a-faire", "/demandes", "/regles", "/avis")) {
                assertThat(get(reader, page))
                        .as(reader + page)
                        .hasStatusOk()
                        .bodyText()
                        .contains(band);
            }
        }
        assertThat(get("admin", "/a-faire")).bodyText().doesNotContain(band);
        assertThat(mvc.get().uri("/connexion").exchange()).bodyText().doesNotContain(band);
        assertThat(get("agent.region", "/demandes/nouvelle").getResponse().getStatus())
                .isLessThan(400);

        renew("0", "2025-10-02", "2025-10-02");
        assertThat(get("membre.ign", "/a-faire")).bodyText().doesNotContain("est échue");
        assertThat(get("membre.ign", PATH))
                .bodyText()
                .contains(
                        "En vigueur jusqu’au 1er octobre 2028",
                        "Aucune période ne court la veille",
                        "L’acte a été signé après la fin de la période précédente.",
                        "acte du 2 octobre 2025\u00a0: avenant n° 1");
        clock.setDay(LocalDate.of(2028, 10, 1));
        assertThat(get("membre.ign", "/a-faire")).bodyText().doesNotContain("est échue");
        clock.setDay(LocalDate.of(2028, 10, 2));
        assertThat(get("membre.ign", "/a-faire")).bodyText().contains("est échue depuis le 1er octobre 2028");
    }

    /** Where the engine waits is found by the name under which it knows the term. */
    @Test
    void showWhoeverRunsTheServiceWhereItWaits() {
        record("2019-06-11", "BY_ACT");

        assertThat(get("admin", "/administration/exploitation/parcours?sujet=agreement-0"))
                .hasStatusOk()
                .bodyText()
                .contains("La convention", "Renouvellement de la convention", "Dire ce que devient la convention");
    }

    @Test
    void tellWhatANoticeBrings() {
        record("2025-06-11", "TACIT");
        assertThat(get(SECRETARIAT, PATH))
                .bodyText()
                .contains(
                        "si personne ne la dénonce d’ici au 10 décembre 2027, elle se reconduit tacitement le 11 juin 2028");
        assertThat(get(SECRETARIAT, "/convention/denonciation"))
                .bodyText()
                .contains("elle doit être donnée le 10 décembre 2027 au plus tard");
        assertThat(post(
                        SECRETARIAT,
                        "/convention/denonciation",
                        "version",
                        "0",
                        "givenOn",
                        "10/03/2026",
                        "givenBy",
                        "L’IGN",
                        "words",
                        "<i>Par lettre</i>"))
                .hasRedirectedUrl(PATH);
        assertThat(get("membre.ign", PATH))
                .bodyText()
                .contains(
                        "Dénoncée\u00a0: en vigueur jusqu’au 10 juin 2028, puis plus",
                        "Le 10 mars 2026, par L’IGN.",
                        "La convention prend fin le 10 juin 2028.",
                        "&lt;i&gt;Par lettre");
    }

    @Test
    void keepWhatWasTypedWhenItIsRefused() {
        assertThat(post(SECRETARIAT, "/convention/nouvelle", "months", "trois ans", "decidedBy", "Les quatre"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez un nombre entier, en chiffres.", "trois ans", "Les quatre");
        record("2025-06-11", "BY_ACT");
        assertThat(renew("0", "2026-03-01", "2028-06-10"))
                .hasStatus(422)
                .bodyText()
                .contains("Une période court encore ce jour-là", "avenant n°\u00a01");
        assertThat(post(SECRETARIAT, "/convention/avenant", "version", "0", "signedOn", "2026-03-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Dites ce que change l’avenant.", "2026-03-01");
        assertThat(post(
                        SECRETARIAT,
                        "/convention/denonciation",
                        "version",
                        "0",
                        "givenOn",
                        "2024-01-01",
                        "givenBy",
                        "X"))
                .hasStatus(422)
                .bodyText()
                .contains("Aucune période ne courait ce jour-là.");
    }

    @Test
    void showBothTextsToWhoeverWasOvertaken() {
        record("2025-06-11", "BY_ACT");
        correct("0", "Le préfet");
        MvcTestResult overtaken = correct("0", "Les quatre");
        assertThat(overtaken)
                .hasStatus(409)
                .bodyText()
                .contains("Quelqu’un a enregistré autre chose entre-temps")
                .containsPattern("<del>.*Le préfet")
                .containsPattern("<ins>.*Les quatre")
                .doesNotContain("<th scope=\"row\">Signataires</th>")
                .contains("name=\"version\" value=\"1\"");
        assertThat(correct("1", "Les quatre")).hasRedirectedUrl(PATH);
        assertThat(get(SECRETARIAT, PATH)).bodyText().contains("Les quatre").doesNotContain("Le préfet");

        assertThat(renew("0", "2026-03-01", "2028-06-11"))
                .hasStatus(409)
                .bodyText()
                .contains("La convention a changé entre-temps", "avenant n°\u00a01", "name=\"version\" value=\"2\"");
        assertThat(post(
                        SECRETARIAT,
                        "/convention/retrait",
                        "version",
                        "0",
                        "entry",
                        "NOTICE-0-2026-01-01",
                        "reason",
                        "Lapsus"))
                .hasStatus(409)
                .bodyText()
                .contains("La convention a changé entre-temps", "Lapsus");
        assertThat(post(SECRETARIAT, "/convention/retrait", "version", "2", "entry", "NOTICE-0-2026-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez une écriture.", "Dites pourquoi elle est retirée.");
        assertThat(record("2024-06-11", "TACIT"))
                .hasStatus(409)
                .bodyText()
                .contains("Quelqu’un a enregistré autre chose entre-temps");
    }

    @Test
    void keepAnEarlierOneReadable() {
        record("2025-06-11", "BY_ACT");
        post(SECRETARIAT, "/convention/avenant", "version", "0", "signedOn", "2026-01-05", "words", "Le siège change.");
        assertThat(get(SECRETARIAT, "/convention/nouvelle"))
                .hasStatusOk()
                .bodyText()
                .contains("La convention du 11 juin 2025 court jusqu’au 10 juin 2028.")
                .contains("name=\"follows\" value=\"1\"", "name=\"version\" value=\"1\"")
                .doesNotContain("Elle se reconduit tacitement");
        assertThat(get("membre.ign", "/convention/anterieures/1")).hasStatus(404);
        assertThat(follow("1", "2028-06-10"))
                .hasStatus(422)
                .bodyText()
                .contains("La convention précédente court encore ce jour-là", "les quatre");
        assertThat(follow("0", "2028-06-11"))
                .hasStatus(409)
                .bodyText()
                .contains("La convention a changé entre-temps", "les quatre", "name=\"version\" value=\"1\"")
                .contains("action=\"/convention/nouvelle\"");
        assertThat(follow("1", "2028-06-11")).hasRedirectedUrl(PATH);

        for (String reader : List.of(SECRETARIAT, "membre.ign", "agent.region", "admin")) {
            assertThat(get(reader, PATH))
                    .bodyText()
                    .contains("Elle entrera en vigueur le 11 juin 2028", "Conventions précédentes")
                    .contains(
                            "/convention/anterieures/1", "du 11 juin 2025 au 10 juin 2028, une période", "en vigueur");
            assertThat(get(reader, "/convention/anterieures/1"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Convention du 11 juin 2025", "En vigueur jusqu’au 10 juin 2028")
                    .contains("la convention du 2 mars 2026 lui succède le 11 juin 2028.")
                    .contains("les signataires, à l’unanimité", "Avenant du 5 janvier 2026", "Le siège change.")
                    .doesNotContain("/convention/correction", "Enregistrée par");
            assertThat(get(reader, "/convention/anterieures/2")).hasStatus(404);
            assertThat(get(reader, "/convention/anterieures/7")).hasStatus(404);
        }
        assertThat(follow("1", "2031-06-11"))
                .hasStatus(409)
                .bodyText()
                .contains("Quelqu’un a enregistré autre chose entre-temps", "name=\"number\" value=\"2\"")
                .contains("action=\"/convention/correction\"");
        clock.setDay(LocalDate.of(2028, 6, 11));
        assertThat(get("membre.ign", PATH)).bodyText().contains("En vigueur jusqu’au 10 juin 2031");
        assertThat(get("membre.ign", "/convention/anterieures/1")).bodyText().contains("Échue le 10 juin 2028");
        assertThat(get("membre.ign", "/a-faire")).bodyText().doesNotContain("est échue");
    }

    /** Whoever opens the page asks what holds today, not what was written last. */
    @Test
    void answerFirstForTheOneInForceAndBesideItForThoseToCome() {
        record("2025-06-11", "BY_ACT");
        assertThat(get("membre.ign", PATH)).bodyText().doesNotContain("La suite de cette page");
        follow("0", "2028-09-01");
        String[] both = {
            "href=\"/convention/anterieures/1\">Convention du 11 juin 2025",
            "En vigueur jusqu’au 10 juin 2028",
            "la convention du 2 mars 2026 lui succède le 1er septembre 2028.",
            "Convention du 2 mars 2026",
            "Elle entrera en vigueur le 1er septembre 2028",
            "La suite de cette page est celle de la convention du 2 mars 2026",
            "<h2 id=\"terms\">"
        };
        assertThat(get("membre.ign", PATH)).bodyText().containsSubsequence(both);
        assertThat(get("membre.ign", "/convention/anterieures/1")).bodyText().doesNotContain("Elle entrera en vigueur");

        clock.setDay(LocalDate.of(2027, 1, 15));
        follow("2", "0", "2031-09-01");
        assertThat(get("membre.ign", PATH))
                .bodyText()
                .containsSubsequence(
                        "En vigueur jusqu’au 10 juin 2028",
                        "Elle entrera en vigueur le 1er septembre 2028",
                        "lui succède le 1er septembre 2031.",
                        "Elle entrera en vigueur le 1er septembre 2031",
                        "La suite de cette page");

        clock.setDay(LocalDate.of(2028, 7, 1));
        assertThat(get("membre.ign", PATH))
                .bodyText()
                .containsSubsequence("Échue le 10 juin 2028", "Elle entrera en vigueur le 1er septembre 2028");
        clock.setDay(LocalDate.of(2028, 9, 1));
        assertThat(get("membre.ign", PATH))
                .bodyText()
                .containsSubsequence(
                        "En vigueur jusqu’au 31 août 2031", "Elle entrera en vigueur le 1er septembre 2031")
                .doesNotContain("Échue le");
        clock.setDay(LocalDate.of(2031, 9, 1));
        assertThat(get("membre.ign", PATH))
                .bodyText()
                .contains("En vigueur jusqu’au 31 août 2034")
                .doesNotContain("Elle entrera en vigueur", "La suite de cette page");
    }

    /** The one that somebody saw was taken back in the meantime: what was typed follows the one before, or none. */
    @Test
    void keepWhatWasTypedAfterAnotherThatIsNoLongerThere() {
        assertThat(follow("0", "2028-06-11"))
                .hasStatus(409)
                .bodyText()
                .contains("les quatre", "name=\"follows\" value=\"0\"", "action=\"/convention/nouvelle\"");
        record("2025-06-11", "BY_ACT");
        follow("0", "2028-06-11");
        clock.setDay(LocalDate.of(2027, 1, 15));
        assertThat(follow("2", "0", "2031-06-11")).hasRedirectedUrl(PATH);
        assertThat(post(
                        SECRETARIAT,
                        "/convention/retrait",
                        "number",
                        "3",
                        "version",
                        "0",
                        "entry",
                        "AGREEMENT-0-2026-03-02",
                        "reason",
                        "Lapsus"))
                .hasRedirectedUrl(PATH);
        assertThat(follow("3", "0", "2034-06-11"))
                .hasStatus(409)
                .bodyText()
                .contains("La convention a changé entre-temps", "les quatre", "name=\"follows\" value=\"2\"")
                .contains("action=\"/convention/nouvelle\"");
    }

    private MvcTestResult follow(String version, String first) {
        return follow("1", version, first);
    }

    private MvcTestResult follow(String number, String version, String first) {
        return post(
                SECRETARIAT,
                "/convention/nouvelle",
                "follows",
                number,
                "version",
                version,
                "signedOn",
                "2026-03-02",
                "firstDay",
                first,
                "months",
                "36",
                "renewal",
                "BY_ACT",
                "decidedBy",
                "les quatre",
                "signatories",
                "IGN");
    }

    @Test
    void areNotThereForWhoeverDoesNotAct() {
        record("2025-06-11", "BY_ACT");
        for (String other : List.of("membre.ign", "agent.region", "admin")) {
            for (String page :
                    List.of("nouvelle", "correction", "renouvellement", "denonciation", "avenant", "retrait")) {
                assertThat(get(other, PATH + "/" + page)).as(other + page).hasStatus(404);
                assertThat(post(other, PATH + "/" + page, "version", "0")).hasStatus(404);
            }
        }
        assertThat(mvc.post().uri(PATH + "/avenant").with(accounts.signedIn(SECRETARIAT)))
                .hasStatus(403);
    }

    private MvcTestResult record(String first, String renewal) {
        return post(SECRETARIAT, "/convention/nouvelle", facts("0", first, renewal, "les signataires, à l’unanimité"));
    }

    private MvcTestResult correct(String version, String decidedBy) {
        return post(SECRETARIAT, "/convention/correction", facts(version, "2025-06-11", "BY_ACT", decidedBy));
    }

    private static String[] facts(String version, String first, String renewal, String decidedBy) {
        var facts = new ArrayList<>(List.of("version", version, "signedOn", first, "firstDay", first));
        facts.addAll(List.of("months", "36", "renewal", renewal, "decidedBy", decidedBy));
        facts.addAll(List.of("noticeLength", "6", "noticeUnit", "MONTHS"));
        facts.addAll(List.of("signatories", "IGN\nUn <b>organisme</b>"));
        return facts.toArray(String[]::new);
    }

    private MvcTestResult renew(String version, String signed, String first) {
        return post(
                SECRETARIAT,
                "/convention/renouvellement",
                "version",
                version,
                "signedOn",
                signed,
                "firstDay",
                first,
                "months",
                "36",
                "act",
                "avenant n°\u00a01");
    }

    private MvcTestResult get(String reader, String path) {
        return mvc.get().uri(path).with(accounts.signedIn(reader)).exchange();
    }

    private MvcTestResult post(String reader, String path, String... namesAndValues) {
        var request = mvc.post().uri(path).with(accounts.signedIn(reader)).with(csrf());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request = request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return request.exchange();
    }
}
