package fr.crig.avis.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.ScannerProperties;
import fr.crig.avis.support.Readers;
import fr.crig.avis.support.Samples;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Books opened again, and by many at once. */
class BriefingBooksTest extends BriefingStory {

    private static final int CROWD = 40;

    @Autowired
    private JdbcOperations rows;

    @Autowired
    private BookShelf shelf;

    @Autowired
    private BindingTurns turns;

    @Autowired
    private ScannerProperties scanner;

    private Reference reference;
    private Meeting meeting;

    @BeforeEach
    void placeARequest() throws IOException {
        shelf.close();
        reference = circulating(Samples.form());
        join(reference, "note.pdf", Papers.pdf("Note", 2));
        join(reference, "plan.png", Papers.picture("png", 400, 200));
        join(reference, "photo.jpg", Papers.picture("jpg", 200, 400));
        favorable(reference, "IGN", "Motif-de-IGN");
        meeting = meeting();
        placeAnyway(reference, meeting);
    }

    @Test
    void areTheSameBytesWhileNothingChanged() throws IOException {
        byte[] first = bytes("membre.ign");
        clock.advance(Duration.ofHours(3));
        assertThat(bytes("membre.ign")).isEqualTo(first);
        shelf.close();
        assertThat(bytes("membre.ign")).as("made again").isEqualTo(first);
        assertThat(book("membre.ign", meeting).page(1))
                .containsPattern("Dernier avis ou dernière pièce 12 mars 2026 à 10:00 Version [0-9A-F]{4}-[0-9A-F]{4}");
    }

    @Test
    void areMadeAnewOnceAnythingChangedThatTheirReaderSees() throws IOException {
        byte[] first = bytes("membre.ign");
        favorable(reference, "REGION", "Motif-de-REGION");
        byte[] withOpinion = bytes("membre.ign");
        assertThat(ReadBook.of(withOpinion).words()).contains("Motif-de-REGION");
        join(reference, "annexe.pdf", Papers.pdf("Annexe", 1));
        byte[] withPiece = bytes("membre.ign");
        assertThat(ReadBook.of(withPiece).words()).contains("Annexe 1");
        placeSubject("Programme annuel", meeting);
        byte[] withSubject = bytes("membre.ign");
        assertThat(ReadBook.of(withSubject).words()).contains("Programme annuel");
        assertThat(List.of(first, withOpinion, withPiece, withSubject)).doesNotHaveDuplicates();
    }

    /** The same name, type and size: only what is in the piece tells that the book is another. */
    @Test
    void areMadeAnewForAPieceOfOtherContent() throws IOException {
        byte[] first = bytes("membre.ign");
        jdbc.sql("update attachment set sha256 = ? where file_name = 'note.pdf'")
                .param("0".repeat(64))
                .update();
        assertThat(bytes("membre.ign")).isNotEqualTo(first);
    }

    /** The scanner is away: what waits for it is left out, and comes in once it was looked at. */
    @Test
    void leaveOutWhatIsGivenToNobody() throws IOException {
        jdbc.sql("update stored_file set scan_state = 'CLEAN' where scan_state = 'WAITING'")
                .update();
        join(reference, "annexe.pdf", Papers.pdf("Annexe", 1));
        scanner.setHost("127.0.0.1");
        try {
            assertThat(ReadBook.of(bytes("membre.ign")).words())
                    .contains("Note 1", "Non vérifiée par l’antivirus")
                    .doesNotContain("Annexe 1");
            jdbc.sql("update stored_file set scan_state = 'CLEAN' where scan_state = 'WAITING'")
                    .update();
            assertThat(ReadBook.of(bytes("membre.ign")).words())
                    .contains("Annexe 1")
                    .doesNotContain("Non vérifiée");
        } finally {
            scanner.setHost("");
        }
    }

    @Test
    void showNothingAnyMoreThatTheirReaderMayNoLongerSee() throws IOException {
        assertThat(ReadBook.of(bytes("membre.ign")).words()).contains("PCRS", "Motif-de-IGN");
        Readers.remove("IGN", rows);
        assertThat(ReadBook.of(bytes("membre.ign")).words()).doesNotContain("PCRS", "Motif-de-IGN");
    }

    @Test
    void areEachReadersOwn() throws IOException {
        assertThat(ReadBook.of(bytes("membre.ign")).words()).contains("Motif-de-IGN");
        assertThat(ReadBook.of(bytes("membre.openig")).words()).doesNotContain("Motif-de-IGN");
        assertThat(ReadBook.of(bytes("secretariat")).words()).doesNotContain("Motif-de-IGN");
        // Of one name and one signatory, and yet two people.
        jdbc.sql("update account set display_name = 'Membre IGN' where username in ('membre.ign', 'suppleant.ign')")
                .update();
        assertThat(bytes("suppleant.ign")).isNotEqualTo(bytes("membre.ign"));
    }

    @Test
    void doNotKeepTheirReaderWaitingForMoreThanOneNorTheOthersForAny() throws Exception {
        String address = "/reunions/" + meeting.id();
        Thread waiting = turns.take("membre.ign", () -> {
            Thread second = BindingTurnsTest.waiting(turns, "membre.ign", new AtomicReference<>());
            MvcTestResult refused = get("membre.ign", meeting);
            assertThat(refused).hasStatus(503).headers().hasValue("Retry-After", "60");
            assertThat(refused)
                    .bodyText()
                    .contains("Le service prépare déjà des dossiers de séance", "href=\"" + address + "\"");
            assertThat(get("membre.region", meeting)).hasStatusOk().hasContentType("application/pdf");
            assertThat(mvc.get().uri(address).with(accounts.signedIn("membre.ign")))
                    .hasStatusOk();
            return second;
        });
        waiting.join();
        assertThat(get("membre.ign", meeting)).hasStatusOk();
    }

    @Test
    void areOneForACrowdOfRequestsOfOneReader() throws Exception {
        RequestPostProcessor reader = accounts.signedIn("membre.ign");
        RequestPostProcessor other = accounts.signedIn("membre.region");
        String page = "/reunions/" + meeting.id();
        ExecutorService crowd = Executors.newFixedThreadPool(CROWD + 2);
        try {
            List<Future<MvcTestResult>> asked =
                    Collections.nCopies(CROWD, asking(page + "/dossier-de-seance.pdf", reader)).stream()
                            .map(crowd::submit)
                            .toList();
            Future<MvcTestResult> another = crowd.submit(asking(page + "/dossier-de-seance.pdf", other));
            Future<MvcTestResult> anotherPage = crowd.submit(asking(page, reader));
            AtomicReference<byte[]> book = new AtomicReference<>();
            for (Future<MvcTestResult> answer : asked) {
                assertThat(answer.get().getResponse().getStatus()).isIn(200, 503);
                if (answer.get().getResponse().getStatus() == 200) {
                    byte[] bytes = answer.get().getResponse().getContentAsByteArray();
                    assertThat(bytes).isEqualTo(book.updateAndGet(first -> first == null ? bytes : first));
                }
            }
            assertThat(book.get()).isNotNull().isEqualTo(bytes("membre.ign"));
            assertThat(another.get()).hasStatusOk();
            assertThat(anotherPage.get()).hasStatusOk();
        } finally {
            crowd.shutdownNow();
        }
    }

    private Callable<MvcTestResult> asking(String page, RequestPostProcessor reader) {
        return () -> mvc.get().uri(page).with(reader).exchange();
    }

    private byte[] bytes(String username) {
        MvcTestResult result = get(username, meeting);
        assertThat(result).hasStatusOk().hasContentType("application/pdf");
        return result.getResponse().getContentAsByteArray();
    }
}
