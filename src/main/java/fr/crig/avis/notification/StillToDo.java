package fr.crig.avis.notification;

import java.util.Set;

/** What waits for a person now, so that no digest asks for what was done meanwhile. */
public interface StillToDo {

    /** Paths of the pages where something waits for this person. */
    Set<String> pages(String username);
}
