package fr.crig.avis.circulation;

import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads what a member typed: the link first, then the stance with what it requires. */
@Component
class StatementParser {

    static final int LONGEST_REASONS = 8000;
    static final int LONGEST_RESERVE = 1000;
    static final int MOST_RESERVES = 20;

    private final ConflictTable conflicts;

    StatementParser(ConflictTable conflicts) {
        this.conflicts = conflicts;
    }

    /** @throws Refusal with every violation */
    Statement read(OpinionForm form, boolean moneyAtStake) {
        DeclaredLink link = Typed.choice(form.link, List.of(DeclaredLink.values()));
        if (link == null) {
            throw Refusal.of("link", "refusal.opinion.linkFirst");
        }
        LinkEffect effect = conflicts.effectOf(link, moneyAtStake);
        List<Violation> violations = new ArrayList<>();
        Stance stance = effect == LinkEffect.RECUSED ? Stance.RECUSED : stance(form, violations);
        String reasons = Typed.words("reasons", form.reasons, LONGEST_REASONS, violations);
        if (stance == Stance.UNFAVORABLE && reasons == null) {
            violations.add(Violation.of("reasons", "refusal.opinion.reasons"));
        }
        List<String> reserves = stance == Stance.FAVORABLE_WITH_RESERVES ? reserves(form, violations) : List.of();
        Refusal.throwIfAny(violations);
        return new Statement(link, effect, stance, reasons, new Reserves(reserves));
    }

    private static Stance stance(OpinionForm form, List<Violation> violations) {
        Stance stance = Typed.choice(form.stance, Stance.CHOICES);
        if (stance == null) {
            violations.add(Violation.of("stance", "refusal.opinion.stance"));
        }
        return stance;
    }

    private static List<String> reserves(OpinionForm form, List<Violation> violations) {
        List<String> reserves = Typed.each(form.reserves);
        if (reserves.isEmpty()) {
            violations.add(Violation.of("reserves", "refusal.opinion.reserves"));
        }
        if (reserves.size() > MOST_RESERVES) {
            violations.add(Violation.of("reserves", "refusal.opinion.tooManyReserves", MOST_RESERVES));
        }
        if (reserves.stream().anyMatch(text -> text.length() > LONGEST_RESERVE)) {
            violations.add(Violation.of("reserves", "refusal.opinion.reserveTooLong", LONGEST_RESERVE));
        }
        return reserves;
    }
}
