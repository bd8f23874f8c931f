package fr.crig.avis.avis;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.meeting.AgendaDesk;
import fr.crig.avis.meeting.DeliberationDesk;
import fr.crig.avis.meeting.DeliberationForm;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingDesk;
import fr.crig.avis.meeting.MeetingForm;
import fr.crig.avis.meeting.MeetingProcess;
import fr.crig.avis.meeting.PlacementForm;
import fr.crig.avis.request.RequestForm;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.EngineJobs;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import fr.crig.avis.support.TestClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Brings requests of the Région to their avis, with the real desks on the real engine. */
final class AvisSteps {

    static final List<String> RESERVES = List.of("Diffuser sous licence ouverte.", "Respecter le standard PCRS.");

    private static final String EXCUSED = "PREFECTURE";
    private static final String DISSENTING = "IGN";

    private final Stages stages;
    private final MeetingDesk meetings;
    private final MeetingProcess process;
    private final AgendaDesk agenda;
    private final DeliberationDesk deliberations;
    private final Committee committee;
    private final AvisReader reader;
    private final EngineJobs jobs;
    private final TestClock clock;

    AvisSteps(
            Stages stages,
            MeetingDesk meetings,
            MeetingProcess process,
            AgendaDesk agenda,
            DeliberationDesk deliberations,
            Committee committee,
            AvisReader reader,
            EngineJobs jobs,
            TestClock clock) {
        this.stages = stages;
        this.meetings = meetings;
        this.process = process;
        this.agenda = agenda;
        this.deliberations = deliberations;
        this.committee = committee;
        this.reader = reader;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The avis is recorded, its messages are written and its follow-up awaited. */
    Avis recorded() {
        return recorded(Samples.form(), "Le comité est favorable à cette acquisition.");
    }

    Avis recorded(RequestForm form, String text) {
        Reference reference = decided(form, text);
        jobs.runDue(reference.value());
        return reader.of(reference).orElseThrow();
    }

    /** Deliberated at a meeting of today; its avis is the engine's next job. */
    Reference decided(RequestForm form, String text) {
        Reference reference = stages.circulating(form);
        committee.signatories().stream()
                .map(Signatory::id)
                .forEach(signatory -> stages.opinion(reference, signatory, "FAVORABLE"));
        decide(reference, text);
        return reference;
    }

    /** Once every opinion is in. */
    void decide(Reference reference, String text) {
        place(reference);
        deliberations.decide(Samples.SECRETARIAT, reference, decision(text));
    }

    private void place(Reference reference) {
        LocalDate day = clock.today().plusDays(10);
        var form = new MeetingForm();
        form.day = day;
        form.startsAt = LocalTime.of(14, 0);
        form.endsAt = LocalTime.of(17, 0);
        form.place = "Toulouse, préfecture";
        var placement = new PlacementForm();
        Meeting meeting = meetings.plan(Samples.SECRETARIAT, form);
        placement.meeting = meeting.id();
        placement.minutes = 20;
        agenda.place(Samples.SECRETARIAT, reference, placement);
        process.convened(meeting);
        clock.set(meeting.startsAt());
    }

    private DeliberationForm decision(String text) {
        var form = new DeliberationForm();
        committee.signatories().forEach(signatory -> form.seats.put(signatory.id(), chair(signatory.id())));
        form.outcome = "FAVORABLE_WITH_RESERVES";
        form.text = text;
        form.reserves = List.copyOf(RESERVES);
        return form;
    }

    private static DeliberationForm.Chair chair(String signatory) {
        var chair = new DeliberationForm.Chair();
        chair.attendance = signatory.equals(EXCUSED) ? "EXCUSED" : "PRESENT";
        chair.stance = signatory.equals(EXCUSED) ? "" : "FAVORABLE_WITH_RESERVES";
        chair.dissent = signatory.equals(DISSENTING) ? "L’IGN aurait préféré attendre." : "";
        return chair;
    }
}
