package fr.crig.avis.circulation;

import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.shared.ParisTime;
import java.time.Instant;
import java.time.LocalDate;

/** The dates of one circulation, all counted from the day it opened. */
public record CirculationDates(
        Instant due,
        Instant firstReminder,
        Instant secondReminder,
        Instant lateReminder,
        Instant escalation,
        Instant term) {

    static CirculationDates from(Instant opened, OpinionDelays delays, CommitteeProperties.Circulation figures) {
        LocalDate due = ParisTime.day(opened).plusDays(delays.opinionDays());
        return new CirculationDates(
                ParisTime.endOf(due),
                ParisTime.morningOf(due.minusDays(figures.firstReminder())),
                ParisTime.morningOf(due.minusDays(figures.secondReminder())),
                ParisTime.morningOf(due.plusDays(figures.lateReminder())),
                ParisTime.morningOf(due.plusDays(figures.escalation())),
                ParisTime.endOf(due.plusDays(delays.graceDays())));
    }
}
