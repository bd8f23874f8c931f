package fr.crig.avis.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpinionDelaysTest {

    @ParameterizedTest
    @CsvSource({"NORMAL, 30, 7", "FAST, 21, 5", "URGENT, 7, 4", "SOMETHING_ELSE, 30, 7", ", 30, 7"})
    void followsTheUrgency(String urgency, int opinionDays, int graceDays) {
        assertThat(delay(urgency, figures())).isEqualTo(Map.of("opinionDays", opinionDays, "graceDays", graceDays));
    }

    @Test
    void isNormalWhenNoUrgencyWasEverSaid() {
        assertThat(Decisions.evaluate("opinion-delays", figures())
                        .getSingleResult()
                        .getEntryMap())
                .isEqualTo(Map.of("opinionDays", 30, "graceDays", 7));
    }

    @ParameterizedTest
    @CsvSource({
        "NORMAL, normalDays, opinionDays",
        "NORMAL, normalGraceDays, graceDays",
        "FAST, fastDays, opinionDays",
        "FAST, fastGraceDays, graceDays",
        "URGENT, urgentDays, opinionDays",
        "URGENT, urgentGraceDays, graceDays"
    })
    void holdsNoFigureOfItsOwn(String urgency, String figure, String output) {
        Map<String, Object> figures = figures();
        figures.put(figure, 99);

        assertThat(delay(urgency, figures)).containsEntry(output, 99);
    }

    private static Map<String, Object> delay(String urgency, Map<String, Object> figures) {
        figures.put("urgency", urgency);
        return Decisions.evaluate("opinion-delays", figures).getSingleResult().getEntryMap();
    }

    private static Map<String, Object> figures() {
        return new HashMap<>(Map.of(
                "normalDays", 30,
                "normalGraceDays", 7,
                "fastDays", 21,
                "fastGraceDays", 5,
                "urgentDays", 7,
                "urgentGraceDays", 4));
    }
}
