package fr.crig.avis.worklist;

import fr.crig.avis.page.Errand;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tasks of the process, which are read by the page, and the errands, which are few, as one list by due date. With E errands,
 * what stands from o on is among the tasks from o − E on: those before stand before o in any case.
 *
 * @param tasks the first due first, those without a date last
 */
record MergedList(Tasks tasks, List<Errand> errands) {

    private static final Comparator<Entry> FIRST_DUE_FIRST =
            Comparator.comparing(Entry::due, Comparator.nullsLast(Comparator.naturalOrder()));

    /** A window on them. */
    interface Tasks {
        List<WaitingTask> from(long offset, int size);
    }

    /** One or the other. Its date is the task's own, by which the engine orders, not that of its request. */
    record Entry(WaitingTask task, Errand errand, Instant due) {

        static Entry of(WaitingTask task) {
            return new Entry(task, null, task.due());
        }

        static Entry of(Errand errand) {
            return new Entry(null, errand, errand.due());
        }
    }

    List<Entry> page(long offset, int size) {
        long first = Math.max(0, offset - errands.size());
        List<WaitingTask> window = tasks.from(first, size + errands.size());
        return Stream.concat(window.stream().map(Entry::of), errands.stream().map(Entry::of))
                .sorted(FIRST_DUE_FIRST)
                .skip(offset - first)
                .limit(size)
                .toList();
    }
}
