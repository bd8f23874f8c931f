package fr.crig.avis.request;

import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.shared.ParisTime;
import java.time.Instant;
import java.time.LocalDate;

/** When a completion that was asked for is reminded, and when its term is over. */
public record CompletionTerms(Instant firstReminder, Instant secondReminder, Instant term) {

    static CompletionTerms from(Instant asked, CommitteeProperties.Admissibility figures) {
        LocalDate day = ParisTime.day(asked);
        return new CompletionTerms(
                ParisTime.morningOf(day.plusDays(figures.firstReminder())),
                ParisTime.morningOf(day.plusDays(figures.secondReminder())),
                ParisTime.endOf(day.plusDays(figures.completionDays())));
    }

    /** More time after the first term has passed: one reminder half-way, another the day before. */
    static CompletionTerms extended(Instant granted, int days) {
        LocalDate day = ParisTime.day(granted);
        return new CompletionTerms(
                ParisTime.morningOf(day.plusDays(Math.max(1, days / 2))),
                ParisTime.morningOf(day.plusDays(Math.max(1, days - 1))),
                ParisTime.endOf(day.plusDays(days)));
    }
}
