package fr.crig.avis.avis;

import fr.crig.avis.page.Typed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What is said of the funder's decision by somebody who has no account, or supposed of its silence. Cleaned, and checked by the rules
 * under which an agent would have typed it.
 *
 * @param amount in euros; null unless something was granted
 * @param until when it will decide; null unless it has not decided yet
 * @param lifted ranks of reserves, from 1
 * @param grant what is to be published, as far as it was said
 */
public record Proposed(
        FollowUpResult result,
        BigDecimal amount,
        LocalDate decidedOn,
        LocalDate until,
        String funderReference,
        String remark,
        List<Integer> lifted,
        GrantFacts grant,
        List<Beneficiary> beneficiaries) {

    static Proposed of(FollowUpRules rules, FollowUpForm form, GrantParser.Read grant) {
        return new Proposed(
                rules.result(form),
                FollowUpRules.amount(form).orElse(null),
                form.decidedOn,
                form.until,
                Typed.line(form.funderReference),
                Typed.words(form.remark),
                new ArrayList<>(new TreeSet<>(form.lifted)),
                grant.facts(),
                grant.beneficiaries());
    }

    /** Whether an agent that looked it over recorded the same decision. */
    boolean saysTheSame(Proposed other) {
        return result == other.result
                && isSame(amount, other.amount)
                && Objects.equals(decidedOn, other.decidedOn)
                && Objects.equals(until, other.until)
                && Objects.equals(funderReference, other.funderReference)
                && Objects.equals(remark, other.remark)
                && lifted.equals(other.lifted);
    }

    private static boolean isSame(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    /** Whether it says anything of what is to be published. */
    public boolean describesGrant() {
        return result.isGranted() && (!GrantFacts.NONE.equals(grant) || !beneficiaries.isEmpty());
    }

    /** For the agent to look over. */
    void into(FollowUpForm form) {
        form.result = result;
        form.amount = amount == null ? "" : amount.toPlainString().replace('.', ',');
        form.decidedOn = decidedOn;
        form.until = until;
        form.funderReference = Objects.requireNonNullElse(funderReference, "");
        form.remark = Objects.requireNonNullElse(remark, "");
        form.lifted = new ArrayList<>(lifted);
    }
}
