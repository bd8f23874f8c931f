package fr.crig.avis.meeting;

import fr.crig.avis.shared.Reference;
import java.time.LocalDate;
import java.util.List;

/**
 * A deliberation that was decided, as its avis will tell it.
 *
 * @param meeting null for a written consultation
 * @param on day of the meeting, or of the end of the consultation
 * @param late the useful date had passed: the avis is for information
 * @param seats attendance, mandate, position and dissent of each signatory
 * @param postponements before this one, oldest first
 */
public record Deliberated(
        Reference reference,
        Mode mode,
        Long meeting,
        LocalDate on,
        boolean late,
        Outcome outcome,
        String text,
        List<String> reserves,
        List<Seat> seats,
        Quorum quorum,
        List<Postponement> postponements) {

    /** The signatories that were out of the item. */
    public List<String> recused() {
        return seats.stream().filter(Seat::isRecused).map(Seat::signatory).toList();
    }
}
