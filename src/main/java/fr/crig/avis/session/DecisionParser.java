package fr.crig.avis.session;

import fr.crig.avis.deliberation.Decision;
import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.deliberation.Quorum;
import fr.crig.avis.deliberation.Resolution;
import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import java.util.ArrayList;
import java.util.List;

/** Reads what was typed of an item when it is about to be decided: who is there, what each says, and what comes of it. */
final class DecisionParser {

    static final int LONGEST_REASON = 4000;
    static final int LONGEST_NOTE = 15000;

    private final Standing.Item item;
    private final ItemForm form;
    private final List<Violation> violations = new ArrayList<>();

    private DecisionParser(Standing.Item item, ItemForm form) {
        this.item = item;
        this.form = form;
    }

    /** @throws Refusal with every violation */
    static Decision read(Roll roll, Standing.Item item, ItemForm form) {
        return new DecisionParser(item, form).read(roll);
    }

    /** @param fields where they stand in their form */
    static Decision postponed(
            Standing.Item item, String fields, String reason, String expected, List<Violation> violations) {
        return Decision.postponed(
                item.seats(),
                item.quorum(),
                required(fields + "reason", "refusal.session.reason", reason, violations),
                required(fields + "expected", "refusal.session.expected", expected, violations));
    }

    /** All there is to an item of information. @throws Refusal if it is too long for the minutes */
    static void ensureNoteFits(ItemForm form) {
        List<Violation> violations = new ArrayList<>();
        Typed.words("note", form == null ? null : form.note, LONGEST_NOTE, violations);
        Refusal.throwIfAny(violations);
    }

    private static String required(String field, String key, String typed, List<Violation> violations) {
        return Typed.required(field, Typed.words(field, typed, LONGEST_REASON, violations), key, violations);
    }

    private Decision read(Roll roll) {
        if (!roll.isComplete()) {
            violations.add(Violation.of(null, "refusal.session.attendanceFirst"));
        }
        Outcome outcome = Typed.choice(form.outcome, List.of(Outcome.values()));
        boolean postponed = outcome == Outcome.POSTPONED;
        violations.addAll(VoiceRules.violations(item, form, !postponed));
        checkOutcome(outcome);
        Typed.words("note", form.note, LONGEST_NOTE, violations);
        Decision decision = postponed
                ? postponed(item, "", form.reason, form.expected, violations)
                : Decision.of(
                        item.seats(), item.quorum(), Resolution.read(outcome, form.text, form.reserves, violations));
        Refusal.throwIfAny(violations);
        return decision;
    }

    private void checkOutcome(Outcome outcome) {
        Quorum quorum = item.quorum();
        if (outcome == null) {
            violations.add(Violation.of("outcome", "refusal.deliberation.outcome"));
        } else if (outcome != Outcome.POSTPONED && !quorum.isReached()) {
            violations.add(Violation.of("outcome", "refusal.deliberation.quorum", quorum.counted(), quorum.required()));
        }
    }
}
