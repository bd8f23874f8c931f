package fr.crig.avis.demo;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.meeting.AgendaDesk;
import fr.crig.avis.meeting.MeetingDesk;
import fr.crig.avis.meeting.MeetingForm;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.meeting.PlacementForm;
import fr.crig.avis.session.AttendanceForm;
import fr.crig.avis.session.ItemDesk;
import fr.crig.avis.session.ItemForm;
import fr.crig.avis.session.SessionDesk;
import fr.crig.avis.shared.Reference;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The secretariat's acts around the meetings of the demonstration. */
@Component
@Profile("demo")
class DemoMeetings {

    private final MeetingDesk meetings;
    private final MeetingLookup reader;
    private final AgendaDesk agenda;
    private final SessionDesk sessions;
    private final ItemDesk items;
    private final DemoPeople people;
    private final Committee committee;
    private final Patience patience;

    DemoMeetings(
            MeetingDesk meetings,
            MeetingLookup reader,
            AgendaDesk agenda,
            SessionDesk sessions,
            ItemDesk items,
            DemoPeople people,
            Committee committee,
            Patience patience) {
        this.meetings = meetings;
        this.reader = reader;
        this.agenda = agenda;
        this.sessions = sessions;
        this.items = items;
        this.people = people;
        this.committee = committee;
        this.patience = patience;
    }

    long plan(LocalDate day, String place, String link) {
        var form = new MeetingForm();
        form.day = day;
        form.startsAt = LocalTime.of(14, 0);
        form.endsAt = LocalTime.of(17, 0);
        form.place = place;
        form.link = link;
        return meetings.plan(people.as("secretariat"), form).id();
    }

    void place(Reference reference, long meeting, int minutes) {
        var form = new PlacementForm();
        form.meeting = meeting;
        form.minutes = minutes;
        patience.until(() -> agenda.place(people.as("secretariat"), reference, form));
    }

    /** Everybody is there. */
    void open(long meeting) {
        patience.until(() -> sessions.open(people.as("secretariat"), meeting));
        var attendance = new AttendanceForm();
        attendance.version = 1;
        for (Signatory signatory : committee.signatories()) {
            var place = new AttendanceForm.Place();
            place.attendance = "PRESENT";
            attendance.places.put(signatory.id(), place);
        }
        sessions.attend(people.as("secretariat"), meeting, attendance, false);
    }

    void decide(
            long meeting,
            Reference reference,
            String outcome,
            String text,
            Map<String, String> stances,
            String... reserves) {
        ItemForm form = said(outcome, stances);
        form.text = text;
        form.reserves = List.of(reserves);
        record(meeting, reference, form);
    }

    void postpone(long meeting, Reference reference, String reason, String expected, Map<String, String> stances) {
        ItemForm form = said("POSTPONED", stances);
        form.reason = reason;
        form.expected = expected;
        record(meeting, reference, form);
    }

    void hold(long meeting) {
        patience.until(() -> meetings.hold(
                people.as("secretariat"), meeting, reader.get(meeting).version()));
    }

    /** Typed first, of an attendance that was saved once. */
    private void record(long meeting, Reference reference, ItemForm form) {
        String key = reference.value();
        items.type(people.as("secretariat"), meeting, key, form, false);
        form.version = 1;
        form.attendanceVersion = 2;
        patience.until(() -> items.decide(people.as("secretariat"), meeting, key, form));
    }

    private ItemForm said(String outcome, Map<String, String> stances) {
        var form = new ItemForm();
        form.outcome = outcome;
        for (Signatory signatory : committee.signatories()) {
            var voice = new ItemForm.Voice();
            voice.stance = stances.getOrDefault(signatory.id(), "FAVORABLE");
            form.voices.put(signatory.id(), voice);
        }
        return form;
    }
}
