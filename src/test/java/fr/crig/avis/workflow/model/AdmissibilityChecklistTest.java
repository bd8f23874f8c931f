package fr.crig.avis.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmissibilityChecklistTest {

    @Test
    void findsNothingWhenAllIsThere() {
        assertThat(findings(complete())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "hasNote, false, MISSING_NOTE, MISSING",
        "hasFinancingPlan, false, MISSING_FINANCING_PLAN, MISSING",
        "hasPlanning, false, MISSING_PLANNING, MISSING",
        "hasDataSheet, false, MISSING_DATA_SHEET, MISSING",
        "hasMandate, false, MISSING_MANDATE, MISSING",
        "hasProofOfDeposit, false, MISSING_PROOF_OF_DEPOSIT, MISSING",
        "planBalanced, false, PLAN_UNBALANCED, CHECK",
        "siretValid, false, SIRET_INVALID, CHECK",
        "startedBeforeReceipt, true, STARTED_BEFORE_RECEIPT, CHECK",
        "aidOverCost, true, AID_OVER_COST, CHECK",
        "datesConsistent, false, DATES_INCONSISTENT, CHECK"
    })
    void findsEachFaultByItself(String fact, boolean value, String code, String severity) {
        Map<String, Object> facts = complete();
        facts.put(fact, value);

        assertThat(findings(facts)).containsExactly(Map.of("code", code, "severity", severity));
    }

    @Test
    void wantsNoDataSheetWhenNoDataIsProduced() {
        Map<String, Object> facts = complete();
        facts.put("producesData", false);
        facts.put("hasDataSheet", false);

        assertThat(findings(facts)).isEmpty();
    }

    @Test
    void takesTheUnknownForMissing() {
        assertThat(findings(Map.of()))
                .extracting(finding -> finding.get("code"))
                .containsExactly(
                        "MISSING_NOTE",
                        "MISSING_FINANCING_PLAN",
                        "MISSING_PLANNING",
                        "MISSING_MANDATE",
                        "MISSING_PROOF_OF_DEPOSIT",
                        "PLAN_UNBALANCED",
                        "SIRET_INVALID",
                        "DATES_INCONSISTENT");
    }

    @Test
    void takesANullForMissing() {
        Map<String, Object> facts = complete();
        facts.put("hasNote", null);
        facts.put("hasDataSheet", null);
        facts.put("startedBeforeReceipt", null);

        assertThat(findings(facts))
                .extracting(finding -> finding.get("code"))
                .containsExactly("MISSING_NOTE", "MISSING_DATA_SHEET");
    }

    private static List<Map<String, Object>> findings(Map<String, Object> facts) {
        return Decisions.evaluate("admissibility-checklist", facts).getResultList();
    }

    private static Map<String, Object> complete() {
        Map<String, Object> facts = new HashMap<>();
        for (String fact : List.of(
                "hasNote",
                "hasFinancingPlan",
                "hasPlanning",
                "producesData",
                "hasDataSheet",
                "hasMandate",
                "hasProofOfDeposit",
                "planBalanced",
                "siretValid",
                "datesConsistent")) {
            facts.put(fact, true);
        }
        facts.put("startedBeforeReceipt", false);
        facts.put("aidOverCost", false);
        return facts;
    }
}
