package fr.crig.avis.meeting;

import fr.crig.avis.circulation.Stance;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.deliberation.Attendance;
import fr.crig.avis.deliberation.Decision;
import fr.crig.avis.deliberation.DeliberationLookup;
import fr.crig.avis.deliberation.MeetingDeliberations;
import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.deliberation.Quorum;
import fr.crig.avis.deliberation.Resolution;
import fr.crig.avis.deliberation.Seat;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestDesk;
import fr.crig.avis.request.RequestForm;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps that tests of the meetings are told in, with the real desks on the real engine. */
abstract class MeetingStory extends ApplicationTest {

    static final Actor SECRETARIAT = Samples.SECRETARIAT;
    static final String TEXT = "Le comité approuve ce projet.";

    private static final int HALF = 50;

    @Autowired
    RequestDesk requestDesk;

    @Autowired
    Stages stages;

    @Autowired
    RequestReader requests;

    @Autowired
    MeetingDesk meetingDesk;

    @Autowired
    MeetingLookup meetings;

    @Autowired
    MeetingProcess meetingProcess;

    @Autowired
    AgendaDesk agenda;

    @Autowired
    MeetingDeliberations meetingDeliberations;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DeliberationLookup deliberated;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Committee committee;

    @Autowired
    TaskService tasks;

    /** Every opinion favourable. */
    Reference ready() {
        return ready(Samples.form());
    }

    Reference ready(RequestForm form) {
        Reference reference = stages.circulating(form);
        committee.signatories().forEach(signatory -> stages.opinion(reference, signatory.id(), "FAVORABLE"));
        return reference;
    }

    Meeting meetingOn(LocalDate day) {
        return meetingDesk.plan(SECRETARIAT, meetingForm(day));
    }

    Meeting meetingIn(int days) {
        return meetingOn(clock.today().plusDays(days));
    }

    static MeetingForm meetingForm(LocalDate day) {
        var form = new MeetingForm();
        form.day = day;
        form.startsAt = LocalTime.of(14, 0);
        form.endsAt = LocalTime.of(17, 0);
        form.place = "Toulouse, préfecture";
        return form;
    }

    void convene(Meeting meeting) {
        meetingProcess.convened(meeting);
    }

    int version(Meeting meeting) {
        return meetings.get(meeting.id()).version();
    }

    void place(Reference reference, Meeting meeting) {
        place(reference, meeting, 20);
    }

    void place(Reference reference, Meeting meeting, int minutes) {
        var form = new PlacementForm();
        form.meeting = meeting.id();
        form.minutes = minutes;
        agenda.place(SECRETARIAT, reference, form);
    }

    /** At its meeting, convened and begun. */
    void decide(Reference reference) {
        begin(meetings.get(meetingOf(reference)));
        record(reference);
        jobs.runDue(reference.value());
    }

    /** At its meeting, convened and begun. */
    void postpone(Reference reference) {
        begin(meetings.get(meetingOf(reference)));
        var why = Decision.postponed(
                seats(),
                Quorum.of(seats(), HALF),
                "Plan de financement à préciser",
                "La délibération du conseil syndical");
        transaction.executeWithoutResult(
                status -> meetingDeliberations.decide(SECRETARIAT, meetingOf(reference), reference, why));
        jobs.runDue(reference.value());
    }

    /** Everybody present and favourable, but those who recused themselves. */
    void record(Reference reference, String... recused) {
        record(reference, seats(recused));
    }

    void record(Reference reference, List<Seat> seats) {
        record(meetings.get(meetingOf(reference)), reference, seats);
    }

    void record(Meeting meeting, Reference reference, List<Seat> seats) {
        var resolution = new Resolution(Outcome.FAVORABLE, TEXT, List.of());
        transaction.executeWithoutResult(status -> meetingDeliberations.decide(
                SECRETARIAT, meeting.id(), reference, Decision.of(seats, meeting.quorum(seats, HALF), resolution)));
    }

    List<Seat> seats(String... recused) {
        return committee.signatories().stream()
                .map(signatory -> new Seat(
                        signatory.id(),
                        Attendance.PRESENT,
                        null,
                        List.of(recused).contains(signatory.id()) ? Stance.RECUSED : Stance.FAVORABLE,
                        null))
                .toList();
    }

    /** The members are convened, if they were not, and the hour has come. */
    void begin(Meeting meeting) {
        if (meetings.get(meeting.id()).state() != MeetingState.CONVENED) {
            convene(meeting);
        }
        if (clock.instant().isBefore(meeting.startsAt())) {
            clock.set(meeting.startsAt());
        }
    }

    /** Where it waits to be decided. */
    Long meetingOf(Reference reference) {
        return deliberated.meetingOf(reference).orElseThrow();
    }

    List<Map<String, Object>> deliberations(Reference reference) {
        return jdbc.sql("select * from deliberation where reference = :reference")
                .param("reference", reference.value())
                .query()
                .listOfRows();
    }

    FundingRequest request(Reference reference) {
        return requests.get(reference);
    }

    RequestState state(Reference reference) {
        return request(reference).state();
    }

    List<String> waitingTasks(Reference reference) {
        return waitingTasks(reference.value());
    }

    List<String> waitingTasks(Meeting meeting) {
        return waitingTasks(meeting.subject());
    }

    private List<String> waitingTasks(String subject) {
        return tasks.createTaskQuery().processInstanceBusinessKey(subject).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }
}
