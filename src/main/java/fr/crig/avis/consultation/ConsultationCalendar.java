package fr.crig.avis.consultation;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.committee.WorkingDays;
import fr.crig.avis.shared.ParisTime;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Counts the days of a consultation: working days, each until its last second. What the secretary does is due the next one. */
@Component
public class ConsultationCalendar {

    private final WorkingDays workingDays;
    private final Committee committee;

    ConsultationCalendar(WorkingDays workingDays, Committee committee) {
        this.workingDays = workingDays;
        this.committee = committee;
    }

    ConsultationDates opening(Instant now, boolean urgent) {
        return opening(now, urgent, committee.consultation());
    }

    /** By other figures than those in force. */
    public ConsultationDates opening(Instant now, boolean urgent, CommitteeProperties.Consultation figures) {
        int debate = urgent ? figures.urgentDebateWorkingDays() : figures.debateWorkingDays();
        LocalDate debateEnd = workingDays.after(ParisTime.day(now), debate);
        return new ConsultationDates(
                ParisTime.endOf(debateEnd),
                ParisTime.endOf(workingDays.after(debateEnd, voteDays(urgent, figures))),
                ParisTime.endOf(workingDays.after(debateEnd, 1)));
    }

    VoteDates vote(Instant now, boolean urgent) {
        LocalDate end = workingDays.after(ParisTime.day(now), voteDays(urgent, committee.consultation()));
        return new VoteDates(
                ParisTime.morningOf(workingDays.before(end, 1)),
                ParisTime.endOf(end),
                ParisTime.endOf(workingDays.after(end, 1)));
    }

    private static int voteDays(boolean urgent, CommitteeProperties.Consultation figures) {
        return urgent ? figures.urgentVoteWorkingDays() : figures.voteWorkingDays();
    }
}
