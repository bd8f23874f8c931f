package fr.crig.avis.consultation;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.deliberation.RouteFacts;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Computes what the choice between a meeting and a written consultation is made from. */
@Service
@Transactional(readOnly = true)
public class RouteLookup {

    private final RequestReader requests;
    private final MeetingLookup meetings;
    private final ConsultationCalendar consultations;
    private final Committee committee;
    private final Clock clock;

    RouteLookup(
            RequestReader requests,
            MeetingLookup meetings,
            ConsultationCalendar consultations,
            Committee committee,
            Clock clock) {
        this.requests = requests;
        this.meetings = meetings;
        this.consultations = consultations;
        this.committee = committee;
        this.clock = clock;
    }

    public RouteFacts facts(Reference reference) {
        LocalDate useful = requests.get(reference).usefulDate();
        LocalDate meeting = meetings.nextDay().orElse(null);
        Instant now = clock.instant();
        LocalDate consultationEnd =
                ParisTime.day(consultations.opening(now, false).earliestEnd());
        return RouteFacts.of(ParisTime.day(now), useful, meeting, consultationEnd, committee.route());
    }
}
