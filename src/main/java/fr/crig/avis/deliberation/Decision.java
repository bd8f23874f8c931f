package fr.crig.avis.deliberation;

import java.util.List;

/**
 * What was decided of a request, read and found complete: at a meeting or in writing, an avis or a postponement. Stored as it is;
 * only what is frozen (avis, minutes) has a copy of its own.
 *
 * @param seats attendance, mandate, position and dissent of each signatory
 * @param text of the avis; null when postponed
 * @param reserves each a separate line
 * @param reason, expected of a postponement; null otherwise
 */
public record Decision(
        List<Seat> seats,
        Quorum quorum,
        Outcome outcome,
        String text,
        List<String> reserves,
        String reason,
        String expected) {

    public static Decision of(List<Seat> seats, Quorum quorum, Resolution resolution) {
        return new Decision(seats, quorum, resolution.outcome(), resolution.text(), resolution.reserves(), null, null);
    }

    /** @param expected what must come before the next meeting */
    public static Decision postponed(List<Seat> seats, Quorum quorum, String reason, String expected) {
        return new Decision(seats, quorum, Outcome.POSTPONED, null, List.of(), reason, expected);
    }

    public boolean postpones() {
        return outcome == Outcome.POSTPONED;
    }

    /** The signatories that were out of the item. */
    public List<String> recused() {
        return seats.stream().filter(Seat::isRecused).map(Seat::signatory).toList();
    }
}
