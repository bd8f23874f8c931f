package fr.crig.avis.minutes;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Who may read minutes: the secretariat from the first draft, those who speak for a signatory once they were sent. To run the
 * service gives no right to them.
 */
@Component
class MinutesAccess {

    private final MinutesRegister register;

    MinutesAccess(MinutesRegister register) {
        this.register = register;
    }

    /** @throws NotVisible also when there are none yet */
    Minutes visible(Actor reader, long meeting) {
        return register.findByMeeting(meeting)
                .filter(minutes -> maySee(reader, minutes))
                .orElseThrow(() -> new NotVisible(meeting));
    }

    /** For the secretariat's acts; locked until the transaction ends. */
    Minutes locked(Actor actor, long meeting) {
        actor.ensureSecretariat();
        return locked(meeting);
    }

    /** For the service itself. */
    Minutes locked(long meeting) {
        return register.findLockedByMeeting(meeting).orElseThrow(() -> new NotVisible(meeting));
    }

    static boolean maySee(Actor reader, Minutes minutes) {
        return maySee(reader, minutes.isSent());
    }

    static boolean maySee(Actor reader, boolean sent) {
        return reader.is(Role.SECRETARIAT) || sent && speaksForSignatory(reader);
    }

    private static boolean speaksForSignatory(Actor reader) {
        return reader.signatory() != null && (reader.is(Role.AGENT) || reader.is(Role.MEMBER));
    }
}
