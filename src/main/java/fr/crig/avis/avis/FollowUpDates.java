package fr.crig.avis.avis;

import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.shared.ParisTime;
import java.time.Instant;
import java.time.LocalDate;

/**
 * When the follow-up of an avis is asked for. Counted from its recording, so that a delegate that is retried finds the same.
 *
 * @param due by when the follow-up should be known
 * @param firstAsk when it is asked for the first time
 * @param everyDays then asked again each so many days
 */
public record FollowUpDates(Instant due, Instant firstAsk, int everyDays) {

    static FollowUpDates from(Instant recorded, CommitteeProperties.FollowUp figures) {
        LocalDate day = ParisTime.day(recorded).plusDays(figures.firstAskDays());
        return new FollowUpDates(ParisTime.endOf(day), ParisTime.morningOf(day), figures.everyDays());
    }
}
