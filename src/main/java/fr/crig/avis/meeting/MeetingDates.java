package fr.crig.avis.meeting;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.shared.ParisTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** When what a meeting asks for should be done. */
@Component
public class MeetingDates {

    private final Committee committee;
    private final Clock clock;

    MeetingDates(Committee committee, Clock clock) {
        this.committee = committee;
        this.clock = clock;
    }

    /** Told today, the members would have less than the days that CRPA R133-8 gives them: it wants a reason. */
    public boolean isShortNotice(LocalDate meeting) {
        LocalDate today = ParisTime.day(clock.instant());
        return ChronoUnit.DAYS.between(today, meeting) < committee.meeting().minimumConvocationDays();
    }

    public int minimumNoticeDays() {
        return committee.meeting().minimumConvocationDays();
    }

    public Instant convocationDue(Meeting meeting) {
        return ParisTime.endOf(meeting.day().minusDays(committee.meeting().convocationDays()));
    }

    public Instant minutesDue(Meeting meeting) {
        return ParisTime.endOf(
                meeting.day().plusDays(committee.on(meeting.day()).meeting().minutesDays()));
    }

    /** @param sentOn day on which the minutes were sent */
    public Instant remarksTerm(LocalDate sentOn) {
        return ParisTime.endOf(sentOn.plusDays(committee.meeting().remarksDays()));
    }
}
