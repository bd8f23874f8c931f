package fr.crig.avis.circulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What the service will do by itself if nobody answers, and when. */
public record AutomaticStep(Kind kind, Instant at) {

    /** In the order in which they come in a circulation of the usual length. */
    public enum Kind {
        FIRST_REMINDER,
        SECOND_REMINDER,
        LATE_REMINDER,
        ESCALATION,
        TERM
    }

    static Optional<AutomaticStep> next(CirculationDates dates, Instant now) {
        return Stream.of(
                        new AutomaticStep(Kind.FIRST_REMINDER, dates.firstReminder()),
                        new AutomaticStep(Kind.SECOND_REMINDER, dates.secondReminder()),
                        new AutomaticStep(Kind.LATE_REMINDER, dates.lateReminder()),
                        new AutomaticStep(Kind.ESCALATION, dates.escalation()),
                        new AutomaticStep(Kind.TERM, dates.term()))
                .filter(step -> step.at().isAfter(now))
                .min(Comparator.comparing(AutomaticStep::at));
    }
}
