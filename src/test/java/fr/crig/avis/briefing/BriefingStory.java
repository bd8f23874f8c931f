package fr.crig.avis.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.circulation.OpinionDesk;
import fr.crig.avis.circulation.OpinionForm;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.meeting.AgendaDesk;
import fr.crig.avis.meeting.AgendaItem;
import fr.crig.avis.meeting.FreeItemDesk;
import fr.crig.avis.meeting.FreeItemForm;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingDesk;
import fr.crig.avis.meeting.MeetingForm;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.meeting.PlacementForm;
import fr.crig.avis.request.PieceKind;
import fr.crig.avis.request.Pieces;
import fr.crig.avis.request.RequestForm;
import fr.crig.avis.request.SentFile;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Requests on the agenda of a meeting, and the books that its readers open. */
abstract class BriefingStory extends ApplicationTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Stages stages;

    @Autowired
    Pieces pieces;

    @Autowired
    OpinionDesk opinions;

    @Autowired
    MeetingDesk meetings;

    @Autowired
    MeetingLookup meetingReader;

    @Autowired
    AgendaDesk agenda;

    @Autowired
    FreeItemDesk subjects;

    @Autowired
    Committee committee;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    /** In circulation to all, its pieces joined by the agent that received it. */
    Reference circulating(RequestForm form) {
        return stages.circulating(form);
    }

    void join(Reference reference, String name, byte[] content) {
        join(reference, PieceKind.OTHER, name, content);
    }

    void join(Reference reference, PieceKind kind, String name, byte[] content) {
        pieces.join(Samples.agent("REGION"), reference, kind, name, content.length, new ByteArrayResource(content));
    }

    void favorable(Reference reference, String signatory, String reasons) {
        favorable(reference, signatory, reasons, null, null);
    }

    /** @param name of the file that goes with it; null without one */
    void favorable(Reference reference, String signatory, String reasons, String name, byte[] content) {
        var form = new OpinionForm();
        form.link = "NONE";
        form.stance = "FAVORABLE";
        form.reasons = reasons;
        SentFile sent = name == null ? null : new SentFile(name, content.length, new ByteArrayResource(content));
        opinions.give(Samples.member(signatory), reference, form, sent);
        jobs.runDue(reference.value());
    }

    void recuse(Reference reference, String signatory) {
        var form = new OpinionForm();
        form.link = "APPLICANT";
        opinions.give(Samples.member(signatory), reference, form);
        jobs.runDue(reference.value());
    }

    /** Everybody says a word of its own. */
    void allAnswer(Reference reference) {
        committee.signatories().stream()
                .map(Signatory::id)
                .forEach(signatory -> favorable(reference, signatory, "Motif-de-" + signatory));
    }

    Meeting meeting() {
        var form = new MeetingForm();
        form.day = clock.today().plusDays(30);
        form.startsAt = LocalTime.of(14, 0);
        form.endsAt = LocalTime.of(17, 0);
        form.place = "Toulouse, préfecture <salle>";
        return meetings.plan(Samples.SECRETARIAT, form);
    }

    void place(Reference reference, Meeting meeting) {
        var form = new PlacementForm();
        form.meeting = meeting.id();
        form.minutes = 20;
        agenda.place(Samples.SECRETARIAT, reference, form);
    }

    /** The first item, with a document. */
    void presented(String rapporteur, Meeting meeting) {
        Meeting now = meetingReader.get(meeting.id());
        AgendaItem item = now.items().get(0);
        byte[] paper = Papers.pdf("Budget", 1);
        var form = new FreeItemForm();
        form.version = now.version();
        form.kind = item.kind().name();
        form.title = item.title();
        form.duration = item.minutes();
        form.rapporteur = rapporteur;
        var document = new SentFile("budget.pdf", paper.length, new ByteArrayResource(paper));
        subjects.change(Samples.SECRETARIAT, meeting.id(), item.code(), form, List.of(document));
    }

    void placeSubject(String title, Meeting meeting) {
        var form = new FreeItemForm();
        form.version = meetingReader.get(meeting.id()).version();
        form.kind = "INFORMATION";
        form.title = title;
        form.duration = 15;
        subjects.add(Samples.SECRETARIAT, meeting.id(), form, List.of());
    }

    /** What the desks would never do: an item whose request still circulates, to see what the book then says of it. */
    void placeAnyway(Reference reference, Meeting meeting) {
        int rank = jdbc.sql("select count(*) from agenda_item where meeting = ?")
                .param(meeting.id())
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        insert into agenda_item (meeting, rank_in_meeting, code, reference, minutes)
                        values (?, ?, ?, ?, 20)""")
                .params(meeting.id(), rank, reference.value(), reference.value())
                .update();
    }

    MvcTestResult get(String username, Meeting meeting) {
        return mvc.get()
                .uri("/reunions/" + meeting.id() + "/dossier-de-seance.pdf")
                .with(accounts.signedIn(username))
                .exchange();
    }

    ReadBook book(String username, Meeting meeting) throws IOException {
        MvcTestResult result = get(username, meeting);
        assertThat(result).hasStatusOk().hasContentType("application/pdf");
        byte[] bytes = result.getResponse().getContentAsByteArray();
        Path file = Path.of("target", "pdf", "briefing-" + username + ".pdf");
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        assertThat(leftovers()).isEmpty();
        return ReadBook.of(bytes);
    }

    static List<Path> leftovers() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith(WorkFolder.PREFIX))
                    .toList();
        }
    }
}
