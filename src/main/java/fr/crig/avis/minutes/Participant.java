package fr.crig.avis.minutes;

import fr.crig.avis.deliberation.Attendance;
import java.util.List;

/**
 * One signatory at a meeting.
 *
 * @param signatory full name on that day
 * @param attendance null when nothing was recorded
 * @param mandateTo full name of the signatory that held its mandate; null when it gave none
 * @param people who sat for it; the mandataire's name for a mandate is among those of {@code mandateTo}
 */
public record Participant(String signatory, Attendance attendance, String mandateTo, List<Person> people) {

    public Participant {
        people = List.copyOf(people);
    }

    /** In the room or at a distance: somebody sat for it. */
    public boolean there() {
        return attendance == Attendance.PRESENT || attendance == Attendance.REMOTE;
    }

    /** @param quality for example {@code titulaire, chef de service} */
    public record Person(String name, String quality) {}
}
