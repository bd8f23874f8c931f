package fr.crig.avis.member;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Role;
import org.springframework.stereotype.Component;

/** Who may open these pages: the secretariat keeps the register, members read it and declare their own absences. */
@Component
class MemberAccess {

    void ensureReader(Actor actor) {
        if (!actor.is(Role.SECRETARIAT) && !actor.is(Role.MEMBER)) {
            throw new NotVisible("members");
        }
    }

    void ensureMember(Actor actor) {
        if (!actor.is(Role.MEMBER)) {
            throw new NotVisible(actor.username());
        }
    }

    void ensureMayDeclareFor(Actor actor, String username) {
        boolean oneself = actor.is(Role.MEMBER) && actor.username().equals(username);
        if (!oneself && !actor.is(Role.SECRETARIAT)) {
            throw new NotVisible(username);
        }
    }
}
