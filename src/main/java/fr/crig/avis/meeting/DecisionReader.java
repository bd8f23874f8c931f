package fr.crig.avis.meeting;

import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the form of a deliberation at a meeting: the seats first, then the outcome with what it requires. */
@Component
class DecisionReader {

    static final int LONGEST_REASON = 4000;

    private final SeatReader seatReader;
    private final CommitteeProperties figures;

    DecisionReader(SeatReader seatReader, CommitteeProperties figures) {
        this.seatReader = seatReader;
        this.figures = figures;
    }

    /** @throws Refusal with every violation */
    Decision read(Meeting meeting, Reference reference, DeliberationForm form) {
        Outcome outcome = Typed.choice(form.outcome, List.of(Outcome.values()));
        boolean postponed = outcome == Outcome.POSTPONED;
        List<Seat> seats = seatReader.read(reference, form);
        List<Violation> violations = new ArrayList<>(SeatRules.violations(seats, !postponed));
        Quorum quorum = meeting.quorum(seats, figures.meeting().quorumPercent());
        checkOutcome(outcome, quorum, violations);
        Decision decision = postponed
                ? postponed(seats, quorum, form, violations)
                : decided(seats, quorum, outcome, form, violations);
        Refusal.throwIfAny(violations);
        return decision;
    }

    private static void checkOutcome(Outcome outcome, Quorum quorum, List<Violation> violations) {
        if (outcome == null) {
            violations.add(Violation.of("outcome", "refusal.deliberation.outcome"));
        } else if (outcome != Outcome.POSTPONED && !quorum.isReached()) {
            violations.add(Violation.of("outcome", "refusal.deliberation.quorum", quorum.counted(), quorum.required()));
        }
    }

    private static Decision postponed(
            List<Seat> seats, Quorum quorum, DeliberationForm form, List<Violation> violations) {
        String reason = Typed.required("reason", form.reason, LONGEST_REASON, violations);
        String expected = Typed.required("expected", form.expected, LONGEST_REASON, violations);
        return new Decision(seats, quorum, Outcome.POSTPONED, null, List.of(), reason, expected);
    }

    private static Decision decided(
            List<Seat> seats, Quorum quorum, Outcome outcome, DeliberationForm form, List<Violation> violations) {
        return Decision.of(seats, quorum, Resolution.read(outcome, form.text, form.reserves, violations));
    }
}
