package fr.crig.avis.circulation;

import fr.crig.avis.committee.Committee;
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

    public static CirculationDates from(Instant opened, OpinionDelays delays, CommitteeProperties.Circulation figures) {
        LocalDate due = ParisTime.day(opened).plusDays(delays.opinionDays());
        return of(due, due.plusDays(delays.graceDays()), figures);
    }

    private static CirculationDates of(LocalDate due, LocalDate term, CommitteeProperties.Circulation figures) {
        return new CirculationDates(
                ParisTime.endOf(due),
                ParisTime.morningOf(due.minusDays(figures.firstReminder())),
                ParisTime.morningOf(due.minusDays(figures.secondReminder())),
                ParisTime.morningOf(due.plusDays(figures.lateReminder())),
                escalation(due, figures),
                ParisTime.endOf(term));
    }

    /** From when on the substitutes are asked in turn. */
    public static Instant escalation(LocalDate due, CommitteeProperties.Circulation figures) {
        return ParisTime.morningOf(due.plusDays(figures.escalation()));
    }

    /** The dates of a circulation that is open, by the figures of the day on which it opened. */
    static CirculationDates of(Circulation circulation, Committee committee) {
        CommitteeProperties.Circulation figures =
                committee.on(ParisTime.day(circulation.openedAt())).circulation();
        return of(ParisTime.day(circulation.due()), ParisTime.day(circulation.term()), figures);
    }
}
