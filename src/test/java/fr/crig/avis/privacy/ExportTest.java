package fr.crig.avis.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.crig.avis.account.AccountLinks;
import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.account.LinkPurpose;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.request.PieceKind;
import fr.crig.avis.request.Pieces;
import fr.crig.avis.request.RequestDesk;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A person gets all that is kept of it; of others nothing but that they named it. */
class ExportTest extends ApplicationTest {

    private static final String OWN = "/compte/donnees/export";
    private static final byte[] NOTE = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private AccountLinks links;

    @Autowired
    private ExportDesk desk;

    @Autowired
    private ExportWriter writer;

    @Autowired
    private TextColumns columns;

    @Autowired
    private RequestDesk requests;

    @Autowired
    private Pieces pieces;

    @Autowired
    private Stages stages;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcTemplate template;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void people() {
        accounts.openAll();
    }

    @Test
    void holdsWhatStandsInWhateverColumn() throws IOException {
        Person person =
                new Person(7, "m.dupont", true, Set.of("Marie Dupont-Grès"), Set.of("m.dg@crig.example"), Set.of());
        Set<String> tables = new TreeSet<>(columns.byTable().keySet());
        Set<String> planted = new Planted(template, "Marie Dupont-Grès", "m.dupont").everywhere(tables);
        for (boolean own : new boolean[] {true, false}) {
            var target = new ByteArrayOutputStream();
            writer.write(person, own, target);
            Set<String> found = new TreeSet<>();
            unzip(target.toByteArray()).forEach((name, content) -> found.addAll(places(name, content)));
            assertThat(found).containsAll(planted);
        }
    }

    @Test
    void givesAPersonWhatItDidAndWhatItWasTold() throws IOException {
        Reference reference = stages.circulating();
        stages.opinion(reference, "IGN", "UNFAVORABLE");
        draftWithPiece();
        links.make("membre.ign", LinkPurpose.RESET);
        jdbc.sql("update opinion set reasons = 'Un motif du pôle' where signatory = 'IGN'")
                .update();

        Map<String, String> files = unzip(bytes(get(OWN, "membre.ign")));

        assertThat(files).containsKeys("lisez-moi.html", "donnees/account.json", "donnees/opinion.csv");
        assertThat(files.get("donnees/opinion.json")).contains("Un motif du pôle", reference.value());
        assertThat(files.get("donnees/account_role.json")).contains("MEMBER");
        assertThat(files.get("donnees/account_link.json")).contains("made_at").doesNotContain("token_hash");
        assertThat(files.get("donnees/notice.json")).contains("membre.ign@crig.example", "body_text");
        assertThat(files.get("lisez-moi.html")).contains("Avis des signataires", "Messages envoyés");
        assertThat(String.join("", files.values())).doesNotContain(TestAccounts.PASSWORD, "password_hash", "\"salt\"");
        assertThat(unzip(bytes(get(OWN, "agent.region"))).get("pieces.csv")).contains("note.pdf");
        assertThat(journal.ofAct("privacy.exported"))
                .extracting(JournalEntry::username, JournalEntry::subject)
                .contains(org.assertj.core.groups.Tuple.tuple("membre.ign", "membre.ign"));
    }

    /** What others said stays theirs, though they named somebody. */
    @Test
    void saysOfTheWordsOfOthersWhereAndWhenAlone() throws IOException {
        Reference reference = stages.circulating();
        stages.opinion(reference, "IGN", "FAVORABLE");
        stages.opinion(reference, "OPENIG", "UNFAVORABLE");
        jdbc.sql("update opinion set reasons = 'Secret de Membre IGN' where signatory = 'OPENIG'")
                .update();

        String opinions = unzip(bytes(get(OWN, "membre.ign"))).get("donnees/opinion.json");

        assertThat(opinions).contains("OPENIG", "reasons").doesNotContain("Secret de");
    }

    /** It sees no request by that right. */
    @Test
    void givesTheAdministratorNoWordsOfARequest() throws IOException {
        Reference reference = stages.circulating();
        stages.opinion(reference, "IGN", "UNFAVORABLE");

        Map<String, String> files = unzip(bytes(get("/administration/comptes/membre.ign/donnees", "admin")));

        assertThat(files.get("donnees/opinion.json")).contains("membre.ign", "given_at");
        assertThat(String.join("", files.values()))
                .doesNotContain("Le projet double un lot existant", "PCRS image", "\"body_text\" :");
        assertThat(journal.ofAct("privacy.exported"))
                .extracting(JournalEntry::username)
                .containsExactly("admin");
    }

    @Test
    void isNobodyElses() {
        assertThat(get("/administration/comptes/membre.ign/donnees", "secretariat"))
                .hasStatus(403);
        assertThat(get("/administration/comptes/nobody/donnees", "admin")).hasStatus(404);
        assertThatThrownBy(() -> desk.open("membre.ign", accounts.actor("membre.region")))
                .isInstanceOf(NotVisible.class);
        assertThat(journal.ofAct("privacy.exported")).isEmpty();
        assertThat(get("/compte/donnees", "membre.ign"))
                .hasStatusOk()
                .bodyText()
                .contains("Télécharger mes données");
    }

    private void draftWithPiece() {
        UUID key = UUID.randomUUID();
        requests.saveDraft(Samples.agent("REGION"), key, 0, Samples.form());
        pieces.joinToDraft(
                Samples.agent("REGION"), key, PieceKind.NOTE, "note.pdf", NOTE.length, new ByteArrayResource(NOTE));
    }

    private MvcTestResult get(String path, String username) {
        return mvc.get().uri(path).with(accounts.signedIn(username)).exchange();
    }

    private static byte[] bytes(MvcTestResult result) {
        assertThat(result).hasStatusOk().hasHeader("Content-Type", "application/zip");
        return result.getResponse().getContentAsByteArray();
    }

    private static Map<String, String> unzip(byte[] zip) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var stream = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                files.put(entry.getName(), new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static Set<String> places(String name, String content) {
        Set<String> places = new TreeSet<>();
        if (name.endsWith(".json")) {
            String table = name.replaceAll("donnees/|\\.json", "");
            try {
                for (JsonNode row : new ObjectMapper().readTree(content)) {
                    for (String column : row.get("named_in").asText().split(", ")) {
                        places.add(table + "." + column);
                    }
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return places;
    }
}
