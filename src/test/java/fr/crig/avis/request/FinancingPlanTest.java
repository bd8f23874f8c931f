package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.storage.Json;
import fr.crig.avis.support.Samples;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinancingPlanTest {

    private final FinancingPlan plan = new FinancingPlan(List.of(
            line(SourceNature.PUBLIC_AID, "100000.10"),
            line(SourceNature.OWN_FUNDS, "50000.20"),
            line(SourceNature.PUBLIC_AID, "0.70")));

    private static PlanLine line(SourceNature nature, String amount) {
        return new PlanLine("Région Occitanie", nature, new BigDecimal(amount), Certainty.ASKED);
    }

    @Test
    void balancesToTheCent() {
        assertThat(plan.total()).isEqualByComparingTo("150001.00");
        assertThat(plan.balances(new BigDecimal("150001"))).isTrue();
        assertThat(plan.balances(new BigDecimal("150001.01"))).isFalse();
        assertThat(plan.missingFor(new BigDecimal("162001"))).isEqualByComparingTo("12000");
    }

    @Test
    void countsPublicAidAloneAgainstTheCeiling() {
        assertThat(plan.publicAid()).isEqualByComparingTo("100000.80");
        assertThat(plan.aidExceeds(new BigDecimal("100000.80"))).isFalse();
        assertThat(plan.aidExceeds(new BigDecimal("100000.79"))).isTrue();
    }

    @Test
    void survivesItsStorage() {
        assertThat(Json.read(Json.write(plan), FinancingPlan.class)).isEqualTo(plan);
    }

    @ParameterizedTest
    @CsvSource({
        "300 000,BALANCED,0",
        "312 000,MISSING,12000",
        "295 000,EXCEEDS,5000",
        "'',UNKNOWN_COST,0",
        "beaucoup,UNKNOWN_COST,0"
    })
    void saysWhatIsMissingWhileItIsTyped(String cost, PlanBalance.Verdict verdict, BigDecimal gap) {
        RequestForm.Funding typed = Samples.form().funding;
        typed.totalCost = cost;
        typed.plan.add(Samples.line("Illisible", "", "dix", ""));
        PlanBalance balance = PlanBalance.of(typed);
        assertThat(balance.verdict()).isEqualTo(verdict);
        assertThat(balance.gap()).isEqualByComparingTo(gap);
    }
}
