package fr.crig.avis.meeting;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the form of a deliberation: the seats first, then the outcome with what it requires. */
@Component
class DecisionReader {

    static final int LONGEST_TEXT = 15000;
    static final int LONGEST_REASON = 4000;
    static final int LONGEST_RESERVE = 1000;
    static final int MOST_RESERVES = 20;

    private final SeatReader seatReader;
    private final Committee committee;
    private final CommitteeProperties figures;

    DecisionReader(SeatReader seatReader, Committee committee, CommitteeProperties figures) {
        this.seatReader = seatReader;
        this.committee = committee;
        this.figures = figures;
    }

    /** @throws Refusal with every violation */
    Decision read(Reference reference, Mode mode, DeliberationForm form) {
        Outcome outcome = Typed.choice(form.outcome, outcomesOf(mode));
        boolean postponed = outcome == Outcome.POSTPONED;
        List<Seat> seats = seatReader.read(reference, mode, form);
        List<Violation> violations = new ArrayList<>(SeatRules.violations(seats, !postponed));
        Quorum quorum = Quorum.of(seats, figures.meeting().quorumPercent());
        checkOutcome(outcome, mode, quorum, violations);
        List<String> reserves = reserves(form, outcome, violations);
        Decision decision = postponed
                ? postponed(seats, quorum, form, violations)
                : decided(seats, quorum, outcome, reserves, form, violations);
        Refusal.throwIfAny(violations);
        return decision;
    }

    /** A written consultation that one signatory calls to a meeting before it closes. */
    Decision readEvocation(Reference reference, DeliberationForm form) {
        List<Violation> violations = new ArrayList<>();
        if (committee.find(form.calledBy).isEmpty()) {
            violations.add(Violation.of("calledBy", "refusal.choice"));
        }
        String reason = Typed.required("calledBecause", form.calledBecause, LONGEST_REASON, violations);
        Refusal.throwIfAny(violations);
        List<Seat> seats = seatReader.read(reference, Mode.WRITTEN_CONSULTATION, form);
        Quorum quorum = Quorum.of(seats, figures.meeting().quorumPercent());
        return new Decision(seats, quorum, null, null, List.of(), null, null, new Evocation(form.calledBy, reason));
    }

    static List<Outcome> outcomesOf(Mode mode) {
        List<Outcome> outcomes = new ArrayList<>(List.of(Outcome.values()));
        if (mode == Mode.WRITTEN_CONSULTATION) {
            outcomes.remove(Outcome.POSTPONED);
        }
        return outcomes;
    }

    private static void checkOutcome(Outcome outcome, Mode mode, Quorum quorum, List<Violation> violations) {
        if (outcome == null) {
            violations.add(Violation.of("outcome", "refusal.deliberation.outcome"));
        } else if (outcome != Outcome.POSTPONED && !quorum.isReached()) {
            String key = mode == Mode.MEETING ? "refusal.deliberation.quorum" : "refusal.deliberation.participation";
            violations.add(Violation.of("outcome", key, quorum.counted(), quorum.required()));
        }
    }

    private static Decision postponed(
            List<Seat> seats, Quorum quorum, DeliberationForm form, List<Violation> violations) {
        String reason = Typed.required("reason", form.reason, LONGEST_REASON, violations);
        String expected = Typed.required("expected", form.expected, LONGEST_REASON, violations);
        return new Decision(seats, quorum, Outcome.POSTPONED, null, List.of(), reason, expected, null);
    }

    private static Decision decided(
            List<Seat> seats,
            Quorum quorum,
            Outcome outcome,
            List<String> reserves,
            DeliberationForm form,
            List<Violation> violations) {
        String text = Typed.required("text", form.text, LONGEST_TEXT, violations);
        return new Decision(seats, quorum, outcome, text, reserves, null, null, null);
    }

    private static List<String> reserves(DeliberationForm form, Outcome outcome, List<Violation> violations) {
        List<String> reserves = form.reserves.stream()
                .map(Typed::words)
                .filter(words -> words != null)
                .toList();
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
