package fr.crig.avis.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConflictOfInterestTest {

    @ParameterizedTest(name = "{0}, money at stake: {1}: {2}")
    @CsvSource({
        "NONE, true, NONE",
        "NONE, false, NONE",
        "NONE, , NONE",
        "APPLICANT, true, RECUSED",
        "APPLICANT, false, RECUSED",
        "FUNDER, true, PRINTED",
        "FUNDER, false, PRINTED",
        "TECHNICAL_PARTNER, true, TECHNICAL_CONTRIBUTION",
        "TECHNICAL_PARTNER, false, TECHNICAL_CONTRIBUTION",
        "GOVERNANCE, true, RECUSED",
        "GOVERNANCE, false, PRINTED"
    })
    void followsTheDeclaredLink(String link, Boolean moneyAtStake, String effect) {
        assertThat(effect(link, moneyAtStake)).isEqualTo(effect);
    }

    @ParameterizedTest
    @CsvSource({"GOVERNANCE, ", ", true", ", false", "SOMETHING_ELSE, false"})
    void recusesInDoubt(String link, Boolean moneyAtStake) {
        assertThat(effect(link, moneyAtStake)).isEqualTo("RECUSED");
    }

    private static String effect(String link, Boolean moneyAtStake) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("link", link);
        facts.put("moneyAtStake", moneyAtStake);
        return Decisions.text("conflict-of-interest", facts);
    }
}
