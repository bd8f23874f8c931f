package fr.crig.avis.minutes;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.meeting.AgendaDesk;
import fr.crig.avis.meeting.DeliberationDesk;
import fr.crig.avis.meeting.DeliberationForm;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingDesk;
import fr.crig.avis.meeting.MeetingForm;
import fr.crig.avis.meeting.MeetingProcess;
import fr.crig.avis.meeting.MeetingReader;
import fr.crig.avis.meeting.PlacementForm;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.EngineJobs;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import fr.crig.avis.support.TestClock;
import java.time.LocalTime;
import java.util.function.Consumer;

/** Brings a meeting to its minutes, with the real desks on the real engine. */
public final class MinutesSteps {

    private static final int DAYS_TO_THE_MEETING = 10;

    private final Stages stages;
    private final MeetingDesk meetings;
    private final MeetingReader reader;
    private final MeetingProcess process;
    private final AgendaDesk agenda;
    private final DeliberationDesk deliberations;
    private final Committee committee;
    private final EngineJobs jobs;
    private final TestClock clock;

    MinutesSteps(
            Stages stages,
            MeetingDesk meetings,
            MeetingReader reader,
            MeetingProcess process,
            AgendaDesk agenda,
            DeliberationDesk deliberations,
            Committee committee,
            EngineJobs jobs,
            TestClock clock) {
        this.stages = stages;
        this.meetings = meetings;
        this.reader = reader;
        this.process = process;
        this.agenda = agenda;
        this.deliberations = deliberations;
        this.committee = committee;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** In ten days, in the afternoon. */
    Meeting planned() {
        var form = new MeetingForm();
        form.day = clock.today().plusDays(DAYS_TO_THE_MEETING);
        form.startsAt = LocalTime.of(14, 0);
        form.endsAt = LocalTime.of(17, 0);
        form.place = "Toulouse, préfecture";
        return meetings.plan(Samples.SECRETARIAT, form);
    }

    /** Every opinion favourable, and on the agenda. */
    Reference onAgendaOf(Meeting meeting) {
        Reference reference = stages.circulating();
        committee.signatories().forEach(signatory -> stages.opinion(reference, signatory.id(), "FAVORABLE"));
        var form = new PlacementForm();
        form.meeting = meeting.id();
        form.minutes = 20;
        agenda.place(Samples.SECRETARIAT, reference, form);
        return reference;
    }

    void beginsItsDay(Meeting meeting) {
        process.convened(reader.get(meeting.id()));
        clock.set(meeting.endsAt());
    }

    /** Préfecture and IGN are there, the Région at a distance, OPenIG by a mandate to the IGN; all favourable. */
    void favourable(Reference reference, Consumer<DeliberationForm> otherwise) {
        DeliberationForm form = attended("FAVORABLE");
        form.outcome = "FAVORABLE";
        form.text = "Le comité est favorable à cette acquisition.";
        decide(reference, form, otherwise);
    }

    void postponed(Reference reference) {
        DeliberationForm form = attended("UNFAVORABLE");
        form.outcome = "POSTPONED";
        form.reason = "Plan de financement à préciser";
        form.expected = "La délibération du conseil syndical";
        decide(reference, form, same -> {});
    }

    private void decide(Reference reference, DeliberationForm form, Consumer<DeliberationForm> otherwise) {
        otherwise.accept(form);
        deliberations.decide(Samples.SECRETARIAT, reference, form);
    }

    /** And its draft is made. */
    void held(Meeting meeting) {
        meetings.hold(
                Samples.SECRETARIAT, meeting.id(), reader.get(meeting.id()).version());
        jobs.runDue(meeting.subject());
    }

    /** Held, with one request that got a favourable avis. */
    public Meeting heldWithOneAvis() {
        Meeting meeting = planned();
        Reference reference = onAgendaOf(meeting);
        beginsItsDay(meeting);
        favourable(reference, same -> {});
        jobs.runDue(reference.value());
        held(meeting);
        return reader.get(meeting.id());
    }

    private DeliberationForm attended(String stance) {
        var form = new DeliberationForm();
        committee.signatories().forEach(signatory -> {
            var chair = new DeliberationForm.Chair();
            chair.attendance = "PRESENT";
            chair.stance = stance;
            form.seats.put(signatory.id(), chair);
        });
        form.seats.get("REGION").attendance = "REMOTE";
        form.seats.get("OPENIG").attendance = "REPRESENTED";
        form.seats.get("OPENIG").mandateTo = "IGN";
        return form;
    }
}
