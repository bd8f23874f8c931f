package fr.crig.avis.meeting;

import fr.crig.avis.circulation.Stance;
import fr.crig.avis.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who may be where, speak for whom and take a position, in one deliberation. */
final class SeatRules {

    private static final int LONGEST_DISSENT = 4000;

    private final Map<String, Seat> seats;
    private final boolean positionsRequired;
    private final List<Violation> violations = new ArrayList<>();

    private SeatRules(List<Seat> seats, boolean positionsRequired) {
        this.seats = seats.stream().collect(Collectors.toMap(Seat::signatory, Function.identity()));
        this.positionsRequired = positionsRequired;
    }

    /** @param positionsRequired of whoever takes part: not for a postponement */
    static List<Violation> violations(List<Seat> seats, boolean positionsRequired) {
        var rules = new SeatRules(seats, positionsRequired);
        seats.forEach(rules::check);
        return rules.violations;
    }

    private void check(Seat seat) {
        if (seat.attendance() == null) {
            add(seat, "attendance", "refusal.deliberation.attendance");
            return;
        }
        if (seat.isRepresented()) {
            checkMandate(seat);
        }
        checkPosition(seat);
        checkDissent(seat);
    }

    private void checkMandate(Seat giver) {
        if (giver.isRecused()) {
            add(giver, "attendance", "refusal.deliberation.mandateFromRecused");
        } else if (giver.mandateTo() == null || giver.mandateTo().equals(giver.signatory())) {
            add(giver, "mandateTo", "refusal.deliberation.mandateTo");
        } else {
            checkHolder(giver, seats.get(giver.mandateTo()));
        }
    }

    private void checkHolder(Seat giver, Seat holder) {
        if (holder == null
                || holder.attendance() == null
                || !holder.attendance().mayHoldMandate()) {
            add(giver, "mandateTo", "refusal.deliberation.mandateToAbsent");
        } else if (holder.isRecused()) {
            add(giver, "mandateTo", "refusal.deliberation.mandateToRecused");
        } else if (mandatesOf(holder) > 1) {
            add(giver, "mandateTo", "refusal.deliberation.twoMandates");
        }
    }

    private long mandatesOf(Seat holder) {
        return seats.values().stream()
                .filter(seat -> seat.isRepresented() && holder.signatory().equals(seat.mandateTo()))
                .count();
    }

    private void checkPosition(Seat seat) {
        if (seat.isRecused()) {
            return;
        }
        if (!seat.isCounted()) {
            if (seat.stance() != null) {
                add(seat, "stance", "refusal.deliberation.positionOfAbsent");
            }
        } else if (seat.stance() == Stance.TACIT || seat.stance() == null && positionsRequired) {
            add(seat, "stance", "refusal.deliberation.position");
        }
    }

    private void checkDissent(Seat seat) {
        if (seat.dissent() != null && !seat.isCounted()) {
            add(seat, "dissent", "refusal.deliberation.dissentOfAbsent");
        }
        Typed.checkLength(field(seat, "dissent"), seat.dissent(), LONGEST_DISSENT, violations);
    }

    private void add(Seat seat, String part, String key) {
        violations.add(Violation.of(field(seat, part), key));
    }

    private static String field(Seat seat, String part) {
        return "seats[" + seat.signatory() + "]." + part;
    }
}
