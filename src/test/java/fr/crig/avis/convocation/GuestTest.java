package fr.crig.avis.convocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import biweekly.component.VEvent;
import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.meeting.FreeItemDesk;
import fr.crig.avis.meeting.FreeItemForm;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.support.ReceivedMail;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** People who are invited to a meeting without a voice: told when and where, and nothing that only members may read. */
class GuestTest extends ConvocationStory {

    private static final String EXPERT = "expert@invite.example";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Journal journal;

    @Autowired
    private FreeItemDesk subjects;

    @Test
    void areInvitedWithTheOthersByAnAgendaWithoutRequestsAndAMailWithoutLinks() throws IOException {
        Meeting meeting = meetingWithAgenda(20);
        subject(meeting, "Programme annuel");
        meeting = meetings.get(meeting.id());
        assertThat(invite(meeting, "Marie Expert", "CEREMA", EXPERT)).hasRedirectedUrl(page(meeting));
        assertThat(told()).as("before the convocation").isEmpty();
        assertThat(get("secretariat", "/reunions/" + meeting.id() + "/convocation"))
                .bodyText()
                .contains("Marie Expert (" + EXPERT + ")");

        desk.send(SECRETARIAT, meeting.id(), form(meeting, "", false));

        ReceivedMail mail = told().get(0);
        assertThat(mail.subject()).isEqualTo("[CRIG] Invitation à la réunion du mercredi 1er avril 2026");
        assertThat(mail.text()).contains("sans voix délibérative", "de 14:00 à 17:00", "Hôtel de Région");
        assertThat(mail.text() + mail.html() + mail.calendar())
                .doesNotContain("localhost:8080/reunions", "localhost:8080/demandes", "PCRS", "D-2026");
        assertThat(agenda(mail))
                .contains("Invitation", "Objet réservé", "Programme annuel", "Marie Expert (CEREMA)")
                .doesNotContain("PCRS", "D-2026", "localhost", "Quorum");
        assertThat(event(mail).getAttendees())
                .singleElement()
                .satisfies(attendee -> assertThat(attendee.getEmail()).isEqualTo(EXPERT));
        assertThat(document(last(meeting))).contains("Invités, sans voix délibérative", "Marie Expert (CEREMA)");
        assertThat(get("membre.ign", "/reunions/" + meeting.id()))
                .bodyText()
                .contains("Marie Expert (CEREMA)")
                .doesNotContain(EXPERT, "Inviter des personnes");
        assertThat(answers.expected(meeting.id())).as("no voice, no quorum").hasSize(4);
    }

    @Test
    void areKeptInStepAndTakenBack() {
        Meeting meeting = meetingWithAgenda(20);
        invite(meeting, "Marie Expert", "", EXPERT);
        invite(meeting, "Jean Autre", "", "autre@invite.example");
        desk.send(SECRETARIAT, meeting.id(), form(meeting, "", false));
        Meeting moved = move(meetings.get(meeting.id()), day(40), "");
        place(moved);
        moved = meetings.get(moved.id());
        desk.sendAgenda(SECRETARIAT, moved.id(), moved.version());
        assertThat(post("secretariat", page(moved) + "/2/retrait")).hasRedirectedUrl(page(moved));
        meetingDesk.cancel(SECRETARIAT, moved.id(), meetings.get(moved.id()).version(), "Faute de dossiers");

        assertThat(told(EXPERT))
                .extracting(mail -> calendar(mail).getMethod().getValue()
                        + event(mail).getSequence().getValue())
                .containsExactly("REQUEST0", "REQUEST1", "REQUEST2", "CANCEL3");
        assertThat(told(EXPERT))
                .extracting(ReceivedMail::subject)
                .last()
                .asString()
                .contains("Réunion annulée");
        assertThat(told("autre@invite.example"))
                .extracting(mail -> calendar(mail).getMethod().getValue()
                        + event(mail).getSequence().getValue())
                .containsExactly("REQUEST0", "REQUEST1", "REQUEST2", "CANCEL3");
        assertThat(told("autre@invite.example"))
                .extracting(ReceivedMail::subject)
                .last()
                .asString()
                .contains("Invitation retirée");
        assertThat(told(EXPERT))
                .allSatisfy(mail -> assertThat(event(mail).getUid().getValue())
                        .isEqualTo(last(meeting).uid()));
    }

