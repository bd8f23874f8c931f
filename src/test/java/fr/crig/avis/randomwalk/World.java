package fr.crig.avis.randomwalk;

import fr.crig.avis.avis.FollowUpDesk;
import fr.crig.avis.avis.FollowUpForm;
import fr.crig.avis.avis.FollowUpResult;
import fr.crig.avis.circulation.OpinionDesk;
import fr.crig.avis.circulation.OpinionForm;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.convocation.ConvocationDesk;
import fr.crig.avis.convocation.ConvocationForm;
import fr.crig.avis.meeting.AgendaDesk;
import fr.crig.avis.meeting.MeetingDesk;
import fr.crig.avis.meeting.MeetingForm;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.meeting.PlacementForm;
import fr.crig.avis.randomwalk.Verb.Manner;
import fr.crig.avis.request.AdmissibilityDesk;
import fr.crig.avis.request.RequestDesk;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.request.Urgency;
import fr.crig.avis.session.AttendanceForm;
import fr.crig.avis.session.ItemDesk;
import fr.crig.avis.session.ItemForm;
import fr.crig.avis.session.SessionDesk;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.EngineJobs;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.TestClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The product itself, acted on as its users would: one method a verb, through the desks that the pages call. */
final class World {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 12);
    private static final String RECEIVING = "REGION";
    private static final int ODD_VERSION = -1;

    @Autowired
    private RequestDesk requestDesk;

    @Autowired
    private RequestReader requests;

    @Autowired
    private AdmissibilityDesk admissibility;

    @Autowired
    private OpinionDesk opinions;

    @Autowired
    private MeetingDesk meetingDesk;

    @Autowired
    private MeetingLookup meetings;

    @Autowired
    private AgendaDesk agenda;

    @Autowired
    private SessionDesk sessions;

    @Autowired
    private ItemDesk items;

    @Autowired
    private ConvocationDesk convocations;

    @Autowired
    private FollowUpDesk followUps;

    @Autowired
    private Committee committee;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final Reference[] references = new Reference[Attempt.REQUESTS];
    private final Long[] meetingIds = new Long[Attempt.MEETINGS];

    Reference reference(int request) {
        return references[request];
    }

    Long meeting(int meeting) {
        return meetingIds[meeting];
    }

    /**
     * @param day of a meeting that is moved, counted from the first day
     * @param allowed whether the model allows it
     */
    void play(Attempt attempt, int day, boolean allowed) {
        act(attempt, day, allowed);
        jobs.runAllDue();
    }

    private void act(Attempt attempt, int day, boolean allowed) {
        Reference reference = references[attempt.request()];
        Long meeting = meetingIds[attempt.meeting()];
        Manner manner = attempt.manner();
        switch (attempt.verb()) {
            case SUBMIT -> references[attempt.request()] = submit();
            case ADMIT -> admissibility.admit(secretary(manner), reference, version(reference, manner), Urgency.NORMAL);
            case ASK_COMPLETION ->
                admissibility.askCompletion(
                        secretary(manner), reference, version(reference, manner), "Le plan de financement manque.");
            case COMPLETE -> requestDesk.complete(agent(manner), reference, version(reference, manner), Samples.form());
            case ANSWER ->
                answer(
                        reference,
                        committee.signatories().get(attempt.signatory()).id(),
                        manner);
            case LET_TERM_PASS -> jobs.fire(reference.value(), "timer_circulationTerm");
            case WITHDRAW ->
                requestDesk.withdraw(agent(manner), reference, version(reference, manner), "Projet abandonné");
            case CANCEL_REQUEST ->
                admissibility.cancel(secretary(manner), reference, version(reference, manner), "Déposée deux fois");
            case PLAN ->
                meetingIds[attempt.meeting()] = meetingDesk
                        .plan(secretary(manner), meetingForm(Model.dayOfPlan(attempt)))
                        .id();
            case PLACE -> agenda.place(secretary(manner), reference, placement(meeting));
            case REMOVE ->
                agenda.remove(secretary(manner), meeting, meetingVersion(meeting, manner), reference.value());
            case CONVENE -> convocations.send(secretary(manner), meeting, convocation(meeting, manner));
            case OPEN_SESSION -> sessions.open(secretary(manner), meeting);
            case MOVE_UP ->
                agenda.moveUp(secretary(manner), meeting, meetingVersion(meeting, manner), reference.value());
            case MOVE_MEETING -> {
                MeetingForm form = meetingForm(day);
                form.version = meetingVersion(meeting, manner);
                meetingDesk.change(secretary(manner), meeting, form);
            }
            case CANCEL_MEETING ->
                meetingDesk.cancel(secretary(manner), meeting, meetingVersion(meeting, manner), "Salle indisponible");
            case WAIT_FOR_MEETING -> clock.set(meetings.get(meeting).startsAt());
            case DECIDE -> decide(attempt, allowed, "FAVORABLE");
            case POSTPONE -> decide(attempt, allowed, "POSTPONED");
            case HOLD -> meetingDesk.hold(secretary(manner), meeting, meetingVersion(meeting, manner));
            case RECORD_FOLLOW_UP -> followUps.record(agent(manner), reference, followUp(reference, manner));
        }
    }

    private Reference submit() {
        UUID key = UUID.randomUUID();
        requestDesk.saveDraft(Samples.agent(RECEIVING), key, 0, Samples.form());
        return requestDesk.submit(Samples.agent(RECEIVING), key, 0);
    }

    private void answer(Reference reference, String signatory, Manner manner) {
        var form = new OpinionForm();
        form.link = "NONE";
        form.stance = "FAVORABLE";
        form.seenNumber = manner == Manner.STALE ? ODD_VERSION : 0;
        Actor member = manner == Manner.WRONG_PERSON ? Samples.agent(signatory) : Samples.member(signatory);
        opinions.give(member, reference, form);
    }

    private ConvocationForm convocation(Long meeting, Manner manner) {
        var form = new ConvocationForm();
        form.version = meetingVersion(meeting, manner);
        form.reason = "Le financeur statue dans la semaine.";
        form.withoutAgenda = true;
        return form;
    }

    /** @param allowed what an act that is not allowed would type first is left out: it is the act that has to be refused */
    private void decide(Attempt attempt, boolean allowed, String outcome) {
        Reference reference = references[attempt.request()];
        Long meeting = allowed ? agendaOf(reference) : firstMeeting();
        ItemForm form = decision(meeting, reference, outcome);
        if (allowed) {
            sessions.attend(Samples.SECRETARIAT, meeting, everybodyPresent(meeting), false);
            items.type(Samples.SECRETARIAT, meeting, reference.value(), form, false);
            form = decision(meeting, reference, outcome);
        }
        if (attempt.manner() == Manner.STALE) {
            form.version = ODD_VERSION;
        }
        items.decide(secretary(attempt.manner()), meeting, reference.value(), form);
    }

    private AttendanceForm everybodyPresent(Long meeting) {
        var form = new AttendanceForm();
        form.version = version("select version + 1 from meeting_session where meeting = :meeting", meeting, "");
        committee.signatories().forEach(signatory -> {
            var place = new AttendanceForm.Place();
            place.attendance = "PRESENT";
            form.places.put(signatory.id(), place);
        });
        return form;
    }

    private ItemForm decision(Long meeting, Reference reference, String outcome) {
        var form = new ItemForm();
        form.version = version(
                "select version + 1 from session_item where meeting = :meeting and item = :item",
                meeting,
                reference.value());
        form.attendanceVersion =
                version("select version + 1 from meeting_session where meeting = :meeting", meeting, "");
        form.outcome = outcome;
        form.text = "Le comité est favorable.";
        form.reason = "Plan de financement à préciser";
        form.expected = "La délibération du conseil syndical";
        committee.signatories().forEach(signatory -> {
            var voice = new ItemForm.Voice();
            voice.stance = "FAVORABLE";
            form.voices.put(signatory.id(), voice);
        });
        return form;
    }

    /** A number that no meeting has, if none was planned. */
    private Long firstMeeting() {
        return meetingIds[0] == null ? Long.valueOf(0) : meetingIds[0];
    }

    private Long agendaOf(Reference reference) {
        return jdbc.sql("select meeting from deliberation where reference = :reference and state = 'OPEN'")
                .param("reference", reference.value())
                .query(Long.class)
                .single();
    }

    private int version(String sql, Long meeting, String item) {
        return jdbc.sql(sql)
                .param("meeting", meeting)
                .param("item", item)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private FollowUpForm followUp(Reference reference, Manner manner) {
        var form = new FollowUpForm();
        form.version = version(reference, manner);
        form.result = FollowUpResult.GRANTED;
        form.amount = "120000";
        form.decidedOn = clock.today();
        return form;
    }

    private static MeetingForm meetingForm(int day) {
        var form = new MeetingForm();
        form.day = FIRST_DAY.plusDays(day);
        form.startsAt = LocalTime.of(14, 0);
        form.endsAt = LocalTime.of(17, 0);
        form.place = "Toulouse, préfecture";
        form.reason = "Une salle plus grande est nécessaire.";
        return form;
    }

    private static PlacementForm placement(Long meeting) {
        var form = new PlacementForm();
        form.meeting = meeting;
        form.minutes = 20;
        return form;
    }

    private static Actor secretary(Manner manner) {
        return manner == Manner.WRONG_PERSON ? Samples.agent(RECEIVING) : Samples.SECRETARIAT;
    }

    private static Actor agent(Manner manner) {
        return manner == Manner.WRONG_PERSON ? Samples.member("IGN") : Samples.agent(RECEIVING);
    }

    private int version(Reference reference, Manner manner) {
        return manner == Manner.STALE ? ODD_VERSION : requests.get(reference).version();
    }

    private int meetingVersion(Long meeting, Manner manner) {
        return manner == Manner.STALE ? ODD_VERSION : meetings.get(meeting).version();
    }
}
