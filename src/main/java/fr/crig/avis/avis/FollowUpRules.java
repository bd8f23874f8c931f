package fr.crig.avis.avis;

import fr.crig.avis.page.Amounts;
import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a follow-up must say to be recorded.
 *
 * @param today in Paris
 * @param silentSince since when silence is a refusal, which may be before the avis; null unless that is what is proposed
 */
record FollowUpRules(AvisRecord avis, LocalDate today, LocalDate silentSince) {

    static final int LONGEST_REFERENCE = 200;
    static final int LONGEST_REMARK = 4000;
    private static final int LONGEST_DELAY_YEARS = 3;

    FollowUpRules(AvisRecord avis, LocalDate today) {
        this(avis, today, null);
    }

    /** @throws Refusal with every violation */
    void check(FollowUpForm form) {
        List<Violation> violations = new ArrayList<>();
        if (form.result == null) {
            violations.add(Violation.of("result", "refusal.followUp.result"));
        }
        checkAmount(form, violations);
        checkDate(form, violations);
        checkUntil(form, violations);
        Typed.line("funderReference", form.funderReference, LONGEST_REFERENCE, violations);
        Typed.words("remark", form.remark, LONGEST_REMARK, violations);
        if (form.lifted.stream()
                .anyMatch(rank ->
                        rank == null || rank < 1 || rank > avis.reserves().size())) {
            violations.add(Violation.of("lifted", "refusal.followUp.lifted"));
        }
        Refusal.throwIfAny(violations);
    }

    /** What was typed; none if nothing was, or nothing that is an amount. */
    static Optional<BigDecimal> amount(FollowUpForm form) {
        return Amounts.read(form.amount);
    }

    /** What was granted says whether it is all that was asked. */
    FollowUpResult result(FollowUpForm form) {
        boolean less = amount(form)
                .filter(granted -> granted.compareTo(avis.amountAsked()) < 0)
                .isPresent();
        return form.result == FollowUpResult.GRANTED && less ? FollowUpResult.PARTLY_GRANTED : form.result;
    }

    boolean isOverAsked(FollowUpForm form) {
        return amount(form)
                .filter(granted -> granted.compareTo(avis.amountAsked()) > 0)
                .isPresent();
    }

    private void checkAmount(FollowUpForm form, List<Violation> violations) {
        boolean granted = form.result != null && form.result.isGranted();
        if (Typed.isEmpty(form.amount)) {
            if (granted) {
                violations.add(Violation.of("amount", "refusal.followUp.amount"));
            }
        } else if (amount(form).isEmpty()) {
            violations.add(Violation.of("amount", "refusal.amount"));
        } else if (amount(form).get().signum() <= 0) {
            violations.add(Violation.of("amount", "refusal.followUp.amountRange"));
        } else if (form.result != null && !granted) {
            violations.add(Violation.of("amount", "refusal.followUp.amountNotGranted"));
        } else if (result(form) == FollowUpResult.PARTLY_GRANTED
                && amount(form).get().compareTo(avis.amountAsked()) >= 0) {
            violations.add(Violation.of("amount", "refusal.followUp.amountNotLess"));
        } else if (isOverAsked(form) && !form.overAskedConfirmed) {
            violations.add(Violation.of("overAskedConfirmed", "refusal.followUp.overAsked"));
        }
    }

    private void checkDate(FollowUpForm form, List<Violation> violations) {
        if (form.result == FollowUpResult.NOT_YET) {
            if (form.decidedOn != null) {
                violations.add(Violation.of("decidedOn", "refusal.followUp.dateNotYet"));
            }
        } else if (form.decidedOn == null) {
            violations.add(Violation.of("decidedOn", "refusal.followUp.date"));
        } else if (form.decidedOn.isAfter(today)) {
            violations.add(Violation.of("decidedOn", "refusal.followUp.dateFuture"));
        } else if (form.decidedOn.isBefore(avis.deliberatedOn()) && !form.decidedOn.equals(silentSince)) {
            violations.add(Violation.of("decidedOn", "refusal.followUp.dateBeforeAvis"));
        }
    }

    private void checkUntil(FollowUpForm form, List<Violation> violations) {
        if (form.result != FollowUpResult.NOT_YET) {
            if (form.until != null) {
                violations.add(Violation.of("until", "refusal.followUp.untilDecided"));
            }
        } else if (form.until == null) {
            violations.add(Violation.of("until", "refusal.followUp.until"));
        } else if (!form.until.isAfter(today) || form.until.isAfter(today.plusYears(LONGEST_DELAY_YEARS))) {
            violations.add(Violation.of("until", "refusal.followUp.untilRange"));
        }
    }
}
