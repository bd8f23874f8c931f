package fr.crig.avis.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpinionSynthesisTest {

    @ParameterizedTest(name = "{0} favourable, {1} with reserves, {2} unfavourable: {3}")
    @CsvSource({
        "0, 0, 0, NO_OPINION",
        ", , , NO_OPINION",
        "1, 0, 0, FAVORABLE",
        "3, 0, 0, FAVORABLE",
        "3, , , FAVORABLE",
        "2, 1, 0, FAVORABLE_WITH_RESERVES",
        "0, 1, 0, FAVORABLE_WITH_RESERVES",
        ", 2, , FAVORABLE_WITH_RESERVES",
        "0, 0, 1, UNFAVORABLE",
        ", , 3, UNFAVORABLE",
        "3, 0, 1, SHARED",
        "1, 0, 3, SHARED",
        "0, 1, 1, SHARED",
        "1, 1, 1, SHARED",
        "1, , 1, SHARED"
    })
    void knowsNoMajority(Integer favorable, Integer withReserves, Integer unfavorable, String synthesis) {
        Map<String, Object> counts = new HashMap<>();
        counts.put("favorable", favorable);
        counts.put("withReserves", withReserves);
        counts.put("unfavorable", unfavorable);

        assertThat(Decisions.text("opinion-synthesis", counts)).isEqualTo(synthesis);
    }
}
