package fr.crig.avis.notification;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerConfigurationSupport;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import com.github.kagkarlsson.scheduler.stats.StatsRegistry;
import com.github.kagkarlsson.scheduler.task.Task;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.BenchmarkDocument;
import fr.crig.avis.support.Cost;
import fr.crig.avis.support.OnPostgres;
import fr.crig.avis.support.RoundTrips;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** What a node asks while nothing happens: its job executor, its scheduler and its deliveries, set as the product is. */
@Tag("benchmark")
@OnPostgres
class IdleBenchmarkTest extends ApplicationTest {

    /** The job executor waits a little longer each time that it finds nothing. */
    private static final Duration UNTIL_QUIET = Duration.ofSeconds(80);

    private static final Duration LOOKED_AT = Duration.ofMinutes(2);

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private DeliveryRound round;

    @Autowired
    private List<Task<?>> tasks;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private Environment environment;

    @Autowired
    private RoundTrips trips;

    private final long began = System.nanoTime();

    @Test
    void tellsWhatAnIdleNodeAsks() {
        JobExecutor jobs = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        var deliveries = new DeliveryWorkers(round, true);
        Scheduler nightly = scheduler();
        jobs.start();
        deliveries.start();
        nightly.start();
        try {
            pause(UNTIL_QUIET);
            tell(trips.during(() -> pause(LOOKED_AT)));
        } finally {
            nightly.stop();
            deliveries.stop();
            jobs.shutdown();
        }
    }

    private static void tell(Cost cost) {
        var table = new StringBuilder("| statements a minute, nothing happening | |\n|---|---:|\n");
        table.append("| jobs of the engine | %s |%n".formatted(eachMinute(cost, "act_")));
        table.append("| mails in the outbox | %s |%n".formatted(eachMinute(cost, "notice")));
        table.append("| nightly work | %s |%n".formatted(eachMinute(cost, "scheduled_tasks")));
        table.append("| all | %s |%n".formatted(eachMinute(cost, "")));
        System.out.println(table + "\n" + String.join("\n", cost.mostFrequent()));
        BenchmarkDocument.write("idle", table.toString());
    }

    private static String eachMinute(Cost cost, String word) {
        long asked = cost.bySql().entrySet().stream()
                .filter(one -> one.getKey().toLowerCase(Locale.ROOT).contains(word))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return String.format(Locale.ROOT, "%.1f", asked / (double) LOOKED_AT.toMinutes());
    }

    private Scheduler scheduler() {
        DbSchedulerProperties settings = Binder.get(environment)
                .bind("db-scheduler", DbSchedulerProperties.class)
                .get();
        return DbSchedulerConfigurationSupport.buildScheduler(
                settings,
                new DbSchedulerCustomizer() {},
                StatsRegistry.NOOP,
                this::passingTime,
                dataSource,
                List.copyOf(tasks),
                List.of(),
                List.of());
    }

    /** A scheduler sleeps by its clock, and would not wake while that stands still. */
    private Instant passingTime() {
        return clock.instant().plusNanos(System.nanoTime() - began);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
