package fr.crig.avis.meeting;

import fr.crig.avis.member.Representative;
import java.time.LocalDate;
import java.util.List;

/**
 * What is known of a day before a meeting is planned on it or moved to it.
 *
 * @param warnings what is odd about it; keys of messages
 * @param away one a signatory of which somebody announced an absence, in the committee's order
 * @param late requests whose useful date comes before it, the most urgent first
 */
public record PlannedDay(LocalDate day, List<String> warnings, List<Away> away, List<Late> late) {

    /**
     * @param absent whom it misses
     * @param there who acts for it instead, or all the same; empty if nobody can
     */
    public record Away(String signatory, List<Representative> absent, List<Representative> there) {}

    /** A request that waits for a meeting, or is on the agenda of the one that moves. */
    public record Late(String reference, String title, LocalDate usefulDate) {}

    public boolean isWithoutRemark() {
        return warnings.isEmpty() && away.isEmpty() && late.isEmpty();
    }
}
