package fr.crig.avis.workflow;

import fr.crig.avis.operations.EngineRoom;
import fr.crig.avis.operations.EngineState;
import fr.crig.avis.operations.EngineState.RunningModel;
import fr.crig.avis.operations.FailedStep;
import fr.crig.avis.operations.RetriedStep;
import fr.crig.avis.operations.Whereabouts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Failed jobs, timers and versions of the engine, in the administrator's words. */
@Component
class CamundaEngineRoom implements EngineRoom {

    private static final int MOST = 50;
    private static final int MOST_RETRIED = 500;
    /** A busy engine is some seconds behind. */
    private static final Duration LATE = Duration.ofMinutes(5);

    private static final Duration SOON = Duration.ofDays(1);

    private final ManagementService management;
    private final FailedJobs failedJobs;
    private final Tokens tokens;
    private final ObjectProvider<JobExecutor> executor;
    private final Clock clock;

    CamundaEngineRoom(
            ManagementService management,
            FailedJobs failedJobs,
            Tokens tokens,
            ObjectProvider<JobExecutor> executor,
            Clock clock) {
        this.management = management;
        this.failedJobs = failedJobs;
        this.tokens = tokens;
        this.executor = executor;
        this.clock = clock;
    }

    @Override
    public EngineState state() {
        Instant now = clock.instant();
        long nextDay = timersBefore(now.plus(SOON)) - timersBefore(now);
        return new EngineState(
                isExecuting(),
                nextDay,
                management.createJobQuery().executable().count(),
                timersBefore(now.minus(LATE)),
                management.createJobQuery().withException().withRetriesLeft().count(),
                management.createJobQuery().noRetriesLeft().count(),
                models());
    }

    /** A node may be configured without one. */
    private boolean isExecuting() {
        JobExecutor present = executor.getIfAvailable();
        return present != null && present.isActive();
    }

    @Override
    public List<FailedStep> failed() {
        return failedJobs.describe(management
                .createJobQuery()
                .withException()
                .orderByJobRetries()
                .asc()
                .listPage(0, MOST));
    }

    @Override
    public Optional<FailedStep> find(String id) {
        return failedJobs
                .describe(management.createJobQuery().withException().jobId(id).list())
                .stream()
                .findFirst();
    }

    @Override
    public void retry(String id) {
        management.setJobRetries(id, 1);
    }

    @Override
    public List<RetriedStep> retryAll() {
        List<Job> jobs = management.createJobQuery().noRetriesLeft().listPage(0, MOST_RETRIED);
        if (!jobs.isEmpty()) {
            management.setJobRetries(jobs.stream().map(Job::getId).toList(), 1);
        }
        return failedJobs.name(jobs);
    }

    @Override
    public List<Whereabouts> whereabouts(String subject) {
        return tokens.of(subject);
    }

    private long timersBefore(Instant when) {
        return management
                .createJobQuery()
                .timers()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(when))
                .count();
    }

    private List<RunningModel> models() {
        return management.createProcessDefinitionStatisticsQuery().list().stream()
                .sorted(Comparator.comparing(ProcessDefinitionStatistics::getName)
                        .thenComparing(ProcessDefinitionStatistics::getVersion, Comparator.reverseOrder()))
                .map(model -> new RunningModel(
                        model.getName(), model.getVersion(), model.getVersionTag(), model.getInstances()))
                .toList();
    }
}
