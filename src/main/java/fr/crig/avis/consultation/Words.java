package fr.crig.avis.consultation;

import fr.crig.avis.shared.CleanText;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import java.util.ArrayList;
import java.util.List;

/** From what was typed to the words that are kept. */
final class Words {

    private Words() {}

    /** @throws Refusal when nothing was typed, or too much */
    static String required(String field, String typed, int longest, String whenMissing) {
        List<Violation> violations = new ArrayList<>();
        String words = optional(field, typed, longest, violations);
        if (words == null) {
            violations.add(Violation.of(field, whenMissing));
        }
        Refusal.throwIfAny(violations);
        return words;
    }

    /** @return null if nothing was typed */
    static String optional(String field, String typed, int longest, List<Violation> violations) {
        String words = CleanText.orNull(typed);
        if (words != null && words.length() > longest) {
            violations.add(Violation.of(field, "refusal.tooLong", longest, words.length()));
        }
        return words;
    }
}
