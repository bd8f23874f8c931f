package fr.crig.avis.consultation;

import fr.crig.avis.circulation.Stance;
import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import java.util.ArrayList;
import java.util.List;

/** A vote read from its form and found complete. */
record Ballot(Stance stance, String reserves, String dissent) {

    static final int LONGEST = 4000;

    /** @throws Refusal with every violation */
    static Ballot read(VoteForm form) {
        List<Violation> violations = new ArrayList<>();
        Stance stance = stance(form.stance, violations);
        boolean withReserves = stance == Stance.FAVORABLE_WITH_RESERVES;
        String reserves = withReserves ? Typed.words("reserves", form.reserves, LONGEST, violations) : null;
        if (withReserves && reserves == null) {
            violations.add(Violation.of("reserves", "refusal.vote.reserves"));
        }
        String dissent = stance == Stance.RECUSED ? null : Typed.words("dissent", form.dissent, LONGEST, violations);
        Refusal.throwIfAny(violations);
        return new Ballot(stance, reserves, dissent);
    }

    private static Stance stance(String typed, List<Violation> violations) {
        Stance stance = Typed.choice(typed, Stance.CHOICES);
        if (stance == null) {
            violations.add(Violation.of("stance", "refusal.vote.stance"));
        }
        return stance;
    }
}
