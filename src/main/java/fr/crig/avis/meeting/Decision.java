package fr.crig.avis.meeting;

import java.util.List;

/**
 * What was recorded of a deliberation, read and found complete.
 *
 * @param text of the avis; null when postponed
 * @param reserves each a separate line
 * @param reason, expected of a postponement; null otherwise
 */
record Decision(
        List<Seat> seats,
        Quorum quorum,
        Outcome outcome,
        String text,
        List<String> reserves,
        String reason,
        String expected) {

    static Decision of(List<Seat> seats, Quorum quorum, Resolution resolution) {
        return new Decision(seats, quorum, resolution.outcome(), resolution.text(), resolution.reserves(), null, null);
    }
}
