package fr.crig.avis.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a meeting decided on one request.
 *
 * @param text of the avis; null when postponed
 * @param reason, expected of a postponement; null otherwise
 * @param on day of the meeting
 * @param recordedBy name of who recorded it
 */
public record MeetingDecision(
        Outcome outcome,
        String text,
        List<String> reserves,
        String reason,
        String expected,
        List<Seat> seats,
        Quorum quorum,
        LocalDate on,
        Instant recordedAt,
        String recordedBy) {

    public boolean isPostponed() {
        return outcome == Outcome.POSTPONED;
    }
}
