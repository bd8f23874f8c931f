package fr.crig.avis.circulation;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.request.PaceDays;
import fr.crig.avis.request.Urgency;
import fr.crig.avis.shared.ParisTime;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The same dates as the circulation will have, said before it is opened. */
@Component
class CirculationCalendar implements PaceDays.Calendar {

    private final DelayTable table;
    private final Committee committee;
    private final Clock clock;

    CirculationCalendar(DelayTable table, Committee committee, Clock clock) {
        this.table = table;
        this.committee = committee;
        this.clock = clock;
    }

    @Override
    public PaceDays from(Urgency pace) {
        Instant now = clock.instant();
        OpinionDelays delays = table.delays(pace, committee.circulation());
        CirculationDates dates = CirculationDates.from(now, delays, committee.circulation());
        return new PaceDays(ParisTime.day(dates.due()), delays.opinionDays(), ParisTime.day(dates.term()));
    }
}
