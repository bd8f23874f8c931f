package fr.crig.avis.privacy;

import java.time.Instant;
import java.util.List;

/** What a room keeps of a category: each contributes its own, as a bean. Nothing that an open request still needs is among it. */
public interface Keeper {

    Category category();

    /** What was last of use before then, the oldest first. */
    List<Kept> unusedSince(Instant before, int most);

    long count(Instant before);

    /**
     * Takes it away, or what names a person in it.
     *
     * @return false if something open still needs it: it is tried again the next night
     */
    boolean forget(Kept kept);
}
