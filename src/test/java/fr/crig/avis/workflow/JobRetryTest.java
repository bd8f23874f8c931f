package fr.crig.avis.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.support.ApplicationTest;
import java.sql.BatchUpdateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

/** How long a job waits that did not end well: not at all after a collision, ever longer after failures. */
class JobRetryTest extends ApplicationTest {

    /** A request that our tables do not know: its first step fails. */
    private static final String UNKNOWN = "D-2026-0777";

    @Autowired
    private ProcessEngineConfigurationImpl settings;

    @Autowired
    private CamundaBpmProperties properties;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @BeforeEach
    void startARequest() {
        runtime.startProcessInstanceByKey("funding-request", UNKNOWN, Map.of("reference", UNKNOWN));
    }

    static Stream<Exception> collisions() {
        return Stream.of(
                new OptimisticLockingException("Entity was updated by another transaction concurrently."),
                new OptimisticLockingFailureException("a request of ours"),
                new ProcessEngineException("flush", new BatchUpdateException("deadlock", "40P01", 0, new int[0])),
                brokenKey("act_fk_exe_procinst"));
    }

    private static Exception brokenKey(String name) {
        return new ProcessEngineException(
                "flush",
                new BatchUpdateException("violates foreign key constraint \"" + name + "\"", "23503", 0, new int[0]));
    }

    @ParameterizedTest
    @MethodSource("collisions")
    void goesOnAtOnceAfterACollisionWithAllItsTries(Exception collision) {
        Job before = job();
        assertThat(take()).isEqualTo(1);
        fail(before.getId(), collision);

        assertThat(job().getRetries()).isEqualTo(before.getRetries());
        assertThat(job().getExceptionMessage()).isNull();
        assertThat(take()).isEqualTo(1);
    }

    @Test
    void waitsWhenAKeyOfOursIsBroken() {
        take();
        fail(job().getId(), brokenKey("fk_opinion_request"));
        assertThat(take()).isZero();
    }

    @Test
    void waitsSecondsAfterTheFirstFailuresThenMinutes() {
        List<Duration> waits = new ArrayList<>();
        do {
            take();
            assertThatThrownBy(() -> run(job().getId())).isNotNull();
            waits.add(Duration.between(clock.instant(), job().getDuedate().toInstant()));
            clock.set(job().getDuedate().toInstant());
        } while (job().getRetries() > 0);

        assertThat(waits)
                .containsExactly(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(15));
    }

    /** Nor does a try that somebody granted by hand wait for a quarter of an hour because it collided. */
    @Test
    void goesOnAtOnceOnItsLastTryToo() {
        management.setJobRetries(job().getId(), 1);
        take();
        fail(job().getId(), new OptimisticLockingException("collision"));

        assertThat(take()).isEqualTo(1);
    }

    /** A node that died, or that could not even write that it failed, holds its jobs for a minute. */
    @Test
    void isTakenOverAMinuteAfterItsNodeDied() {
        assertThat(take()).isEqualTo(1);
        assertThat(take()).isZero();
        clock.advance(Duration.ofMinutes(1).plusSeconds(1));
        assertThat(take()).isEqualTo(1);
    }

    /** What a node takes that looks for work now. */
    private int take() {
        var executor = new DefaultJobExecutor();
        executor.setLockTimeInMillis(properties.getJobExecution().getLockTimeInMillis());
        return settings.getCommandExecutorTxRequired()
                .execute(new AcquireJobsCmd(executor))
                .size();
    }

    private void run(String job) {
        ExecuteJobHelper.executeJob(job, settings.getCommandExecutorTxRequired());
    }

    private void fail(String job, Throwable failure) {
        settings.getCommandExecutorTxRequired()
                .execute(settings.getFailedJobCommandFactory().getCommand(job, failure));
    }

    private Job job() {
        return management.createJobQuery().singleResult();
    }
}
