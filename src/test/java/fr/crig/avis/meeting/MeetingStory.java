package fr.crig.avis.meeting;

import fr.crig.avis.committee.Committee;
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
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** The steps that tests of the meetings are told in, with the real desks on the real engine. */
abstract class MeetingStory extends ApplicationTest {

    static final Actor SECRETARIAT = Samples.SECRETARIAT;

    @Autowired
    RequestDesk requestDesk;

    @Autowired
    Stages stages;

    @Autowired
    RequestReader requests;

    @Autowired
    MeetingDesk meetingDesk;

    @Autowired
    MeetingReader meetings;

    @Autowired
    MeetingProcess meetingProcess;

    @Autowired
    AgendaDesk agenda;

    @Autowired
    DeliberationDesk desk;

    @Autowired
    DeliberationReader deliberated;

    @Autowired
    Deliberations deliberations;

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
    void decide(Reference reference, DeliberationForm form) {
        begin(meetings.get(open(reference).meeting()));
        desk.decide(SECRETARIAT, reference, form);
        jobs.runDue(reference.value());
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

    /** Everybody present and favourable. */
    DeliberationForm favorable(Reference reference) {
        DeliberationForm form = all(reference, "PRESENT", "FAVORABLE");
        form.outcome = "FAVORABLE";
        form.text = "Avis favorable.";
        return form;
    }

    DeliberationForm postponed(Reference reference) {
        DeliberationForm form = all(reference, "PRESENT", "");
        form.outcome = "POSTPONED";
        form.reason = "Plan de financement à préciser";
        form.expected = "La délibération du conseil syndical";
        return form;
    }

    DeliberationForm all(Reference reference, String attendance, String stance) {
        var form = new DeliberationForm();
        form.version = open(reference).version();
        committee.signatories().forEach(signatory -> {
            form.seat(signatory.id()).attendance = attendance;
            form.seat(signatory.id()).stance = stance;
        });
        return form;
    }

    Deliberation open(Reference reference) {
        return deliberations
                .findByReferenceAndState(reference, DeliberationState.OPEN)
                .orElseThrow();
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
