package fr.crig.avis.session;

import fr.crig.avis.meeting.MeetingDeliberations.Postponed;
import fr.crig.avis.meeting.Outcome;
import fr.crig.avis.meeting.Quorum;
import fr.crig.avis.meeting.Resolution;
import fr.crig.avis.meeting.Seat;
import java.util.List;

/**
 * What is about to be recorded of an item, read and found complete.
 *
 * @param resolution null when postponed
 * @param postponed null otherwise
 */
public record Ruling(
        Outcome outcome, List<Seat> seats, Quorum quorum, Resolution resolution, Postponed postponed, String note) {

    public boolean isPostponed() {
        return postponed != null;
    }

    public String text() {
        return isPostponed() ? null : resolution.text();
    }

    public List<String> reserves() {
        return isPostponed() ? List.of() : resolution.reserves();
    }

    public String reason() {
        return isPostponed() ? postponed.reason() : null;
    }

    public String expected() {
        return isPostponed() ? postponed.expected() : null;
    }
}
