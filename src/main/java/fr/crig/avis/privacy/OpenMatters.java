package fr.crig.avis.privacy;

import fr.crig.avis.shared.Violation;
import java.util.List;
import java.util.Set;

/** Why a person cannot be erased yet, as a room knows it: each contributes its own, as a bean. */
public interface OpenMatters {

    /** The subject of a request that has no reference yet. */
    String DRAFT = "draft";

    /** @param subjects of what the person did: references of requests, {@code meeting-<id>}, {@value #DRAFT} */
    List<Violation> of(Person person, Set<String> subjects);
}
