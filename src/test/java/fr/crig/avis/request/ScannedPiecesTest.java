package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.circulation.OpinionDesk;
import fr.crig.avis.circulation.OpinionForm;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.FileScans;
import fr.crig.avis.storage.FileStore;
import fr.crig.avis.storage.ScannerProperties;
import fr.crig.avis.storage.WithheldFile;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.ClamAv;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Pieces before a real scanner, which knows one signature. */
class ScannedPiecesTest extends ApplicationTest {

    private static final String PDF = "%PDF-1.7\n";
    private static final String INFECTED = PDF + ClamAv.EICAR;
    private static final String WAITING = "En cours de vérification";
    private static final String STRUCK_OUT = "un logiciel malveillant y a été trouvé";

    @Autowired
    private ScannerProperties scanner;

    @Autowired
    private FileScans scans;

    @Autowired
    private FileStore files;

    @Autowired
    private Pieces pieces;

    @Autowired
    private RequestDesk drafts;

    @Autowired
    private OpinionDesk opinions;

    @Autowired
    private RequestReader reader;

    @Autowired
    private Checklist checklist;

    @Autowired
    private Stages stages;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    private Reference reference;

    @BeforeEach
    void aRequestAndAScanner() {
        accounts.openAll();
        reference = stages.submitted();
        scanner.setHost("127.0.0.1");
        scanner.setPort(ClamAv.running().port());
    }

    /** As for all the other tests. */
    @AfterEach
    void withoutAScanner() {
        scanner.setHost("");
    }

    @Test
    void areGivenToNobodyBeforeTheyWereLookedAt() {
        String piece = join("note.pdf", PDF);
        assertThat(get("/demandes/" + reference, "agent.region"))
                .hasStatusOk()
                .bodyText()
                .contains(WAITING);
        for (String username : List.of("agent.region", "secretariat")) {
            MvcTestResult answer = get(piece, username);
            assertThat(answer)
                    .hasStatus(423)
                    .bodyText()
                    .contains("en cours de vérification par l’antivirus")
                    .doesNotContain("%PDF");
            assertThat(answer.getResponse().getHeader("Content-Disposition")).isNull();
            assertThat(answer.getResponse().getHeader("Content-Length")).isNull();
            assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                    .isNotEmpty();
        }
        assertThat(get(piece, "agent.ign"))
                .as("who may not see it learns nothing")
                .hasStatus(404);

        scans.scanWaiting();

        assertThat(get(piece, "secretariat")).hasStatusOk().bodyText().startsWith("%PDF");
        assertThat(get("/demandes/" + reference, "agent.region")).bodyText().doesNotContain(WAITING);
    }

    @Test
    void areStruckOutAndAskedAgainWhenSomethingWasFound() {
        String piece = join("note.pdf", INFECTED);
        assertThat(asked()).as("it is there").doesNotContain("MISSING_NOTE");
        scans.scanWaiting();

        for (String username : List.of("agent.region", "secretariat")) {
            assertThat(get(piece, username))
                    .hasStatus(423)
                    .bodyText()
                    .contains("logiciel malveillant")
                    .doesNotContain("%PDF");
            assertThat(get("/demandes/" + reference, username))
                    .bodyText()
                    .contains("<del>note.pdf</del>", STRUCK_OUT)
                    .doesNotContain("href=\"" + piece + "\"");
        }
        assertThat(asked()).contains("MISSING_NOTE");
        assertThat(get("/demandes/" + reference + "/recevabilite", "secretariat"))
                .bodyText()
                .contains("<del>note.pdf</del>");
        assertThat(journal.of(reference.value())).anySatisfy(line -> {
            assertThat(line.act()).isEqualTo("request.pieceInfected");
            assertThat(line.detail()).isEqualTo("note.pdf");
        });
        assertThat(told("PIECE_INFECTED")).hasSize(2);

        scans.scanWaiting();
        assertThat(told("PIECE_INFECTED")).as("once").hasSize(2);
        assertThat(get("/administration/exploitation", "admin"))
                .bodyText()
                .contains("Fichiers infectés", ClamAv.NAME)
                .doesNotContain("note.pdf");

        withoutAScanner();
        assertThat(get(piece, "secretariat")).as("without the scanner neither").hasStatus(423);
    }

