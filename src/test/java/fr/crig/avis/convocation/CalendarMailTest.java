package fr.crig.avis.convocation;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.support.ReceivedMail;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.ContentType;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** From the desks to the bytes that a real SMTP server received, read by a parser that is not their writer's. */
class CalendarMailTest extends ConvocationStory {

    @Autowired
    private JavaMailSenderImpl sender;

    @Test
    void invitesMovesAndCancelsTheSameEntry() throws Exception {
        Meeting meeting = convened(20);
        place(meeting);
        meeting = meetings.get(meeting.id());
        desk.sendAgenda(SECRETARIAT, meeting.id(), meeting.version());
        Meeting moved = move(meeting, day(40), "");
        meetingDesk.cancel(SECRETARIAT, moved.id(), moved.version(), "Faute de dossiers");

        List<ReceivedMail> mails = mails(IGN);
        assertThat(mails)
                .extracting(ReceivedMail::subject)
                .containsExactly(
                        "[CRIG] Convocation à la réunion du mercredi 1er avril 2026",
                        "[CRIG] Ordre du jour modifié, réunion du mercredi 1er avril 2026",
                        "[CRIG] Réunion déplacée au mardi 21 avril 2026",
                        "[CRIG] Réunion annulée\u00a0: celle du mardi 21 avril 2026");
        assertThat(mails)
                .extracting(mail ->
                        headerMethod(mail) + "/" + calendar(mail).getMethod().getValue())
                .containsExactly("REQUEST/REQUEST", "REQUEST/REQUEST", "REQUEST/REQUEST", "CANCEL/CANCEL");
        assertThat(mails)
                .extracting(mail -> event(mail).getUid().getValue())
                .containsOnly("meeting-" + moved.id() + "@localhost");
        assertThat(mails)
                .extracting(mail -> event(mail).getSequence().getValue())
                .containsExactly(0, 1, 2, 3);
        // 14:00 in Paris, in summer time.
        assertThat(mails)
                .extracting(mail -> event(mail).getDateStart().getValue().toInstant())
                .containsExactly(
                        Instant.parse("2026-04-01T12:00:00Z"),
                        Instant.parse("2026-04-01T12:00:00Z"),
                        Instant.parse("2026-04-21T12:00:00Z"),
                        Instant.parse("2026-04-21T12:00:00Z"));
        assertThat(event(mails.get(2)).getStatus().isConfirmed()).isTrue();
        assertThat(event(mails.get(3)).getStatus().isCancelled()).isTrue();
        assertThat(mails)
                .extracting(mail -> mail.attachments().size())
                .as("the document goes with all but the cancellation")
                .containsExactly(1, 1, 1, 0);
    }

    @Test
    void takesTheEntryBackFromWhoeverNoLongerActsOnThatDay() {
        Meeting meeting = convened(20);
        absent("membre.ign", 40);
        Meeting moved = move(meeting, day(40), "");
        meetingDesk.cancel(SECRETARIAT, moved.id(), moved.version(), "Faute de dossiers");

        List<ReceivedMail> titulaire = mails(IGN);
        assertThat(titulaire).extracting(CalendarMailTest::headerMethod).containsExactly("REQUEST", "CANCEL");
        assertThat(titulaire.get(1).subject())
                .isEqualTo("[CRIG] Vous ne siégez plus à la réunion du mardi 21 avril 2026");
        assertThat(titulaire.get(1).text()).doesNotContain("choix=");
        assertThat(event(titulaire.get(1)).getUid())
                .isEqualTo(event(titulaire.get(0)).getUid());
        assertThat(event(titulaire.get(1)).getStatus().isCancelled()).isTrue();
        assertThat(mails("suppleant.ign@crig.example"))
                .extracting(CalendarMailTest::headerMethod)
                .containsExactly("REQUEST", "CANCEL");
    }

