package fr.crig.avis.deliberation;

import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * The sense, the text and the reserves of what the committee says, read and found to fit together. Their rules are the same at a
 * meeting, in a proposal put to the vote and in the result of a written consultation.
 *
 * @param reserves each a separate line
 */
public record Resolution(Outcome outcome, String text, List<String> reserves) {

    static final int LONGEST_TEXT = 15000;
    static final int LONGEST_RESERVE = 1000;
    static final int MOST_RESERVES = 20;

    /** @throws Refusal with every violation, on the fields {@code outcome}, {@code text} and {@code reserves} */
    public static Resolution inWriting(String outcome, String text, List<String> reserves) {
        List<Violation> violations = new ArrayList<>();
        Outcome chosen = Typed.choice(outcome, Outcome.OF_AVIS);
        if (chosen == null) {
            violations.add(Violation.of("outcome", "refusal.deliberation.outcome"));
        }
        Resolution resolution = read(chosen, text, reserves, violations);
        Refusal.throwIfAny(violations);
        return resolution;
    }

    /** Adds what is wrong to the violations, so that a form tells everything at once. */
    public static Resolution read(Outcome outcome, String text, List<String> reserves, List<Violation> violations) {
        List<String> lines = reserves(outcome, reserves, violations);
        String words = Typed.words("text", text, LONGEST_TEXT, violations);
        return new Resolution(
                outcome, Typed.required("text", words, "refusal.meeting.required.text", violations), lines);
    }

    private static List<String> reserves(Outcome outcome, List<String> typed, List<Violation> violations) {
        List<String> reserves = Typed.each(typed);
        if (outcome == Outcome.FAVORABLE_WITH_RESERVES && reserves.isEmpty()) {
            violations.add(Violation.of("reserves", "refusal.deliberation.reserves"));
        }
        if (outcome == Outcome.FAVORABLE && !reserves.isEmpty()) {
            violations.add(Violation.of("reserves", "refusal.deliberation.reservesUnwanted"));
        }
        if (reserves.size() > MOST_RESERVES) {
            violations.add(Violation.of("reserves", "refusal.deliberation.tooManyReserves", MOST_RESERVES));
        }
        if (reserves.stream().anyMatch(words -> words.length() > LONGEST_RESERVE)) {
            violations.add(Violation.of("reserves", "refusal.deliberation.reserveTooLong", LONGEST_RESERVE));
        }
        return outcome != null && outcome.carriesReserves() ? reserves : List.of();
    }
}
