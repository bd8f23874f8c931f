package fr.crig.avis.rules;

import fr.crig.avis.deliberation.Route;
import fr.crig.avis.request.Urgency;
import java.time.LocalDate;

/**
 * What becomes of a request by given figures.
 *
 * @param usefulDate null when nothing limits the avis in time
 * @param chosenOn when the circulation is over and the route chosen
 * @param nextMeeting on that day; null when none is planned
 * @param debateEnd of the written consultation; null for a meeting
 * @param earliestEnd of its vote, if that opens as soon as the debate is over; null for a meeting
 * @param quorum signatories that must take part, at a meeting
 * @param valid signatories that must take part, in a written consultation
 * @param entitled of how many
 */
record Course(
        Urgency urgency,
        LocalDate usefulDate,
        LocalDate due,
        LocalDate term,
        LocalDate chosenOn,
        LocalDate nextMeeting,
        Route route,
        LocalDate debateEnd,
        LocalDate earliestEnd,
        int quorum,
        int valid,
        int entitled) {}
