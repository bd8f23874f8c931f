package fr.crig.avis.session;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.deliberation.DeliberationLookup;
import fr.crig.avis.deliberation.ItemEnds;
import fr.crig.avis.deliberation.MeetingDeliberations;
import fr.crig.avis.meeting.AgendaDesk;
import fr.crig.avis.meeting.FreeItemDesk;
import fr.crig.avis.meeting.FreeItemForm;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingDesk;
import fr.crig.avis.meeting.MeetingForm;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.meeting.MeetingProcess;
import fr.crig.avis.meeting.PlacementForm;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.time.LocalTime;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** The steps that tests of a session are told in, with the real desks on the real engine. */
abstract class SessionStory extends ApplicationTest {

    static final Actor SECRETARIAT = Samples.SECRETARIAT;

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
    FreeItemDesk subjects;

    @Autowired
    MeetingDeliberations deliberations;

    @Autowired
    ItemEnds ends;

    @Autowired
    DeliberationLookup deliberated;

    @Autowired
    SessionDesk desk;

    @Autowired
    ItemDesk itemDesk;

    @Autowired
    Sessions sessions;

    @Autowired
    SessionItems items;

    @Autowired
    SessionLookup records;

    @Autowired
    Committee committee;

    @Autowired
    TaskService tasks;

    /** In twenty days, convened, with these requests on its agenda. */
    Meeting convened(Reference... references) {
        Meeting meeting = planned(references);
        meetingProcess.convened(meeting);
        return meetings.get(meeting.id());
    }

    Meeting planned(Reference... references) {
        var form = new MeetingForm();
        form.day = clock.today().plusDays(20);
        form.startsAt = LocalTime.of(14, 0);
        form.endsAt = LocalTime.of(17, 0);
        form.place = "Toulouse, préfecture";
        Meeting meeting = meetingDesk.plan(SECRETARIAT, form);
        for (Reference reference : references) {
            var placement = new PlacementForm();
            placement.meeting = meeting.id();
            placement.minutes = 20;
            agenda.place(SECRETARIAT, reference, placement);
        }
        return meetings.get(meeting.id());
    }

    /** Convened, begun and opened. */
    Meeting opened(Reference... references) {
        Meeting meeting = convened(references);
        clock.set(meeting.startsAt());
        desk.open(SECRETARIAT, meeting.id());
        return meeting;
    }

    /** Every opinion favourable. */
    Reference ready() {
        return ready("FAVORABLE");
    }

    /** Every opinion favourable but that of the IGN. */
    Reference ready(String stanceOfIgn) {
        Reference reference = stages.circulating();
        committee
                .signatories()
                .forEach(signatory -> stages.opinion(
                        reference, signatory.id(), signatory.id().equals("IGN") ? stanceOfIgn : "FAVORABLE"));
        return reference;
    }

    /** What the attendance would be typed over by a page opened now. */
    AttendanceForm attendance(Meeting meeting) {
        Session session = sessions.findByMeeting(meeting.id()).orElseThrow();
        AttendanceForm form = session.attendance();
        form.version = session.version();
        return form;
    }

    void everybodyIsThere(Meeting meeting) {
        AttendanceForm form = attendance(meeting);
        committee.signatories().forEach(signatory -> form.place(signatory.id()).attendance = "PRESENT");
        desk.attend(SECRETARIAT, meeting.id(), form, false);
    }

    void only(Meeting meeting, String signatory) {
        AttendanceForm form = attendance(meeting);
        committee.signatories().forEach(other -> form.place(other.id()).attendance = "EXCUSED");
        form.place(signatory).attendance = "PRESENT";
        desk.attend(SECRETARIAT, meeting.id(), form, false);
    }

    /** Everybody favourable, with the text. */
    ItemForm favorable(Meeting meeting, Reference reference) {
        ItemForm form = typed(meeting, reference);
        committee.signatories().forEach(signatory -> form.voice(signatory.id()).stance = "FAVORABLE");
        form.outcome = "FAVORABLE";
        form.text = "Avis favorable.";
        return form;
    }

    ItemForm postponed(Meeting meeting, Reference reference) {
        ItemForm form = typed(meeting, reference);
        form.outcome = "POSTPONED";
        form.reason = "Plan de financement à préciser";
        form.expected = "La délibération du conseil syndical";
        return form;
    }

    /** An empty form made of the last version. */
    ItemForm typed(Meeting meeting, Reference reference) {
        var form = new ItemForm();
        form.version = version(meeting, reference);
        return form;
    }

    void addInformation(Meeting meeting, String title) {
        var form = new FreeItemForm();
        form.version = meetings.get(meeting.id()).version();
        form.kind = "INFORMATION";
        form.title = title;
        form.duration = 10;
        subjects.add(SECRETARIAT, meeting.id(), form, List.of());
    }

    int version(Meeting meeting, Reference reference) {
        return items.findByMeetingAndItem(meeting.id(), reference.value())
                .map(SessionItem::version)
                .orElse(0);
    }

    void type(Meeting meeting, Reference reference, ItemForm form) {
        itemDesk.type(SECRETARIAT, meeting.id(), reference.value(), form, false);
    }

    void decide(Meeting meeting, Reference reference) {
        itemDesk.decide(SECRETARIAT, meeting.id(), reference.value(), readOver(meeting, reference));
        jobs.runDue(reference.value());
    }

    void decide(Meeting meeting, Reference reference, ItemForm form) {
        type(meeting, reference, form);
        decide(meeting, reference);
    }

    /** The versions of a confirmation opened now. */
    ItemForm readOver(Meeting meeting, Reference reference) {
        ItemForm form = typed(meeting, reference);
        form.attendanceVersion =
                sessions.findByMeeting(meeting.id()).orElseThrow().version();
        return form;
    }

    RequestState state(Reference reference) {
        return requests.get(reference).state();
    }

    List<String> waitingTasks(Reference reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference.value()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }
}
