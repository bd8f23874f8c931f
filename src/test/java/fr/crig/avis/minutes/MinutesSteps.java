package fr.crig.avis.minutes;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.meeting.AgendaDesk;
import fr.crig.avis.meeting.AgendaItem;
import fr.crig.avis.meeting.FreeItemDesk;
import fr.crig.avis.meeting.FreeItemForm;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingDesk;
import fr.crig.avis.meeting.MeetingForm;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.meeting.MeetingProcess;
import fr.crig.avis.meeting.PlacementForm;
import fr.crig.avis.session.AttendanceForm;
import fr.crig.avis.session.ItemForm;
import fr.crig.avis.session.SessionSteps;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.EngineJobs;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import fr.crig.avis.support.TestClock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Brings a meeting to its minutes, with the real desks on the real engine. */
public final class MinutesSteps {

    private static final int DAYS_TO_THE_MEETING = 10;
    private static final int SECOND_DAYS = 5;

    private final Stages stages;
    private final MeetingDesk meetings;
    private final MeetingLookup reader;
    private final MeetingProcess process;
    private final AgendaDesk agenda;
    private final FreeItemDesk subjects;
    private final Committee committee;
    private final EngineJobs jobs;
    private final TestClock clock;
    private final SessionSteps session;

    MinutesSteps(
            Stages stages,
            MeetingDesk meetings,
            MeetingLookup reader,
            MeetingProcess process,
            AgendaDesk agenda,
            FreeItemDesk subjects,
            Committee committee,
            EngineJobs jobs,
            TestClock clock,
            AutowireCapableBeanFactory beans) {
        this.stages = stages;
        this.meetings = meetings;
        this.reader = reader;
        this.process = process;
        this.agenda = agenda;
        this.subjects = subjects;
        this.committee = committee;
        this.jobs = jobs;
        this.clock = clock;
        this.session = beans.createBean(SessionSteps.class);
    }

    /** In ten days, in the afternoon. */
    Meeting planned() {
        return meetings.plan(Samples.SECRETARIAT, form(DAYS_TO_THE_MEETING));
    }

    private MeetingForm form(int days) {
        var form = new MeetingForm();
        form.day = clock.today().plusDays(days);
        form.startsAt = LocalTime.of(14, 0);
        form.endsAt = LocalTime.of(17, 0);
        form.place = "Toulouse, préfecture";
        return form;
    }

    /** Every opinion favourable, and on the agenda. */
    Reference onAgendaOf(Meeting meeting) {
        Reference reference = stages.circulating();
        committee.signatories().forEach(signatory -> stages.opinion(reference, signatory.id(), "FAVORABLE"));
        place(meeting, reference);
        return reference;
    }

    void place(Meeting meeting, Reference reference) {
        var form = new PlacementForm();
        form.meeting = meeting.id();
        form.minutes = 20;
        agenda.place(Samples.SECRETARIAT, reference, form);
    }

    /** In free text; answers its code. */
    String subjectOf(Meeting meeting, String title) {
        var form = new FreeItemForm();
        form.version = reader.get(meeting.id()).version();
        form.kind = "INFORMATION";
        form.title = title;
        form.duration = 10;
        subjects.add(Samples.SECRETARIAT, meeting.id(), form, List.of());
        List<AgendaItem> items = reader.get(meeting.id()).items();
        return items.get(items.size() - 1).code();
    }

    void spokenOf(Meeting meeting, String code, String note) {
        session.done(meeting, code, note);
    }

    /** Préfecture and IGN are there, the Région at a distance, OPenIG by a mandate to the IGN. */
    void opens(Meeting meeting) {
        opens(meeting, meeting.endsAt());
    }

    void opens(Meeting meeting, Instant at) {
        process.convened(reader.get(meeting.id()));
        clock.set(at);
        session.open(meeting, form -> {
            place(form, "PREFECTURE", "PRESENT", "Membre – Préfecture de région, chef du service géomatique");
            place(form, "REGION", "REMOTE", "Membre – Région Occitanie, directrice des données");
            place(form, "IGN", "PRESENT", "Membre – IGN Occitanie, directeur\nSuppléant – IGN Occitanie");
            place(form, "OPENIG", "REPRESENTED", "Membre – OPenIG, annoncé puis empêché");
            form.places.get("OPENIG").mandateTo = "IGN";
        });
    }

    /** Nobody but the IGN is there. */
    void opensWithTheIgnAlone(Meeting meeting) {
        process.convened(reader.get(meeting.id()));
        clock.set(meeting.endsAt());
        session.open(
                meeting,
                form -> committee
                        .signatories()
                        .forEach(signatory ->
                                place(form, signatory.id(), signatory.id().equals("IGN") ? "PRESENT" : "EXCUSED", "")));
    }

    /** A second convocation on this item, in five days. */
    Meeting secondOf(Meeting first, Reference reference) {
        MeetingForm form = form(SECOND_DAYS);
        form.version = reader.get(first.id()).version();
        return meetings.prepareSecond(Samples.SECRETARIAT, first.id(), form, List.of(reference));
    }

    void favourableByTheIgnAlone(Meeting meeting, Reference reference) {
        session.record(meeting, reference, form -> {
            stance(form, "IGN", "FAVORABLE", "");
            form.outcome = "FAVORABLE";
            form.text = "Le comité est favorable à cette acquisition.";
        });
    }

    private static void place(AttendanceForm form, String signatory, String attendance, String people) {
        var place = new AttendanceForm.Place();
        place.attendance = attendance;
        place.people = people;
        form.places.put(signatory, place);
    }

    void favourable(Meeting meeting, Reference reference, Consumer<ItemForm> otherwise) {
        session.record(meeting, reference, form -> {
            everybody(form, "FAVORABLE");
            form.outcome = "FAVORABLE";
            form.text = "Le comité est favorable à cette acquisition.";
            otherwise.accept(form);
        });
    }

    /** Everybody was against it as it stands. */
    void postponed(Meeting meeting, Reference reference) {
        session.record(meeting, reference, form -> {
            everybody(form, "UNFAVORABLE");
            form.outcome = "POSTPONED";
            form.reason = "Plan de financement à préciser";
            form.expected = "La délibération du conseil syndical";
        });
    }

    private void everybody(ItemForm form, String stance) {
        for (Signatory signatory : committee.signatories()) {
            stance(form, signatory.id(), stance, "");
        }
    }

    static void stance(ItemForm form, String signatory, String stance, String dissent) {
        var voice = new ItemForm.Voice();
        voice.stance = stance;
        voice.dissent = dissent;
        form.voices.put(signatory, voice);
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
        opens(meeting);
        favourable(meeting, reference, same -> {});
        session.proceed(reference);
        held(meeting);
        return reader.get(meeting.id());
    }

    void proceed(Reference reference) {
        session.proceed(reference);
    }
}
