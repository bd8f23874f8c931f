package fr.crig.avis.request;

import java.math.BigDecimal;

/**
 * What a plan that is still being typed says of itself. Lines that cannot be read yet count for nothing.
 *
 * @param total in euros
 * @param gap what is missing or in excess, in euros, never negative
 */
public record PlanBalance(Verdict verdict, BigDecimal total, BigDecimal gap) {

    /** How a plan stands against the cost. */
    public enum Verdict {
        BALANCED,
        MISSING,
        EXCEEDS,
        UNKNOWN_COST
    }

    static PlanBalance of(RequestForm.Funding typed) {
        BigDecimal total = typed.plan.stream()
                .map(line -> amount(line.amount))
                .filter(amount -> amount != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal cost = amount(typed.totalCost);
        if (cost == null) {
            return new PlanBalance(Verdict.UNKNOWN_COST, total, BigDecimal.ZERO);
        }
        BigDecimal missing = cost.subtract(total);
        return new PlanBalance(verdict(missing.signum()), total, missing.abs());
    }

    private static Verdict verdict(int signOfWhatIsMissing) {
        if (signOfWhatIsMissing == 0) {
            return Verdict.BALANCED;
        }
        return signOfWhatIsMissing > 0 ? Verdict.MISSING : Verdict.EXCEEDS;
    }

    private static BigDecimal amount(String typed) {
        return new FieldParser().requiredAmount("amount", typed);
    }
}
