package fr.crig.avis.avis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.former.FormerDesk;
import fr.crig.avis.request.Scheme;
import fr.crig.avis.request.SentFile;
import fr.crig.avis.request.Theme;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import fr.crig.avis.storage.FileStore;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The avis of before stand in the register beside ours, found by the same criteria, marked, and of no request. */
class FormerInRegisterTest extends ApplicationTest {

    private static final String OURS = "X-2026-001";
    private static final Actor AGENT = new Actor("agent.ign", "Agent", Set.of(Role.AGENT), "IGN", false);
    private static final Actor ADMINISTRATOR =
            new Actor("admin", "Administration", Set.of(Role.ADMINISTRATOR), null, false);
    private static final String LINES = """
            Numéro;Date;Objet;Porteur;Avis;Montant;Thématique;Départements;Signataire;Financeur;Suite;Montant accordé;Remarques
            2019-1;12/03/2019;Plan de l’Aude;Zone d’activités;Favorable;150 000 €;PCRS;Aude;Région Occitanie;Région;accordé;90 000;vu en séance
            2019-2;13/06/2019;Nuage du Gers;Aude Énergies;Défavorable;;Nuages;32, 9 et 31;DREAL;;en cours;;
            2021-1;01/02/2021;Photos;Commune;Avis partagé;20 000;Orthophotographies;toute la région;;FEDER;refusé;;
            """;

    @Autowired
    private FormerDesk desk;

    @Autowired
    private AvisRegister register;

    @Autowired
    private AvisReader reader;

    @Autowired
    private FileStore files;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void record() {
        accounts.openAll();
        register.add(
                RegisterAvis.of(files, clock.instant(), 1, 1, Map.of()),
                1,
                Set.of("PREFECTURE", "REGION"),
                new RegisterSubject(Theme.PCRS, Scheme.CPER, Set.of("11")));
        bring(LINES);
    }

    private void bring(String lines) {
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        long id = desk.send(
                Samples.SECRETARIAT, new SentFile("registre.csv", bytes.length, new ByteArrayResource(bytes)));
        desk.say(Samples.SECRETARIAT, id, desk.page(Samples.SECRETARIAT, id).form());
        desk.bring(
                Samples.SECRETARIAT,
                id,
                desk.page(Samples.SECRETARIAT, id).sent().version());
    }

    @Test
    void standBesideOursInEachOrder() {
        assertThat(found()).containsExactly(OURS, "2021-1", "2019-2", "2019-1");
        assertThat(sorted(RegisterOrder.OLDEST)).containsExactly("2019-1", "2019-2", "2021-1", OURS);
        assertThat(sorted(RegisterOrder.APPLICANT)).startsWith("2019-2").endsWith("2019-1");
        assertThat(sorted(RegisterOrder.AMOUNT_REVERSED)).containsExactly("2019-1", OURS, "2021-1", "2019-2");
        assertThat(reader.years(Samples.SECRETARIAT)).containsExactly(2026, 2021, 2019);
    }

    @Test
    void areGoneOnBehindInEachOrder() {
        for (RegisterOrder order : RegisterOrder.all()) {
            List<AvisEntry> all = page(Samples.SECRETARIAT, new AvisSearch(RegisterFilter.NONE, order, null));
            assertThat(all).hasSize(4);
            for (int rank = 0; rank < all.size(); rank++) {
                assertThat(page(
                                Samples.SECRETARIAT,
                                new AvisSearch(
                                        RegisterFilter.NONE,
                                        order,
                                        all.get(rank).id())))
                        .as("%s behind %d", order, rank)
                        .isEqualTo(all.subList(rank + 1, all.size()));
            }
        }
    }

    /** By the words of the line, and by our choices where its words are those of one. */
    @Test
    void areFoundByEachCriterion() {
        assertThat(found("mots", "plan aude")).containsExactly("2019-1");
        assertThat(found("mots", "2021-1")).containsExactly("2021-1");
        assertThat(found("mots", "nuage")).containsExactly("2019-2");
        assertThat(found("mots", "dreal")).containsExactly("2019-2");
        assertThat(found("mots", "vu seance")).containsExactly("2019-1");
        assertThat(found("annee", "2019")).containsExactly("2019-2", "2019-1");
        assertThat(found("sens", "UNFAVORABLE")).containsExactly("2019-2");
        assertThat(found("theme", "PCRS")).containsExactly(OURS, "2019-1");
        assertThat(found("theme", "ORTHOPHOTO")).containsExactly("2021-1");
        assertThat(found("departement", "11")).containsExactly(OURS, "2021-1", "2019-1");
        assertThat(found("departement", "09")).containsExactly("2021-1", "2019-2");
        assertThat(found("departement", "31")).containsExactly("2021-1", "2019-2");
        assertThat(found("signataire", "REGION")).containsExactly(OURS, "2019-1");
        assertThat(found("financeur", "feder")).containsExactly("2021-1");
        assertThat(found("montant-de", "20 000", "montant-a", "100 000")).containsExactly("2021-1");
        assertThat(found("decision", "GRANTED")).containsExactly("2019-1");
        assertThat(found("decision", "REFUSED")).containsExactly("2021-1");
        // Nobody is asked what became of an avis of before.
        assertThat(found("decision", "AWAITED")).containsExactly(OURS);
        assertThat(found("suivi", "oui")).containsExactly("2019-1");
        assertThat(found("suivi", "non")).isEmpty();
        assertThat(found("suivi", "sans-objet")).containsExactly("2021-1");
        assertThat(found("reserves", "true")).isEmpty();
        assertThat(found("vigueur", "true")).hasSize(4);
        assertThat(found("dispositif", "CPER")).containsExactly(OURS);
    }