    @Test
    void waitForAScannerThatIsAwayAndThenAreLookedAt() throws IOException {
        scanner.setPort(portOfNobody());
        String piece = join("note.pdf", PDF);
        scans.scanWaiting();
        assertThat(get(piece, "secretariat")).hasStatus(423);
        assertThat(get("/administration/exploitation", "admin")).bodyText().contains("Ne répond pas", "<dd>1</dd>");

        scanner.setPort(ClamAv.running().port());
        assertThat(get("/administration/exploitation", "admin")).bodyText().contains("ClamAV 1.", "<dd>1</dd>");
        scans.scanWaiting();
        assertThat(get(piece, "secretariat")).hasStatusOk();
        assertThat(get("/administration/exploitation", "admin")).bodyText().contains("<dd>0</dd>");
    }

    @Test
    void thatWereThereBeforeTheScannerAreLookedAtOnce() {
        withoutAScanner();
        String piece = join("note.pdf", INFECTED);
        assertThat(get(piece, "secretariat")).as("as ever").hasStatusOk();
        assertThat(get("/demandes/" + reference, "agent.region")).bodyText().doesNotContain(WAITING);
        assertThat(get("/administration/exploitation", "admin")).bodyText().contains("Aucun antivirus");

        scanner.setHost("127.0.0.1");
        assertThat(get(piece, "secretariat")).hasStatus(423);
        scans.scanWaiting();
        assertThat(get("/demandes/" + reference, "secretariat")).bodyText().contains(STRUCK_OUT);
    }

    /** Here the scanner takes a megabyte at most: the next one does not wait for it. */
    @Test
    void aboutWhichTheScannerDoesNotSayWaitAndKeepNoOtherWaiting() {
        String large = join("grande.pdf", PDF + "x".repeat(2_000_000));
        String small = join("petite.pdf", PDF);
        scans.scanWaiting();
        assertThat(get(large, "secretariat")).hasStatus(423);
        assertThat(get(small, "secretariat")).hasStatusOk();
        assertThat(triedAt()).isEqualTo(clock.instant());

        clock.advance(Duration.ofMinutes(9));
        scans.scanWaiting();
        assertThat(triedAt()).as("not again and again").isBefore(clock.instant());
        clock.advance(Duration.ofMinutes(1));
        scans.scanWaiting();
        assertThat(triedAt()).isEqualTo(clock.instant());
        assertThat(get(large, "secretariat")).hasStatus(423);
        assertThat(told("%INFECTED"))
                .as("that it was not looked at is no finding")
                .isEmpty();
    }

    /** Who may see it is not decided by the scanner. */
    @Test
    void ofAnOpinionAreToldToItsOwnSideAlone() {
        reference = stages.circulating();
        var form = new OpinionForm();
        form.link = "NONE";
        form.stance = "FAVORABLE";
        form.reasons = "Utile.";
        byte[] bytes = INFECTED.getBytes(StandardCharsets.US_ASCII);
        opinions.give(
                Samples.member("IGN"),
                reference,
                form,
                new SentFile("annexe.pdf", bytes.length, new ByteArrayResource(bytes)));
        String piece = "/demandes/" + reference + "/avis-signataires/"
                + jdbc.sql("select max(id) from opinion").query(Long.class).single() + "/piece";
        assertThat(get(piece, "membre.ign")).hasStatus(423).bodyText().contains("en cours de vérification");
        List<String> pages = List.of("/demandes/" + reference, "/demandes/" + reference + "/avis-signataire");
        for (String page : pages) {
            assertThat(get(page, "membre.ign"))
                    .bodyText()
                    .contains(WAITING, "href=\"" + piece + "\"")
                    .doesNotContain("<del>");
        }
        scans.scanWaiting();

        assertThat(get(piece, "membre.ign")).hasStatus(423).bodyText().contains("logiciel malveillant");
        for (String page : pages) {
            assertThat(get(page, "membre.ign"))
                    .bodyText()
                    .contains("<del>annexe.pdf</del>", STRUCK_OUT)
                    .doesNotContain(WAITING, "href=\"" + piece + "\"");
        }
        assertThat(told("OPINION_PIECE_INFECTED"))
                .isNotEmpty()
                .isSubsetOf(told("OPINION_ASKED:IGN"))
                .doesNotContain("secretariat@crig.example");
        assertThat(journal.of(reference.value())).anySatisfy(line -> {
            assertThat(line.act()).isEqualTo("opinion.pieceInfected");
            assertThat(line.detail()).isNull();
        });
    }

