package fr.crig.avis.page;

import fr.crig.avis.shared.Actor;
import java.util.List;

/** What a room knows to wait for somebody: each contributes its own to the work list, as a bean. */
public interface Errands {

    /** Of each source at most this many: whoever has more begins with the first. */
    int MOST = 25;

    /** The first due first, at most {@value #MOST}; nothing that this person could not do now. */
    List<Errand> of(Actor actor);
}
