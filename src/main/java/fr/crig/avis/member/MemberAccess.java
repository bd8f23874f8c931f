package fr.crig.avis.member;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Capacity;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Who may open these pages: the secretariat keeps the register, members read it and declare their own absences. A titulaire also
 * names who stands in for it: its own body's suppléants, nobody else's, and never itself.
 */
@Component
class MemberAccess {

    void ensureReader(Actor actor) {
        if (!actor.is(Role.SECRETARIAT) && !actor.is(Role.MEMBER)) {
            throw new NotVisible("members");
        }
    }

    /** @throws NotVisible as for a signatory that does not exist */
    void ensureNames(Actor actor, String signatory) {
        if (!names(actor, signatory)) {
            throw new NotVisible(signatory);
        }
    }

    /** @throws NotVisible as for a term that does not exist */
    void ensureEnds(Actor actor, Term term) {
        if (!ends(actor, term)) {
            throw new NotVisible(term.id());
        }
    }

    boolean names(Actor actor, String signatory) {
        return actor.is(Role.SECRETARIAT) || isTitulaireOf(actor, signatory);
    }

    boolean ends(Actor actor, Term term) {
        return actor.is(Role.SECRETARIAT)
                || isTitulaireOf(actor, term.signatory()) && term.capacity() == Capacity.SUPPLEANT;
    }

    private static boolean isTitulaireOf(Actor actor, String signatory) {
        return actor.isMemberOf(signatory) && !actor.substitute();
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
