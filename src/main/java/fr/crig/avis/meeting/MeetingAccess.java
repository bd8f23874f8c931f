package fr.crig.avis.meeting;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Role;
import org.springframework.stereotype.Component;

/** Who may open the pages of the meetings: the secretariat acts there, those who speak for a signatory read. */
@Component
public class MeetingAccess {

    /** @throws NotVisible for whoever has no part in the meetings */
    public void ensureReader(Actor actor) {
        if (!actor.is(Role.SECRETARIAT) && !actor.is(Role.MEMBER) && !actor.is(Role.AGENT)) {
            throw new NotVisible(actor.username());
        }
    }
}
