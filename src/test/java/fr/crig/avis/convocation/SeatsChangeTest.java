package fr.crig.avis.convocation;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.component.VEvent;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.member.Absence;
import fr.crig.avis.member.AbsenceDesk;
import fr.crig.avis.member.AbsenceForm;
import fr.crig.avis.member.EndForm;
import fr.crig.avis.member.MemberDesk;
import fr.crig.avis.member.TermForm;
import fr.crig.avis.notification.OutboxDesk;
import fr.crig.avis.support.ReceivedMail;
import fr.crig.avis.support.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Between the convocation and the meeting, whoever takes a seat is convened at once and whoever leaves it is told so. */
class SeatsChangeTest extends ConvocationStory {

    private static final String SUBSTITUTE = "suppleant.ign@crig.example";

    @Autowired
    private MemberDesk members;

    @Autowired
    private AbsenceDesk absences;

    @Autowired
    private OutboxDesk outbox;

    @Test
    void convenesWhoTakesOfficeAndTakesTheMeetingBackFromWhoLeaves() {
        Meeting meeting = convened(20);
        answer(meeting, "IGN", AnswerChoice.REMOTE);
        end("membre.ign", 10);

        assertThat(entries(IGN)).containsExactly("REQUEST 0", "CANCEL 1");
        assertThat(mails(IGN).get(1).subject()).contains("Vous ne siégez plus");
        assertThat(entries(SUBSTITUTE)).containsExactly("REQUEST 1");
        ReceivedMail convocation = mails(SUBSTITUTE).get(0);
        assertThat(convocation.subject()).isEqualTo("[CRIG] Convocation à la réunion du mercredi 1er avril 2026");
        assertThat(convocation.text()).contains("reponse?choix=present");
        assertThat(convocation.attachments()).hasSize(1);
        assertThat(event(convocation).getAttendees()).singleElement().satisfies(attendee -> {
            assertThat(attendee.getEmail()).isEqualTo(SUBSTITUTE);
            assertThat(attendee.getParticipationStatus().getValue()).isEqualTo("ACCEPTED");
        });
        assertThat(entries(REGION)).as("nothing is new for the others").containsExactly("REQUEST 0");
        assertThat(last(meeting).sentName()).isEqualTo(SECRETARIAT.name());

        var form = new TermForm();
        form.signatory = "IGN";
        form.username = "membre.ign";
        form.name = "Titulaire revenu";
        form.capacity = "TITULAIRE";
        form.from = day(15);
        members.add(SECRETARIAT, form);
        assertThat(entries(IGN)).containsExactly("REQUEST 0", "CANCEL 1", "REQUEST 2");
        assertThat(entries(SUBSTITUTE)).containsExactly("REQUEST 1", "CANCEL 2");
        assertThat(entries(REGION)).containsExactly("REQUEST 0");
    }

    @Test
    void followsTheAbsencesOfThatDay() {
        Meeting meeting = convened(20);
        Absence absence = absent(20);
        assertThat(entries(IGN)).containsExactly("REQUEST 0", "CANCEL 1");
        assertThat(entries(SUBSTITUTE)).containsExactly("REQUEST 1");
        absences.cancel(Samples.member("IGN"), "membre.ign", absence.id(), absence.version());
        assertThat(entries(IGN)).containsExactly("REQUEST 0", "CANCEL 1", "REQUEST 2");
        assertThat(entries(SUBSTITUTE)).containsExactly("REQUEST 1", "CANCEL 2");

        place(meeting);
        Meeting changed = meetings.get(meeting.id());
        desk.sendAgenda(SECRETARIAT, changed.id(), changed.version());
        assertThat(entries(IGN)).last().isEqualTo("REQUEST 3");
        assertThat(entries(SUBSTITUTE)).as("has left already").last().isEqualTo("CANCEL 2");
        assertThat(entries(REGION)).containsExactly("REQUEST 0", "REQUEST 3");
    }

    @Test
    void bringsWhatTheOthersHaveAndHidesNoChangeOfTheAgenda() {
        Meeting meeting = convened(20);
        place(meeting);
        Meeting changed = meetings.get(meeting.id());
        assertThat(convocations.isAgendaNewer(changed)).isTrue();
        end("membre.ign", 10);
        assertThat(convocations.isAgendaNewer(changed)).isTrue();
        assertThat(document(last(meeting)))
                .isEqualTo(document(convocations.all(meeting.id()).get(0)));
        assertThat(mails(SUBSTITUTE).get(0).text()).contains("Ordre du jour\u00a0: 1 point");
    }

    @Test
    void tellsNobodyWhereNothingChangesForTheMeeting() {
        meetingIn(12);
        Meeting over = convened(8);
        Meeting meeting = convened(20);
        clock.set(over.startsAt());
        end("membre.ign", 30);
        absent(5);
        assertThat(convocations.all(over.id())).hasSize(1);
        assertThat(convocations.all(meeting.id())).hasSize(1);
        assertThat(entries(SUBSTITUTE)).isEmpty();
    }

    @Test
    void invitesUnderTheAddressThatWasMended() {
        convened(20);
        mails(IGN);
        jdbc.update("update notice set state = 'REFUSED', recipient_name = 'A:mailto:b' where recipient = ?", IGN);
        Long id = jdbc.queryForObject(
                "select id from notice where recipient = ? and calendar is not null", Long.class, IGN);
        Integer version = jdbc.queryForObject("select version from notice where id = ?", Integer.class, id);
        String mended = "direction.de.la.geographie.occitanie@ign.example";
        outbox.resend(id, version, mended, SECRETARIAT);
        ReceivedMail again = mails(mended).get(0);
        assertThat(event(again).getAttendees())
                .singleElement()
                .satisfies(attendee -> assertThat(attendee.getEmail()).isEqualTo(mended));
        assertThat(again.calendar()).doesNotContain(IGN);
        assertThat(List.of(again.calendar().split("\r\n"))).allMatch(line -> line.length() <= 75);
    }

    private void end(String username, int days) {
        var form = new EndForm();
        form.until = day(days);
        Long id = jdbc.queryForObject("select id from member_term where username = ?", Long.class, username);
        form.version = jdbc.queryForObject("select version from member_term where id = ?", Integer.class, id);
        members.end(SECRETARIAT, id, form);
    }

    private Absence absent(int days) {
        var form = new AbsenceForm();
        form.from = day(days);
        form.until = day(days);
        return absences.declare(Samples.member("IGN"), "membre.ign", form);
    }

    /** What the calendar of this address was told, with the number under which it was. */
    private List<String> entries(String address) {
        return mails(address).stream()
                .map(mail -> calendar(mail).getMethod().getValue() + " "
                        + event(mail).getSequence().getValue())
                .toList();
    }

    private static VEvent event(ReceivedMail mail) {
        return calendar(mail).getEvents().get(0);
    }
}
