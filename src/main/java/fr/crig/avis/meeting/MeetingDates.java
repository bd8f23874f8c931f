package fr.crig.avis.meeting;

import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.shared.ParisTime;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** When what a meeting asks for should be done. */
@Component
public class MeetingDates {

    private final CommitteeProperties.Meeting figures;

    MeetingDates(CommitteeProperties committee) {
        this.figures = committee.meeting();
    }

    public Instant convocationDue(Meeting meeting) {
        return ParisTime.endOf(meeting.day().minusDays(figures.convocationDays()));
    }

    public Instant minutesDue(Meeting meeting) {
        return ParisTime.endOf(meeting.day().plusDays(figures.minutesDays()));
    }

    /** @param sentOn day on which the minutes were sent */
    public Instant remarksTerm(LocalDate sentOn) {
        return ParisTime.endOf(sentOn.plusDays(figures.remarksDays()));
    }
}
