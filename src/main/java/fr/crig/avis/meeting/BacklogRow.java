package fr.crig.avis.meeting;

import fr.crig.avis.deliberation.Postponement;
import fr.crig.avis.shared.Reference;
import java.time.LocalDate;
import java.util.List;

/**
 * A request that waits for a meeting.
 *
 * @param usefulDate null when nothing limits the avis in time
 * @param postponements oldest first; empty if it never was on an agenda
 */
public record BacklogRow(
        Reference reference, String title, LocalDate usefulDate, Pressure pressure, List<Postponement> postponements) {

    /** What its useful date says of the next meeting. */
    public enum Pressure {
        NONE,
        /** No meeting is planned soon enough before its useful date. */
        BEFORE_NEXT_MEETING,
        /** Its useful date has passed. */
        LATE
    }
}
