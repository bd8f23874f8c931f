package fr.crig.avis.session;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.deliberation.Attendance;
import java.util.List;
import java.util.Optional;

/** The attendance of a meeting at one moment, one presence a signatory in the committee's order. */
public record Roll(List<Presence> presences) {

    /** What may be chosen at a meeting. */
    static final List<Attendance> CHOICES = List.of(
            Attendance.PRESENT, Attendance.REMOTE, Attendance.REPRESENTED, Attendance.EXCUSED, Attendance.ABSENT);

    /** What was typed, complete or not. */
    static Roll read(Committee committee, AttendanceForm form) {
        return new Roll(committee.signatories().stream()
                .map(signatory -> form.place(signatory.id()).read(signatory.id()))
                .toList());
    }

    public Optional<Presence> of(String signatory) {
        return presences.stream()
                .filter(presence -> presence.signatory().equals(signatory))
                .findFirst();
    }

    long mandatesOf(String holder) {
        return presences.stream()
                .filter(presence -> presence.representedBy(holder))
                .count();
    }

    boolean isComplete() {
        return presences.stream().allMatch(Presence::isComplete);
    }
}
