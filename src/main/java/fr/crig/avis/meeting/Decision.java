package fr.crig.avis.meeting;

import java.util.List;

/**
 * What was recorded of a deliberation, read and found complete.
 *
 * @param outcome null when the consultation was called to a meeting
 * @param text of the avis; null when postponed or called to a meeting
 * @param reserves each a separate line
 * @param reason, expected of a postponement; null otherwise
 * @param evocation null unless called to a meeting
 */
record Decision(
        List<Seat> seats,
        Quorum quorum,
        Outcome outcome,
        String text,
        List<String> reserves,
        String reason,
        String expected,
        Evocation evocation) {}