    /** The secretariat reads the outbox, and knows of no draft. */
    @Test
    void ofADraftAreToldToWhoeverTypesItAlone() {
        UUID key = UUID.randomUUID();
        String draft = "/demandes/brouillons/" + key;
        drafts.saveDraft(Samples.agent("REGION"), key, 0, Samples.form());
        byte[] bytes = INFECTED.getBytes(StandardCharsets.US_ASCII);
        pieces.joinToDraft(
                Samples.agent("REGION"),
                key,
                PieceKind.NOTE,
                "secrète.pdf",
                bytes.length,
                new ByteArrayResource(bytes));
        String piece = draft + "/pieces/" + last("attachment");
        assertThat(get(draft, "agent.region")).bodyText().contains(WAITING);
        assertThat(get(piece, "agent.region"))
                .hasStatus(423)
                .bodyText()
                .contains("en cours de vérification", "<a href=\"" + draft + "\">");
        scans.scanWaiting();

        assertThat(get(piece, "agent.region")).hasStatus(423).bodyText().contains("<a href=\"" + draft + "\">");
        assertThat(told("%INFECTED")).containsExactly("agent.region@crig.example");
        assertThat(jdbc.sql("select body_text from notice where id = ?")
                        .param(last("notice"))
                        .query(String.class)
                        .single())
                .contains("secrète.pdf", "http://localhost:8080" + draft);
        assertThat(get("/administration/envois/" + last("notice"), "secretariat"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("secrète.pdf", key.toString(), Samples.form().project.title);
    }

    private long last(String table) {
        return jdbc.sql("select max(id) from " + table).query(Long.class).single();
    }

    @Test
    void areNotTheOnlyFilesButThoseOfTheServiceNeedNoLook() {
        long own = files.storeOwn(new ByteArrayInputStream(PDF.getBytes())).id();
        long sent = files.store(new ByteArrayInputStream(PDF.getBytes())).id();
        var target = new ByteArrayOutputStream();
        files.copyTo(own, target);
        assertThat(target.toString(StandardCharsets.US_ASCII)).isEqualTo(PDF);
        assertThatThrownBy(() -> files.copyTo(sent, target)).isInstanceOf(WithheldFile.class);
    }

    private String join(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
        pieces.join(
                Samples.agent("REGION"), reference, PieceKind.NOTE, name, bytes.length, new ByteArrayResource(bytes));
        long id = reader.attachments(reader.get(reference)).stream()
                .filter(piece -> piece.fileName().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
        return "/demandes/" + reference + "/pieces/" + id;
    }

    private List<String> asked() {
        return checklist.of(reader.get(reference)).stream()
                .map(ChecklistItem::code)
                .toList();
    }

    private List<String> told(String event) {
        return jdbc.sql("select recipient from notice where event like ?")
                .param(event + "%")
                .query(String.class)
                .list();
    }

    private Instant triedAt() {
        return jdbc.sql("select scanned_at from stored_file where scan_state = 'WAITING'")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static int portOfNobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private MvcTestResult get(String address, String username) {
        return mvc.get().uri(address).with(accounts.signedIn(username)).exchange();
    }
}
