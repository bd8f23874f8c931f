package fr.crig.avis.convocation;

import biweekly.Biweekly;
import biweekly.ICalendar;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.meeting.AgendaDesk;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingDesk;
import fr.crig.avis.meeting.MeetingForm;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.meeting.PlacementForm;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Deliveries;
import fr.crig.avis.support.ReceivedMail;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The steps that tests of the convocations are told in, with the real desks on the real engine. */
abstract class ConvocationStory extends ApplicationTest {

    static final Actor SECRETARIAT = Samples.SECRETARIAT;
    static final String IGN = "membre.ign@crig.example";
    static final String REGION = "membre.region@crig.example";

    @Autowired
    Stages stages;

    @Autowired
    TestAccounts accounts;

    @Autowired
    MeetingDesk meetingDesk;

    @Autowired
    MeetingLookup meetings;

    @Autowired
    AgendaDesk agenda;

    @Autowired
    ConvocationDesk desk;

    @Autowired
    ConvocationLookup convocations;

    @Autowired
    AnswerDesk answerDesk;

    @Autowired
    AnswerLookup answers;

    @Autowired
    Deliveries deliveries;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    Meeting meetingIn(int days) {
        return meetingDesk.plan(SECRETARIAT, meetingForm(clock.today().plusDays(days)));
    }

    static MeetingForm meetingForm(LocalDate day) {
        var form = new MeetingForm();
        form.day = day;
        form.startsAt = LocalTime.of(14, 0);
        form.endsAt = LocalTime.of(17, 0);
        form.place = "Hôtel de Région, Toulouse ; salle 2";
        form.link = "https://visio.example/crig?salle=2,3";
        return form;
    }

    /** With one request on its agenda. */
    Meeting meetingWithAgenda(int days) {
        Meeting meeting = meetingIn(days);
        place(meeting);
        return meetings.get(meeting.id());
    }

    Reference place(Meeting meeting) {
        Reference reference = stages.circulating();
        List.of("PREFECTURE", "REGION", "IGN", "OPENIG")
                .forEach(signatory -> stages.opinion(reference, signatory, "FAVORABLE"));
        var form = new PlacementForm();
        form.meeting = meeting.id();
        form.minutes = 30;
        agenda.place(SECRETARIAT, reference, form);
        return reference;
    }

    Meeting convened(int days) {
        Meeting meeting = meetingWithAgenda(days);
        desk.send(SECRETARIAT, meeting.id(), form(meeting, "", false));
        return meetings.get(meeting.id());
    }

    static ConvocationForm form(Meeting meeting, String reason, boolean withoutAgenda) {
        var form = new ConvocationForm();
        form.version = meeting.version();
        form.reason = reason;
        form.withoutAgenda = withoutAgenda;
        return form;
    }

    Meeting move(Meeting meeting, LocalDate day, String reason) {
        MeetingForm form = meetingForm(day);
        form.version = meeting.version();
        form.reason = reason;
        return change(meeting, form);
    }

    void absent(String username, int days) {
        jdbc.update(
                "insert into member_absence (version, username, first_day, last_day, declared_by, declared_at)"
                        + " values (0, ?, ?, ?, 'x', current_timestamp)",
                username,
                day(days),
                day(days));
    }

    Meeting change(Meeting meeting, MeetingForm form) {
        meetingDesk.change(SECRETARIAT, meeting.id(), form);
        return meetings.get(meeting.id());
    }

    void answer(Meeting meeting, String signatory, AnswerChoice choice, String mandateTo) {
        answerDesk.answer(Samples.member(signatory), meeting.id(), answerForm(meeting, signatory, choice, mandateTo));
    }

    void answer(Meeting meeting, String signatory, AnswerChoice choice) {
        answer(meeting, signatory, choice, "");
    }

    AnswerForm answerForm(Meeting meeting, String signatory, AnswerChoice choice, String mandateTo) {
        var form = new AnswerForm();
        form.signatory = signatory;
        form.seenNumber = answers.sheet(meeting).number(signatory);
        form.seenStart = meeting.startsAt().getEpochSecond();
        form.choice = choice.name();
        form.mandateTo = mandateTo;
        return form;
    }

    ExpectedAttendance expected(Meeting meeting, String signatory) {
        return answers.expected(meeting.id()).stream()
                .filter(one -> one.signatory().equals(signatory))
                .findFirst()
                .orElseThrow();
    }

    Convocation last(Meeting meeting) {
        return convocations.last(meeting.id()).orElseThrow();
    }

    /** What this address received about meetings, oldest first. */
    List<ReceivedMail> mails(String address) {
        deliveries.runDue();
        return mailbox.to(address).stream()
                .filter(mail -> mail.text().contains("/reunions/"))
                .toList();
    }

    static ICalendar calendar(ReceivedMail mail) {
        return Biweekly.parse(mail.calendar()).first();
    }

    String document(Convocation convocation) {
        try (PDDocument pdf =
                Loader.loadPDF(convocations.document(convocation.meeting(), convocation.sequenceNumber()))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void beginOf(Meeting meeting) {
        clock.set(meeting.startsAt());
    }

    LocalDate day(int days) {
        return ParisTime.day(clock.instant()).plusDays(days);
    }
}
