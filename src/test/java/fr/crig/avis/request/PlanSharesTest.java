package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How the lines of a plan share the bar. */
class PlanSharesTest {

    private final PlanShares shares = new PlanShares();

    @Test
    void standSideBySide() {
        assertThat(shares.of(plan(120_000, 180_000)))
                .extracting(
                        share -> share.start().intValue(),
                        share -> share.percent().intValue())
                .containsExactly(tuple(0, 40), tuple(40, 60));
    }

    @Test
    void bearANumberWhereItFits() {
        assertThat(shares.of(plan(1_000, 99_000)))
                .extracting(PlanShares.Share::wide)
                .containsExactly(false, true);
    }

    @Test
    void areNoneOfNothing() {
        assertThat(shares.of(plan())).isEmpty();
        assertThat(shares.of(plan(0, 0))).isEmpty();
    }

    private static FinancingPlan plan(long... amounts) {
        List<PlanLine> lines = LongStream.of(amounts)
                .mapToObj(amount ->
                        new PlanLine("Région", SourceNature.PUBLIC_AID, BigDecimal.valueOf(amount), Certainty.ASKED))
                .toList();
        return new FinancingPlan(lines);
    }
}
