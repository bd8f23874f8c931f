package fr.crig.avis.demo;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.meeting.AgendaDesk;
import fr.crig.avis.meeting.DeliberationDesk;
import fr.crig.avis.meeting.DeliberationForm;
import fr.crig.avis.meeting.MeetingDesk;
import fr.crig.avis.meeting.MeetingForm;
import fr.crig.avis.meeting.MeetingReader;
import fr.crig.avis.meeting.PlacementForm;
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
    private final MeetingReader reader;
    private final AgendaDesk agenda;
    private final DeliberationDesk deliberations;
    private final DemoDesk people;
    private final Committee committee;
    private final Patience patience;

    DemoMeetings(
            MeetingDesk meetings,
            MeetingReader reader,
            AgendaDesk agenda,
            DeliberationDesk deliberations,
            DemoDesk people,
            Committee committee,
            Patience patience) {
        this.meetings = meetings;
        this.reader = reader;
        this.agenda = agenda;
        this.deliberations = deliberations;
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

    void decide(Reference reference, String outcome, String text, Map<String, String> stances, String... reserves) {
        DeliberationForm form = attended(outcome, stances);
        form.text = text;
        form.reserves = List.of(reserves);
        record(reference, form);
    }

    void postpone(Reference reference, String reason, String expected, Map<String, String> stances) {
        DeliberationForm form = attended("POSTPONED", stances);
        form.reason = reason;
        form.expected = expected;
        record(reference, form);
    }

    void hold(long meeting) {
        patience.until(() -> meetings.hold(
                people.as("secretariat"), meeting, reader.get(meeting).version()));
    }

    private void record(Reference reference, DeliberationForm form) {
        patience.until(() -> deliberations.decide(people.as("secretariat"), reference, form));
    }

    private DeliberationForm attended(String outcome, Map<String, String> stances) {
        var form = new DeliberationForm();
        form.outcome = outcome;
        for (Signatory signatory : committee.signatories()) {
            var chair = new DeliberationForm.Chair();
            chair.attendance = "PRESENT";
            chair.stance = stances.getOrDefault(signatory.id(), "FAVORABLE");
            form.seats.put(signatory.id(), chair);
        }
        return form;
    }
}
