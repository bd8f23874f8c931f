package fr.crig.avis.avis;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.meeting.AgendaDesk;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingDesk;
import fr.crig.avis.meeting.MeetingForm;
import fr.crig.avis.meeting.MeetingProcess;
import fr.crig.avis.meeting.PlacementForm;
import fr.crig.avis.request.RequestForm;
import fr.crig.avis.session.AttendanceForm;
import fr.crig.avis.session.ItemDesk;
import fr.crig.avis.session.ItemForm;
import fr.crig.avis.session.SessionDesk;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.EngineJobs;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import fr.crig.avis.support.TestClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Brings requests of the Région to their avis, with the real desks on the real engine. */
public final class AvisSteps {

    static final List<String> RESERVES = List.of("Diffuser sous licence ouverte.", "Respecter le standard PCRS.");

    private static final String EXCUSED = "PREFECTURE";
    private static final String DISSENTING = "IGN";

    private final Stages stages;
    private final MeetingDesk meetings;
    private final MeetingProcess process;
    private final AgendaDesk agenda;
    private final SessionDesk sessions;
    private final ItemDesk items;
    private final Committee committee;
    private final AvisReader reader;
    private final EngineJobs jobs;
    private final TestClock clock;
    private List<String> reserves = RESERVES;

    AvisSteps(
            Stages stages,
            MeetingDesk meetings,
            MeetingProcess process,
            AgendaDesk agenda,
            SessionDesk sessions,
            ItemDesk items,
            Committee committee,
            AvisReader reader,
            EngineJobs jobs,
            TestClock clock) {
        this.stages = stages;
        this.meetings = meetings;
        this.process = process;
        this.agenda = agenda;
        this.sessions = sessions;
        this.items = items;
        this.committee = committee;
        this.reader = reader;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The avis is recorded, its messages are written and its follow-up awaited. */
    public Avis recorded() {
        return recorded(Samples.form(), "Le comité est favorable à cette acquisition.");
    }

    Avis recorded(RequestForm form, String text) {
        Reference reference = decided(form, text);
        jobs.runDue(reference.value());
        return reader.of(reference).orElseThrow();
    }

    /** Its first reserve is, in the same words, that of this signatory's opinion. */
    Avis recordedWithReserveOf(String signatory) {
        Reference reference = stages.circulating();
        committee.signatories().stream()
                .map(Signatory::id)
                .forEach(id ->
                        stages.opinion(reference, id, id.equals(signatory) ? "FAVORABLE_WITH_RESERVES" : "FAVORABLE"));
        reserves = List.of("Diffuser les données sous licence ouverte.");
        decide(reference, "Le comité est favorable.");
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
        record(place(reference), reference, text);
    }

    /** On the agenda of a meeting that is convened, and begins now. */
    long place(Reference reference) {
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
        return meeting.id();
    }

    /** At a session of its own: opened, everybody there but one, typed, recorded. */
    private void record(long meeting, Reference reference, String text) {
        sessions.open(Samples.SECRETARIAT, meeting);
        var attendance = new AttendanceForm();
        attendance.version = 1;
        committee.signatories().forEach(signatory -> attendance.places.put(signatory.id(), place(signatory.id())));
        sessions.attend(Samples.SECRETARIAT, meeting, attendance, false);
        ItemForm form = decision(text);
        items.type(Samples.SECRETARIAT, meeting, reference.value(), form, false);
        form.version = 1;
        form.attendanceVersion = 2;
        items.decide(Samples.SECRETARIAT, meeting, reference.value(), form);
    }

    private ItemForm decision(String text) {
        var form = new ItemForm();
        committee.signatories().forEach(signatory -> form.voices.put(signatory.id(), voice(signatory.id())));
        form.outcome = "FAVORABLE_WITH_RESERVES";
        form.text = text;
        form.reserves = List.copyOf(reserves);
        return form;
    }

    private static AttendanceForm.Place place(String signatory) {
        var place = new AttendanceForm.Place();
        place.attendance = signatory.equals(EXCUSED) ? "EXCUSED" : "PRESENT";
        return place;
    }

    private static ItemForm.Voice voice(String signatory) {
        var voice = new ItemForm.Voice();
        voice.stance = signatory.equals(EXCUSED) ? "" : "FAVORABLE_WITH_RESERVES";
        voice.dissent = signatory.equals(DISSENTING) ? "L’IGN aurait préféré attendre." : "";
        return voice;
    }
}
