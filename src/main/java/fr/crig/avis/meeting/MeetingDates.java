package fr.crig.avis.meeting;

import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.shared.ParisTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** When what a meeting asks for should be done. */
@Component
public class MeetingDates {

    private final CommitteeProperties.Meeting figures;
    private final Clock clock;

    MeetingDates(CommitteeProperties committee, Clock clock) {
        this.figures = committee.meeting();
        this.clock = clock;
    }

    /** Told today, the members would have less than the days that CRPA R133-8 gives them: it wants a reason. */
    public boolean isShortNotice(LocalDate meeting) {
        LocalDate today = ParisTime.day(clock.instant());
        return ChronoUnit.DAYS.between(today, meeting) < figures.minimumConvocationDays();
    }

    public int minimumNoticeDays() {
        return figures.minimumConvocationDays();
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
