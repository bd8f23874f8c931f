package fr.crig.avis.worklist;

import fr.crig.avis.page.Errand;
import fr.crig.avis.worklist.Worklist.Window;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;

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
        Window from(long offset, int size);
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

    Page<Entry> page(Pageable page) {
        long first = Math.max(0, page.getOffset() - errands.size());
        Window window = tasks.from(first, page.getPageSize() + errands.size());
        List<Entry> shown = Stream.concat(
                        window.tasks().stream().map(Entry::of), errands.stream().map(Entry::of))
                .sorted(FIRST_DUE_FIRST)
                .skip(page.getOffset() - first)
                .limit(page.getPageSize())
                .toList();
        return new PageImpl<>(shown, page, window.count() + errands.size());
    }
}
