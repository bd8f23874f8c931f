package fr.crig.avis.page;

import fr.crig.avis.shared.Actor;

/** What a room keeps of each person, on one page of one's own account: each contributes its own, as a bean. */
public interface OwnPart {

    OwnPage of(Actor owner);
}
