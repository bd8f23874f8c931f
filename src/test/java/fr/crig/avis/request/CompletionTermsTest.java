package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.support.HandCalendar;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Whenever it is asked for, at a change of the hour, at the end of a year, each date is to the second what one reckons by hand. */
class CompletionTermsTest {

    private static final CommitteeProperties.Admissibility FIGURES =
            new CommitteeProperties.Admissibility(10, 30, 15, 25, 60);

    @Test
    void areWhatOneReckonsByHand() {
        HandCalendar.beginnings(second -> {
            long day = HandCalendar.day(second);
            Instant asked = Instant.ofEpochSecond(second);
            assertThat(CompletionTerms.from(asked, FIGURES)).isEqualTo(terms(day + 15, day + 25, day + 30));
            assertThat(CompletionTerms.extended(asked, 11)).isEqualTo(terms(day + 5, day + 10, day + 11));
        });
    }

    private static CompletionTerms terms(long first, long second, long term) {
        return new CompletionTerms(
                Instant.ofEpochSecond(HandCalendar.morning(first)),
                Instant.ofEpochSecond(HandCalendar.morning(second)),
                Instant.ofEpochSecond(HandCalendar.end(term)));
    }
}