    @Test
    void areToldAtOnceWhenTheOthersAreConvenedAlreadyAndGoOnWhereTheyWere() {
        Meeting meeting = convened(20);
        invite(meeting, "Marie Expert", "", EXPERT);
        assertThat(told()).hasSize(1);
        post("secretariat", page(meeting) + "/1/retrait");
        invite(meeting, "Marie Expert", "", EXPERT);
        assertThat(told())
                .extracting(mail -> calendar(mail).getMethod().getValue()
                        + event(mail).getSequence().getValue())
                .containsExactly("REQUEST0", "CANCEL1", "REQUEST2");
        assertThat(mails(IGN)).as("nothing changes for the others").hasSize(1);
        assertThat(journal.of(meeting.subject()))
                .extracting(JournalEntry::act)
                .endsWith("guest.invited", "guest.withdrawn", "guest.invited");
    }

    @Test
    void areNamedOnceAndCanBeWrittenTo() {
        Meeting meeting = meetingIn(20);
        invite(meeting, "Marie Expert", "", EXPERT);
        assertThat(invite(meeting, "", "CEREMA", "EXPERT@invite.example"))
                .hasStatus(422)
                .bodyText()
                .contains("Cette adresse est déjà invitée", "value=\"CEREMA\"", "name-error");
        assertThat(invite(meeting, "Jean", "", "jean(at)x"))
                .hasStatus(422)
                .bodyText()
                .contains("adresse électronique valide");
        assertThat(guests(meeting)).isEqualTo(1);
    }

    @Test
    void areNotedAsPresentOnTheDay() {
        Meeting meeting = convened(20);
        invite(meeting, "Marie Expert", "", EXPERT);
        assertThat(post("secretariat", page(meeting) + "/presences", "there", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("le jour de la réunion");
        beginOf(meeting);
        assertThat(get("secretariat", page(meeting)))
                .bodyText()
                .contains("Invités présents")
                .doesNotContain("Inviter une personne");
        assertThat(post("secretariat", page(meeting) + "/presences", "there", "1"))
                .hasRedirectedUrl(page(meeting));
        assertThat(get("secretariat", page(meeting))).bodyText().containsPattern("value=\"1\"[^>]*checked");
        assertThat(jdbc.queryForObject("select attended from meeting_guest", Boolean.class))
                .isTrue();
        assertThat(invite(meeting, "Jean", "", "jean@invite.example"))
                .hasStatus(422)
                .bodyText()
                .contains("on n’y invite plus");
    }

    @Test
    void areTheSecretariatsToInvite() {
        Meeting meeting = meetingIn(20);
        for (String other : List.of("membre.ign", "agent.region", "admin")) {
            assertThat(get(other, page(meeting))).hasStatus(404);
            assertThat(post(other, page(meeting), "name", "Jean", "email", "jean@invite.example"))
                    .hasStatus(404);
        }
        assertThat(post("secretariat", page(meeting) + "/99/retrait")).hasStatus(404);
        assertThat(guests(meeting)).isZero();
    }

    private void subject(Meeting meeting, String title) {
        var form = new FreeItemForm();
        form.version = meeting.version();
        form.kind = "ACTION_PLAN";
        form.title = title;
        form.duration = 15;
        subjects.add(SECRETARIAT, meeting.id(), form, List.of());
    }

    private int guests(Meeting meeting) {
        return jdbc.queryForObject("select count(*) from meeting_guest where meeting = ?", Integer.class, meeting.id());
    }

    private List<ReceivedMail> told() {
        return told(EXPERT);
    }

    private List<ReceivedMail> told(String address) {
        deliveries.runDue();
        return mailbox.to(address);
    }

    private static VEvent event(ReceivedMail mail) {
        return calendar(mail).getEvents().get(0);
    }

    private static String agenda(ReceivedMail mail) throws IOException {
        assertThat(mail.attachments()).hasSize(1);
        try (PDDocument pdf = Loader.loadPDF(mail.attachments().get(0).content())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static String page(Meeting meeting) {
        return "/reunions/" + meeting.id() + "/invites";
    }

    private MvcTestResult invite(Meeting meeting, String name, String body, String email) {
        return post("secretariat", page(meeting), "name", name, "body", body, "email", email);
    }

    private MvcTestResult get(String username, String path) {
        return mvc.get().uri(path).with(accounts.signedIn(username)).exchange();
    }

    private MvcTestResult post(String username, String path, String... typed) {
        var request = mvc.post().uri(path).with(csrf()).with(accounts.signedIn(username));
        for (int i = 0; i < typed.length; i += 2) {
            request = request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }
}
