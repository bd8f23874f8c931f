package fr.crig.avis.avis;

import java.util.Collection;
import java.util.Map;

/** Where the register finds what the avis of before say, which are kept in a room of their own. */
public interface FormerLookup {

    /** @param places of lines that their reader may see. @return by place, without those that are no longer there */
    Map<Long, FormerAvis> of(Collection<Long> places);
}
