package fr.crig.avis.worklist;

import fr.crig.avis.request.RequestCounts;
import java.util.List;

/**
 * The secretariat's view of everything that runs.
 *
 * @param counts in the order of the usual way
 * @param meeting the next one; null when none is planned
 * @param openReserves of granted requests
 * @param late what waits too long for others, the longest first
 */
public record Board(List<RequestCounts.Count> counts, NextMeeting meeting, long openReserves, List<LateRequest> late) {}
