package fr.crig.avis.support;

import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import fr.crig.avis.notification.DeliveryRound;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs what the service does by itself, in the thread of the test: the tasks of db-scheduler and the deliveries of the outbox. */
public final class Deliveries {

    private final ManualScheduler scheduler;
    private final SettableClock schedulerClock = new SettableClock();
    private final DeliveryRound round;
    private final JdbcClient jdbc;
    private final Clock clock;

    Deliveries(DataSource dataSource, List<Task<?>> tasks, DeliveryRound round, Clock clock) {
        this.scheduler = TestHelper.createManualScheduler(dataSource, tasks)
                .clock(schedulerClock)
                .build();
        this.round = round;
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    /** Everything that is due, as often as it is due again at once. */
    public void runDue() {
        schedulerClock.set(clock.instant());
        while (isAnyDue()) {
            scheduler.runAnyDueExecutions();
        }
        deliverDue();
    }

    /** The outbox alone, as a node does that was woken by a commit. */
    public void deliverDue() {
        round.deliverHanded();
        while (dueNotices() > 0) {
            round.deliverDue();
        }
    }

    /** As a node that runs: what it writes itself it does not look for. */
    public void takeOwn(boolean now) {
        round.takeOwn(now);
    }

    private long dueNotices() {
        return count("""
                select %s count(*) from notice
                 where state = 'PENDING' and next_attempt_at <= :now and (taken_until is null or taken_until <= :now)""");
    }

    private long count(String sql) {
        return jdbc.sql(sql.formatted(RoundTrips.ASKED_BY_THE_TEST))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private boolean isAnyDue() {
        return scheduler.getScheduledExecutions(ScheduledExecutionsFilter.onlyResolved()).stream()
                .anyMatch(task -> !task.getExecutionTime().isAfter(clock.instant()));
    }

    /** Tasks and notices that wait, due or not. */
    public int waiting() {
        return scheduler.getScheduledExecutions().size()
                + (int) count("select %s count(*) from notice where state = 'PENDING' and created_at <= :now");
    }
}
