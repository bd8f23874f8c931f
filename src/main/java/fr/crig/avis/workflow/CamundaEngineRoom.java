package fr.crig.avis.workflow;

import fr.crig.avis.operations.EngineRoom;
import fr.crig.avis.operations.EngineState;
import fr.crig.avis.operations.EngineState.RunningModel;
import fr.crig.avis.operations.FailedStep;
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

    private static final int MOST = 100;
    private static final Duration SOON = Duration.ofDays(1);

    private final ManagementService management;
    private final FailedJobs failedJobs;
    private final ObjectProvider<JobExecutor> executor;
    private final Clock clock;

    CamundaEngineRoom(
            ManagementService management, FailedJobs failedJobs, ObjectProvider<JobExecutor> executor, Clock clock) {
        this.management = management;
        this.failedJobs = failedJobs;
        this.executor = executor;
        this.clock = clock;
    }

    @Override
    public EngineState state() {
        Instant now = clock.instant();
        Date soon = Date.from(now.plus(SOON));
        long overdue = timersBefore(Date.from(now));
        return new EngineState(isExecuting(), timersBefore(soon) - overdue, overdue, models());
    }

    /** A node may be configured without one. */
    private boolean isExecuting() {
        JobExecutor present = executor.getIfAvailable();
        return present != null && present.isActive();
    }

    @Override
    public List<FailedStep> failed() {
        return management.createJobQuery().withException().orderByJobRetries().asc().listPage(0, MOST).stream()
                .map(failedJobs::describe)
                .toList();
    }

    @Override
    public Optional<FailedStep> find(String id) {
        Job job = management.createJobQuery().withException().jobId(id).singleResult();
        return Optional.ofNullable(job).map(failedJobs::describe);
    }

    @Override
    public void retry(String id) {
        management.setJobRetries(id, 1);
    }

    private long timersBefore(Date date) {
        return management
                .createJobQuery()
                .timers()
                .withRetriesLeft()
                .duedateLowerThan(date)
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
