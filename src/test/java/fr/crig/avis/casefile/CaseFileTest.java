package fr.crig.avis.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.avis.Avis;
import fr.crig.avis.avis.AvisSteps;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.FileStore;
import fr.crig.avis.storage.StoredFile;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.ForeignCsv;
import fr.crig.avis.support.Stages;
import fr.crig.avis.support.VeraPdf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever takes a request away takes what its pages show, each file named with its SHA-256, and nothing that they hide. */
class CaseFileTest extends ApplicationTest {

    private static final byte[] NOTE = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    @Autowired
    private Stages stages;

    @Autowired
    private Journal journal;

    @Autowired
    private FileStore files;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    private AvisSteps steps;

    @BeforeEach
    void people(@Autowired AutowireCapableBeanFactory beans) {
        accounts.openAll();
        steps = beans.createBean(AvisSteps.class);
    }

    @Test
    void holdsAllThatThereIsOfARequest() throws IOException {
        Avis avis = steps.recorded();
        join(avis.reference(), "../../note.pdf", "OURS");
        join(avis.reference(), "note.pdf", "INFECTED");

        Map<String, byte[]> found = taken(avis.reference(), "membre.ign");

        assertThat(found)
                .containsOnlyKeys(
                        "dossier.pdf",
                        "avis/" + avis.number() + ".pdf",
                        "avis/" + avis.number() + ".json",
                        "pieces/01-..-..-note.pdf",
                        "journal.csv",
                        "manifeste.sha256");
        assertThat(DigestUtils.sha256Hex(found.get("avis/" + avis.number() + ".json")))
                .isEqualTo(avis.sha256());
        assertThat(found.get("pieces/01-..-..-note.pdf")).isEqualTo(NOTE);
        assertThat(text(found.get("journal.csv"))).contains("Demande déposée", "Avis enregistré : " + avis.number());
        assertThat(words(found.get("dossier.pdf")))
                .contains(avis.reference().value(), avis.content().title(), "Avis rendu")
                .contains("non jointe : le contrôle antivirus la retient", "Avis des signataires");
        assertThat(VeraPdf.faults(found.get("dossier.pdf"))).isEmpty();
        assertThat(journal.of(avis.reference().value()))
                .filteredOn(line -> line.act().equals("request.taken"))
                .extracting(JournalEntry::username)
                .containsExactly("membre.ign");
    }

    @Test
    void isOfferedBelowAllElseOfTheDossier() {
        String page = new String(
                mvc.get()
                        .uri("/demandes/" + steps.recorded().reference())
                        .with(accounts.signedIn("membre.ign"))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
        assertThat(page.lastIndexOf("<h2")).isEqualTo(page.indexOf("<h2 id=\"take\""));
    }

    /** In the form that sha256sum reads. */
    @Test
    void namesEachFileWithItsHash() throws IOException {
        Map<String, byte[]> found = taken(steps.recorded().reference(), "secretariat");
        String manifest = text(found.remove("manifeste.sha256"));
        assertThat(manifest.lines())
                .containsExactlyInAnyOrderElementsOf(found.entrySet().stream()
                        .map(file -> DigestUtils.sha256Hex(file.getValue()) + "  " + file.getKey())
                        .toList());
    }

    /** By the programs that whoever gets it has: the archive is whole, and each file is the one that the manifest names. */
    @Test
    void isCheckedByTheProgramsOfItsReader() throws Exception {
        Avis avis = steps.recorded();
        join(avis.reference(), "note d’été.pdf", "OURS");
        Path zip = folder.resolve("dossier.zip");
        Files.write(
                zip,
                mvc.get()
                        .uri("/demandes/" + avis.reference() + "/dossier.zip")
                        .with(accounts.signedIn("membre.ign"))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray());
        assertThat(said("unzip", "-t", "dossier.zip")).contains("No errors detected");
        try (var archive = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : Collections.list(archive.entries())) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, archive.getInputStream(entry).readAllBytes());
            }
        }
        assertThat(said("sha256sum", "--strict", "-c", "manifeste.sha256").lines())
                .hasSize(5)
                .allMatch(line -> line.endsWith(": OK"));
        assertThat(ForeignCsv.office(Files.readAllBytes(folder.resolve("journal.csv"))))
                .hasSizeGreaterThan(3)
                .allSatisfy(line -> assertThat(line).hasSize(5));
    }

    private String said(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void hidesTheOpinionsThatItsReaderMayNotSee() throws IOException {
        Reference reference = stages.circulating();
        stages.opinion(reference, "OPENIG", "UNFAVORABLE");

        assertThat(words(taken(reference, "membre.ign").get("dossier.pdf")))
                .doesNotContainIgnoringCase("défavorable")
                .contains("Rendu ; vous ne pouvez pas encore le lire");
        stages.opinion(reference, "IGN", "FAVORABLE");
        assertThat(words(taken(reference, "membre.ign").get("dossier.pdf"))).containsIgnoringCase("défavorable");
    }

    private void join(Reference reference, String name, String scan) {
        StoredFile file = files.storeOwn(new ByteArrayInputStream(NOTE));
        jdbc.sql("update stored_file set scan_state = ? where id = ?")
                .params(scan, file.id())
                .update();
        jdbc.sql("""
                        insert into attachment (request_id, kind, file_name, media_type, size_bytes, sha256, file_id, added_by,
                                                added_at, revision)
                        select id, 'NOTE', ?, 'application/pdf', ?, ?, ?, 'agent.region', submitted_at, 1
                          from funding_request where reference = ?""")
                .params(name, file.size(), file.sha256(), file.id(), reference.value())
                .update();
    }

    private Map<String, byte[]> taken(Reference reference, String username) throws IOException {
        MvcTestResult answer = mvc.get()
                .uri("/demandes/" + reference + "/dossier.zip")
                .with(accounts.signedIn(username))
                .exchange();
        assertThat(answer).hasStatusOk().hasContentType("application/zip");
        Map<String, byte[]> found = new LinkedHashMap<>();
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.put(entry.getName(), zip.readAllBytes());
            }
        }
        return found;
    }

    private static String words(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return spaced(new PDFTextStripper().getText(document)).replaceAll("\\s+", " ");
        }
    }

    private static String text(byte[] file) {
        return spaced(new String(file, StandardCharsets.UTF_8));
    }

    private static String spaced(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ");
    }
}
