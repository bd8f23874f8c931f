package fr.crig.avis.convocation;

import fr.crig.avis.deliberation.Attendance;

/**
 * How a signatory is expected at a meeting, from its answer to the convocation.
 *
 * @param attendance null as long as no answer stands
 * @param mandateTo the signatory that represents it; null unless it is represented
 * @param last its last answer, standing or not; null before the first
 * @param outdated it answered for another day, or gave a mandate to one that will be away: it has to answer again
 */
public record ExpectedAttendance(
        String signatory, Attendance attendance, String mandateTo, Answer last, boolean outdated) {}
