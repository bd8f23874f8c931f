package fr.crig.avis.session;

import fr.crig.avis.deliberation.Attendance;
import java.util.List;

/**
 * Where one signatory is during a meeting.
 *
 * @param attendance null as long as nobody has said
 * @param mandateTo signatory that holds its mandate; null unless it is represented, or not chosen yet
 * @param people who sit for it
 */
public record Presence(String signatory, Attendance attendance, String mandateTo, List<Person> people) {

    public boolean representedBy(String holder) {
        return attendance == Attendance.REPRESENTED && holder.equals(mandateTo);
    }

    /** In the room or at a distance: somebody sits for it. */
    public boolean isThere() {
        return attendance == Attendance.PRESENT || attendance == Attendance.REMOTE;
    }

    boolean mayHoldMandate() {
        return attendance != null && attendance.mayHoldMandate();
    }

    /** Nothing is left to be said of it. */
    boolean isComplete() {
        return attendance != null && (attendance != Attendance.REPRESENTED || mandateTo != null);
    }
}
