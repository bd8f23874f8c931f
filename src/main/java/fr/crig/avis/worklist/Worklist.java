package fr.crig.avis.worklist;

import java.util.List;
import java.util.Set;

/** The tasks that the engine offers to candidate groups, the first due first, those without a date last. */
public interface Worklist {

    /** @param offset of the first one wanted, from 0 */
    Window waiting(Set<String> groups, long offset, int size);

    /** @param count of all that are offered, in the window or not */
    record Window(List<WaitingTask> tasks, long count) {}
}
