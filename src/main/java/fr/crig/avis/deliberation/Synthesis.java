package fr.crig.avis.deliberation;

import fr.crig.avis.circulation.Stance;
import java.util.List;
import org.springframework.stereotype.Component;

/** The outcome that the positions of those entitled propose. */
@Component
class Synthesis {

    private final SynthesisTable rules;

    Synthesis(SynthesisTable rules) {
        this.rules = rules;
    }

    Outcome propose(List<Seat> seats) {
        return rules.propose(
                count(seats, Stance.FAVORABLE),
                count(seats, Stance.FAVORABLE_WITH_RESERVES),
                count(seats, Stance.UNFAVORABLE));
    }

    private static int count(List<Seat> seats, Stance stance) {
        return (int) seats.stream().filter(seat -> seat.stance() == stance).count();
    }
}
