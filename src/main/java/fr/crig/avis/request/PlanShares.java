package fr.crig.avis.request;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The lines of a financing plan as they stand side by side on a bar. */
@Component("planShares")
public class PlanShares {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    /** Under which a number does not fit into its share. */
    private static final BigDecimal NARROWEST_NUMBERED = BigDecimal.valueOf(6);

    /** @param start where it begins on the bar; like its width, in hundredths of the bar */
    public record Share(PlanLine line, BigDecimal start, BigDecimal width) {

        public BigDecimal middle() {
            return start.add(width.divide(BigDecimal.valueOf(2), DECIMALS, RoundingMode.HALF_UP));
        }

        public boolean wide() {
            return width.compareTo(NARROWEST_NUMBERED) >= 0;
        }

        /** As people read it. */
        public BigDecimal percent() {
            return width.setScale(0, RoundingMode.HALF_UP);
        }
    }

    /** None when there is nothing to share. */
    public List<Share> of(FinancingPlan plan) {
        BigDecimal total = plan.total();
        List<Share> shares = new ArrayList<>();
        BigDecimal start = BigDecimal.ZERO;
        for (PlanLine line : total.signum() > 0 ? plan.lines() : List.<PlanLine>of()) {
            BigDecimal width = line.amount().multiply(HUNDRED).divide(total, DECIMALS, RoundingMode.HALF_UP);
            shares.add(new Share(line, start, width));
            start = start.add(width);
        }
        return shares;
    }
}
