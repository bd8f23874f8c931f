package fr.crig.avis.avis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.deliberation.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A grant follows a yes, a refusal a no; what says neither is not compared. */
class FollowedTest {

    @ParameterizedTest
    @CsvSource({
        "FAVORABLE, GRANTED, YES",
        "FAVORABLE, PARTLY_GRANTED, YES",
        "FAVORABLE, REFUSED, NO",
        "FAVORABLE, WITHDRAWN, NOT_COMPARED",
        "FAVORABLE, NOT_YET,",
        "FAVORABLE,,",
        "FAVORABLE_WITH_RESERVES, GRANTED, YES",
        "FAVORABLE_WITH_RESERVES, PARTLY_GRANTED, YES",
        "FAVORABLE_WITH_RESERVES, REFUSED, NO",
        "FAVORABLE_WITH_RESERVES, WITHDRAWN, NOT_COMPARED",
        "UNFAVORABLE, GRANTED, NO",
        "UNFAVORABLE, PARTLY_GRANTED, NO",
        "UNFAVORABLE, REFUSED, YES",
        "UNFAVORABLE, WITHDRAWN, NOT_COMPARED",
        "UNFAVORABLE, NOT_YET,",
        "SHARED, GRANTED, NOT_COMPARED",
        "SHARED, REFUSED, NOT_COMPARED",
        "NO_OPINION, GRANTED, NOT_COMPARED",
        "NO_OPINION, REFUSED, NOT_COMPARED",
        "NO_OPINION, NOT_YET,"
    })
    void comparesWhatTheAvisSaidWithWhatTheFunderDecided(Outcome outcome, FollowUpResult result, Followed followed) {
        assertThat(Followed.of(outcome, result)).isEqualTo(followed);
    }
}