    @Test
    void tellsWhenAndWhereAndNothingOnWhatIsDecided() {
        convened(20);
        ReceivedMail mail = mails(IGN).get(0);
        VEvent event = event(mail);

        assertThat(mail.text())
                .contains(
                        "de 14:00 à 17:00",
                        "Lieu\u00a0: Hôtel de Région, Toulouse ; salle 2",
                        "Visioconférence\u00a0: https://visio.example/crig?salle=2,3",
                        "Ordre du jour\u00a0: 1 point",
                        "http://localhost:8080/reunions/1/reponse?choix=present",
                        "http://localhost:8080/reunions/1/reponse?choix=distance",
                        "http://localhost:8080/reunions/1/reponse?choix=represente",
                        "http://localhost:8080/reunions/1/reponse?choix=excuse");
        assertThat(event.getLocation().getValue()).isEqualTo("Hôtel de Région, Toulouse ; salle 2");
        assertThat(event.getUrl().getValue()).isEqualTo("https://visio.example/crig?salle=2,3");
        assertThat(event.getSummary().getValue()).isEqualTo("Réunion du CRIG Occitanie");
        assertThat(event.getDescription().getValue()).contains("http://localhost:8080/reunions/1/reponse");
        assertThat(event.getOrganizer().getEmail()).isEqualTo("secretariat@crig.example");
        assertThat(mail.text() + mail.html() + mail.calendar() + mail.subject())
                .doesNotContain("PCRS", "D-2026-0001", "Syndicat");
        assertThat(mail.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("convocation-2026-04-01.pdf");
            assertThat(file.type()).isEqualTo("application/pdf");
            assertThat(file.content()).startsWith('%', 'P', 'D', 'F');
        });
    }

    @Test
    void keepsTheAnswerInAnUpdateAndAsksAgainAfterAMove() {
        Meeting meeting = convened(20);
        answer(meeting, "IGN", AnswerChoice.REMOTE);
        answer(meeting, "REGION", AnswerChoice.EXCUSED);
        place(meeting);
        meeting = meetings.get(meeting.id());
        desk.sendAgenda(SECRETARIAT, meeting.id(), meeting.version());
        move(meeting, day(40), "");

        assertThat(mails(IGN))
                .extracting(mail -> event(mail).getAttendees().get(0).getParticipationStatus())
                .containsExactly(
                        ParticipationStatus.NEEDS_ACTION,
                        ParticipationStatus.ACCEPTED,
                        ParticipationStatus.NEEDS_ACTION);
        assertThat(event(mails(REGION).get(1)).getAttendees().get(0).getParticipationStatus())
                .isEqualTo(ParticipationStatus.DECLINED);
    }

    /** The server is away for an hour: the invitation arrives as it was written, later. */
    @Test
    void waitsForTheMailServerLikeAnyMessage() throws Exception {
        int port = sender.getPort();
        try (ServerSocket nobody = new ServerSocket(0)) {
            sender.setPort(nobody.getLocalPort());
            nobody.close();
            convened(20);
            assertThat(mails(IGN)).isEmpty();
        } finally {
            sender.setPort(port);
        }
        clock.advance(Duration.ofHours(1));

        assertThat(mails(IGN)).singleElement().satisfies(mail -> {
            assertThat(headerMethod(mail)).isEqualTo("REQUEST");
            assertThat(event(mail).getDateTimeStamp().getValue().toInstant())
                    .isEqualTo(clock.instant().minus(Duration.ofHours(1)));
        });
    }

    /** Each mail invites its reader alone: nobody gets the addresses of the others. */
    @Test
    void namesNobodyElse() {
        convened(20);
        assertThat(List.of(IGN, REGION))
                .allSatisfy(address -> assertThat(event(mails(address).get(0)).getAttendees())
                        .singleElement()
                        .satisfies(attendee -> assertThat(attendee.getEmail()).isEqualTo(address)));
    }

    private static VEvent event(ReceivedMail mail) {
        ICalendar calendar = calendar(mail);
        assertThat(calendar.getEvents()).hasSize(1);
        return calendar.getEvents().get(0);
    }

    /** Of the last form of the text: {@code mixed { alternative { plain, html, calendar }, pdf }}. */
    private static String headerMethod(ReceivedMail mail) {
        try {
            Multipart whole = (Multipart) mail.message().getContent();
            assertThat(whole.getContentType()).startsWith("multipart/mixed");
            Multipart forms = (Multipart) whole.getBodyPart(0).getContent();
            assertThat(forms.getContentType()).startsWith("multipart/alternative");
            assertThat(forms.getCount()).isEqualTo(3);
            assertThat(forms.getBodyPart(0).isMimeType("text/plain")).isTrue();
            assertThat(forms.getBodyPart(1).isMimeType("text/html")).isTrue();
            BodyPart calendar = forms.getBodyPart(2);
            ContentType type = new ContentType(calendar.getContentType());
            assertThat(type.getBaseType()).isEqualTo("text/calendar");
            assertThat(type.getParameter("charset")).isEqualTo("UTF-8");
            return type.getParameter("method");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
