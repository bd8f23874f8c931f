package fr.crig.avis.avis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.storage.AlteredFile;
import fr.crig.avis.storage.FileStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever changes a stored file in the database behind the service changes what nobody gets. */
class AlteredFileTest extends AvisStory {

    private static final int THREE_CHUNKS = 1_200_000;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private FileStore files;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void people() {
        accounts.openAll();
    }

    @Test
    void refusesAReplacedDocumentInPlainWordsAndTellsTheAdministrator() {
        Avis avis = recorded();
        assertThat(get("/avis/" + avis.number() + ".pdf", "membre.ign")).hasStatusOk();
        assertThat(get("/administration/exploitation", "admin")).bodyText().doesNotContain("Fichiers altérés");
        replace(avis.pdfFile(), 0);

        MvcTestResult answer = get("/avis/" + avis.number() + ".pdf", "membre.ign");
        assertThat(answer)
                .hasStatus(500)
                .bodyText()
                .contains("n’est plus celui qui a été enregistré", "L’administrateur du service en est prévenu")
                .doesNotContain("%PDF");
        assertThat(answer.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .isNull();
        assertThat(answer.getResponse().getContentType()).startsWith("text/html");
        assertThat(answer.getResponse().getHeader("Content-Security-Policy")).isNotEmpty();
        assertThat(get("/administration/exploitation", "admin"))
                .bodyText()
                .contains("Fichiers altérés", "Fichier " + avis.pdfFile() + ", demandé le");
    }

    @Test
    void givesAFileOfManyChunksAsItWasStoredOrNothingOfIt() {
        byte[] content = new byte[THREE_CHUNKS];
        new Random(1).nextBytes(content);
        long file = files.store(new ByteArrayInputStream(content)).id();
        var whole = new ByteArrayOutputStream();
        files.copyTo(file, whole);
        assertThat(whole.toByteArray()).isEqualTo(content);

        replace(file, 2);
        var nothing = new ByteArrayOutputStream();
        assertThatThrownBy(() -> files.copyTo(file, nothing)).isInstanceOf(AlteredFile.class);
        assertThat(nothing.size()).isZero();
    }

    @Test
    void missesAChunkThatIsGone() {
        long file = files.store(new ByteArrayInputStream(new byte[] {1, 2})).id();
        jdbc.sql("delete from stored_file_chunk where file_id = ?").param(file).update();
        assertThatThrownBy(() -> files.copyTo(file, new ByteArrayOutputStream()))
                .isInstanceOf(AlteredFile.class);
    }

    private void replace(long file, int rank) {
        jdbc.sql("update stored_file_chunk set content = ? where file_id = ? and rank_in_file = ?")
                .params("%PDF-1.7 replaced".getBytes(), file, rank)
                .update();
    }

    private MvcTestResult get(String address, String username) {
        return mvc.get().uri(address).with(accounts.signedIn(username)).exchange();
    }
}