    @Test
    void areShownAloneOrLeftOut() {
        assertThat(found("anterieurs", "sans")).containsExactly(OURS);
        assertThat(found("anterieurs", "seulement")).containsExactly("2021-1", "2019-2", "2019-1");
        assertThat(found("anterieurs", "seulement", "theme", "PCRS")).containsExactly("2019-1");
        assertThat(found("anterieurs", "peut-être")).isEmpty();
    }

    /** Whoever acts for a signatory sees them, whatever it may see of ours; whoever runs the service sees none. */
    @Test
    void areForWhoeverReadsTheRegister() {
        assertThat(numbers(AGENT, RegisterFilter.NONE)).containsExactly("2021-1", "2019-2", "2019-1");
        assertThat(numbers(Samples.member("PREFECTURE"), RegisterFilter.NONE)).hasSize(4);
        assertThat(numbers(ADMINISTRATOR, RegisterFilter.NONE)).isEmpty();
        assertThat(numbers(ADMINISTRATOR, RegisterFilters.of("anterieurs", "seulement")))
                .isEmpty();
        assertThat(reader.years(ADMINISTRATOR)).isEmpty();
    }

    @Test
    void sayWhyTheyWereFound() {
        AvisEntry found = page(
                        Samples.SECRETARIAT,
                        new AvisSearch(RegisterFilters.of("mots", "seance"), RegisterOrder.NEWEST, null))
                .get(0);
        assertThat(found.matches()).containsExactly(new RegisterMatch("seance", List.of(RegisterField.NOTE)));
    }

    @Test
    void areMarkedAndLeadToTheirOwnPage() {
        String list = get("agent.ign", "/avis");
        assertThat(list)
                .contains("2019-1", "repris du registre antérieur", "DREAL", "en cours")
                .doesNotContain("href=\"/avis/2019-1\"", OURS);
        long place = jdbc.sql("select id from former_avis where number = '2019-1'")
                .query(Long.class)
                .single();
        assertThat(list).contains("href=\"/avis/anterieurs/" + place + "\"");
        assertThat(get("agent.ign", "/avis/anterieurs/" + place))
                .contains(
                        "2019-1",
                        "12 mars 2019",
                        "Plan de l’Aude",
                        "Zone d’activités",
                        "150\u202f000",
                        "90\u202f000",
                        "PCRS",
                        "Région Occitanie",
                        "accordé",
                        "vu en séance",
                        "registre.csv")
                .doesNotContain("/avis/reprise/");
        assertThat(get("secretariat", "/avis/anterieurs/" + place)).contains("/avis/reprise/");
        assertThat(mvc.get().uri("/avis/anterieurs/" + place).with(accounts.signedIn("admin")))
                .hasStatus(404);
        assertThat(mvc.get().uri("/avis/anterieurs").with(accounts.signedIn("agent.ign")))
                .hasRedirectedUrl("/avis?anterieurs=seulement");
    }

    @Test
    void leaveInTheFilesInTheirOwnWords() throws IOException {
        List<String> lines = export("csv").lines().toList();
        assertThat(lines.get(0)).endsWith(";Repris du registre antérieur");
        assertThat(lines).hasSize(5);
        assertThat(lines.get(1)).startsWith(OURS).endsWith(";non");
        assertThat(lines.get(4))
                .isEqualTo(
                        "2019-1;;2019-03-12;Plan de l’Aude;Zone d’activités;Région;;PCRS;Aude;Région Occitanie;150000,00;"
                                + "Avis favorable;accordé;90000,00;;;;oui");
        JsonNode features = new ObjectMapper().readTree(export("geojson")).path("features");
        assertThat(features).hasSize(4);
        assertThat(features.get(3).path("geometry").isNull()).isTrue();
        assertThat(features.get(3).path("properties").path("Numéro").asText()).isEqualTo("2019-1");
        assertThat(export("csv", "anterieurs", "sans").lines()).hasSize(2);
    }

    /** Of no request, they have none of the data that the scheme of grants asks for. */
    @Test
    void areNoGrantToBePublished() {
        assertThat(get("secretariat", "/avis/subventions?annee=2019")).doesNotContain("2019-1", "Aude Énergies");
    }

    private String export(String format, String... criteria) throws IOException {
        var request = mvc.post()
                .uri("/avis/export")
                .with(accounts.signedIn("secretariat"))
                .with(csrf())
                .param("format", format);
        for (int i = 0; i < criteria.length; i += 2) {
            request = request.param(criteria[i], criteria[i + 1]);
        }
        return request.exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private String get(String user, String path) {
        var page = mvc.get().uri(path).with(accounts.signedIn(user)).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private List<String> found(String... criteria) {
        return numbers(Samples.SECRETARIAT, RegisterFilters.of(criteria));
    }

    private List<String> sorted(RegisterOrder order) {
        return page(Samples.SECRETARIAT, new AvisSearch(RegisterFilter.NONE, order, null)).stream()
                .map(AvisEntry::number)
                .toList();
    }

    private List<String> numbers(Actor actor, RegisterFilter filter) {
        return page(actor, new AvisSearch(filter, RegisterOrder.NEWEST, null)).stream()
                .map(AvisEntry::number)
                .toList();
    }

    private List<AvisEntry> page(Actor actor, AvisSearch search) {
        return reader.search(actor, search, PageRequest.of(0, 25)).getContent();
    }
}
