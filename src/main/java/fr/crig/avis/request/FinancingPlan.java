package fr.crig.avis.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/** Who pays what. A plan must balance with the cost; amounts in euros. */
public record FinancingPlan(List<PlanLine> lines) {

    public FinancingPlan {
        lines = List.copyOf(lines);
    }

    @JsonIgnore
    public BigDecimal total() {
        return sum(line -> true);
    }

    @JsonIgnore
    public BigDecimal publicAid() {
        return sum(line -> line.nature() == SourceNature.PUBLIC_AID);
    }

    /** What is still to be found; negative when the plan is over the cost. */
    public BigDecimal missingFor(BigDecimal cost) {
        return cost.subtract(total());
    }

    public boolean balances(BigDecimal cost) {
        return missingFor(cost).signum() == 0;
    }

    /** Public aid over 100 % of the spend: a warning, since what is eligible is for the funder to say. */
    public boolean aidExceeds(BigDecimal cost) {
        return publicAid().compareTo(cost) > 0;
    }

    private BigDecimal sum(Predicate<PlanLine> wanted) {
        return lines.stream().filter(wanted).map(PlanLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
