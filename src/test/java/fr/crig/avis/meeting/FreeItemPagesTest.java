package fr.crig.avis.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.FileInfected;
import fr.crig.avis.storage.ScannerProperties;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Subjects in free text: who presents them, and the documents that go with them. */
class FreeItemPagesTest extends MeetingStory {

    private static final byte[] PAPER = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Journal journal;

    @Autowired
    private ScannerProperties scanner;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private Meeting meeting;

    @BeforeEach
    void aMeetingIsPlanned() {
        accounts.openAll();
        meeting = meetingIn(20);
    }

    @Test
    void showWhoPresentsThemAndTheirDocumentsToWhoeverSeesTheMeeting() {
        assertThat(send(point(), "Programme annuel", "Marie, de la Région", file("budget.pdf"), file("plan.pdf")))
                .hasRedirectedUrl(page());
        for (String reader : List.of("membre.ign", "agent.region", "secretariat")) {
            assertThat(get(reader, page()))
                    .bodyText()
                    .contains("Programme annuel", "Rapporteur\u00a0: Marie, de la Région", "budget.pdf", document(1));
            assertThat(get(reader, document(1)).getResponse().getContentAsByteArray())
                    .isEqualTo(PAPER);
        }
        assertThat(get("membre.ign", page())).bodyText().doesNotContain("Modifier");
        assertThat(get("membre.ign", document(1)).getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;");
        assertThat(get("admin", document(1))).hasStatus(404);
        Meeting other = meetingIn(30);
        assertThat(get("membre.ign", "/reunions/" + other.id() + "/documents/1"))
                .as("of another meeting")
                .hasStatus(404);
        assertThat(acts()).endsWith("meeting.itemAdded", "meeting.documentJoined", "meeting.documentJoined");
    }

    @Test
    void areChangedWithTheirDocumentsAndEachChangeIsOneOfTheAgenda() {
        send(point(), "Programme", "", file("ancien.pdf"));
        String one = point() + "/" + item().code();
        int revision = meetings.get(meeting.id()).agendaRevision();
        assertThat(get("secretariat", one)).bodyText().contains("value=\"Programme\"", "ancien.pdf");

        assertThat(send(one, "Programme", "")).hasRedirectedUrl(page());
        assertThat(meetings.get(meeting.id()).agendaRevision())
                .as("nothing changed")
                .isEqualTo(revision);
        assertThat(send(one, "Programme 2027", "OPenIG", file("nouveau.pdf"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(302);
        assertThat(meetings.get(meeting.id()).agendaRevision()).isEqualTo(revision + 1);
        assertThat(get("membre.ign", page()))
                .bodyText()
                .contains("Programme 2027", "OPenIG", "ancien.pdf", "nouveau.pdf");
        assertThat(mvc.post()
                        .uri(one)
                        .param("withdrawn", "1")
                        .param("version", "" + version(meeting))
                        .param("kind", "INFORMATION")
                        .param("title", "Programme 2027")
                        .param("rapporteur", "OPenIG")
                        .param("duration", "15")
                        .with(csrf())
                        .with(accounts.signedIn("secretariat")))
                .hasRedirectedUrl(page());
        assertThat(get("membre.ign", page())).bodyText().contains("nouveau.pdf").doesNotContain("ancien.pdf");
        assertThat(get("membre.ign", document(1))).hasStatus(404);
        assertThat(meetings.get(meeting.id()).agendaRevision()).isEqualTo(revision + 2);
        assertThat(acts())
                .endsWith(
                        "meeting.itemAdded",
                        "meeting.documentJoined",
                        "meeting.itemChanged",
                        "meeting.documentJoined",
                        "meeting.documentWithdrawn");
    }

    @Test
    void takeNoFileThatIsNotWhatItsNameSaysAndKeepWhatWasTyped() {
        var lie = new MockMultipartFile(
                "file", "budget.pdf", "application/pdf", "<html>".getBytes(StandardCharsets.US_ASCII));
        assertThat(send(point(), "Programme annuel", "Marie", file("bon.pdf"), lie))
                .hasStatus(422)
                .bodyText()
                .contains("budget.pdf", "Programme annuel", "Marie", "Choisissez de nouveau les fichiers");
        assertThat(send(point(), "", "Marie", lie))
                .as("all in one round")
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez l’intitulé du point", "budget.pdf");
        assertThat(meetings.get(meeting.id()).items()).isEmpty();
        assertThat(count("item_document") + count("stored_file")).isZero();
    }

    @Test
    void leaveWithTheirDocuments() {
        send(point(), "Programme", "", file("budget.pdf"));
        assertThat(count("stored_file")).isEqualTo(1);
        agenda.remove(SECRETARIAT, meeting.id(), version(meeting), item().code());
        assertThat(count("item_document") + count("stored_file")).isZero();
    }

    @Test
    void changeNoMoreOnceTheMeetingIsOver() {
        send(point(), "Programme", "");
        String one = point() + "/" + item().code();
        meetingDesk.cancel(SECRETARIAT, meeting.id(), version(meeting), "Grève");
        assertThat(send(one, "Autre", "", file("tard.pdf")))
                .hasStatus(422)
                .bodyText()
                .contains("elle ne change plus");
        assertThat(item().title()).isEqualTo("Programme");
        assertThat(count("item_document")).isZero();
    }

    @Test
    void areTheSecretariatsAndNoRequests() {
        Reference request = ready();
        place(request, meeting);
        send(point(), "Programme", "");
        assertThat(get("secretariat", point() + "/" + request)).hasStatus(404);
        assertThat(send(point() + "/" + request, "Autre", "")).hasStatus(404);
        assertThat(get("secretariat", point() + "/inconnu")).hasStatus(404);
        String code = meetings.get(meeting.id()).items().get(1).code();
        assertThat(get("membre.ign", point() + "/" + code)).hasStatus(404);
    }

    @Test
    void sayOfADocumentWhetherItIsGivenToAnybody() {
        scanner.setHost("127.0.0.1");
        try {
            send(point(), "Programme annuel", "", file("budget.pdf"));
            assertThat(get("membre.ign", page())).bodyText().contains("En cours de vérification");
            assertThat(get("membre.ign", document(1))).hasStatus(423);
            jdbc.sql("update stored_file set scan_state = 'INFECTED'").update();
            infect();
            assertThat(get("membre.ign", page()))
                    .bodyText()
                    .contains("<del>budget.pdf</del>", "un logiciel malveillant y a été trouvé")
                    .doesNotContain(document(1));
            jdbc.sql("update stored_file set scan_state = 'CLEAN'").update();
            assertThat(get("membre.ign", page()))
                    .bodyText()
                    .contains(document(1))
                    .doesNotContain("En cours de vérification");
        } finally {
            scanner.setHost("");
        }
    }

    /** As the scanner does. */
    private void infect() {
        long file =
                jdbc.sql("select file_id from item_document").query(Long.class).single();
        transaction.executeWithoutResult(status -> events.publishEvent(new FileInfected(file, "Eicar-Test-Signature")));
        assertThat(jdbc.sql(
                                "select recipient from notice where event like 'MEETING_DOCUMENT_INFECTED%' and body_text like '%budget.pdf%'")
                        .query(String.class)
                        .list())
                .containsExactly("secretariat@crig.example");
        assertThat(acts()).endsWith("meeting.documentInfected");
    }

    private AgendaItem item() {
        return meetings.get(meeting.id()).items().get(0);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private List<String> acts() {
        return journal.of(meeting.subject()).stream().map(JournalEntry::act).toList();
    }

    private String page() {
        return "/reunions/" + meeting.id();
    }

    private String point() {
        return page() + "/point";
    }

    private String document(int id) {
        return page() + "/documents/" + id;
    }

    private static MockMultipartFile file(String name) {
        return new MockMultipartFile("file", name, "application/pdf", PAPER);
    }

    private MvcTestResult send(String path, String title, String rapporteur, MockMultipartFile... files) {
        var request = mvc.post().uri(path).multipart();
        for (MockMultipartFile file : files) {
            request = request.file(file);
        }
        return request.param("version", "" + version(meeting))
                .param("kind", "INFORMATION")
                .param("title", title)
                .param("rapporteur", rapporteur)
                .param("duration", "15")
                .with(csrf())
                .with(accounts.signedIn("secretariat"))
                .exchange();
    }

    private MvcTestResult get(String username, String path) {
        return mvc.get().uri(path).with(accounts.signedIn(username)).exchange();
    }
}
