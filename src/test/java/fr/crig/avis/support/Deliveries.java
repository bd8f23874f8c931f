package fr.crig.avis.support;

import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** Runs what db-scheduler has to run, in the thread of the test: nothing is delivered by itself. */
public final class Deliveries {

    private final ManualScheduler scheduler;
    private final SettableClock schedulerClock = new SettableClock();
    private final Clock clock;

    Deliveries(DataSource dataSource, List<Task<?>> tasks, Clock clock) {
        this.scheduler = TestHelper.createManualScheduler(dataSource, tasks)
                .clock(schedulerClock)
                .build();
        this.clock = clock;
    }

    /** Every task that is due, as often as it is due again at once. */
    public void runDue() {
        schedulerClock.set(clock.instant());
        while (isAnyDue()) {
            scheduler.runAnyDueExecutions();
        }
    }

    private boolean isAnyDue() {
        return scheduler.getScheduledExecutions(ScheduledExecutionsFilter.onlyResolved()).stream()
                .anyMatch(task -> !task.getExecutionTime().isAfter(clock.instant()));
    }

    /** Tasks that wait, due or not. */
    public int waiting() {
        return scheduler.getScheduledExecutions().size();
    }
}
