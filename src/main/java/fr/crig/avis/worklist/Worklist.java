package fr.crig.avis.worklist;

import java.util.List;
import java.util.Set;

/** The tasks that the engine offers to candidate groups, the first due first, those without a date last. */
public interface Worklist {

    long count(Set<String> groups);

    /** @param offset of the first one wanted, from 0 */
    List<WaitingTask> waiting(Set<String> groups, long offset, int size);
}
