package fr.crig.avis.workflow;

import fr.crig.avis.worklist.WaitingTask.Upcoming;
import java.time.Clock;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** What the engine will do next by itself: the first timer of each process instance. One query for all. */
@Component
class UpcomingTimers {

    private static final String BOUNDARY_TIMER = "timer-transition";
    private static final String NO_BOUNDARY = "";

    private final ManagementService management;
    private final Clock clock;
    private volatile Map<String, String> known = Map.of();

    UpcomingTimers(ManagementService management, Clock clock) {
        this.management = management;
        this.clock = clock;
    }

    /** By the id of the process instance; one without a timer is left out. */
    Map<String, Upcoming> of(Set<String> instances) {
        List<Job> jobs = management
                .createJobQuery()
                .timers()
                .active()
                .processInstanceIds(instances)
                .duedateHigherThan(Date.from(clock.instant()))
                .list();
        Map<String, String> names = names(jobs);
        return jobs.stream()
                .filter(job -> !names.getOrDefault(job.getJobDefinitionId(), NO_BOUNDARY)
                        .equals(NO_BOUNDARY))
                .collect(Collectors.toMap(
                        Job::getProcessInstanceId,
                        job -> new Upcoming(
                                names.get(job.getJobDefinitionId()),
                                job.getDuedate().toInstant()),
                        BinaryOperator.minBy(Comparator.comparing(Upcoming::at))));
    }

    /** Read again when another node deployed something that this one does not know: what is deployed never changes. */
    private Map<String, String> names(List<Job> jobs) {
        if (!known.keySet()
                .containsAll(jobs.stream().map(Job::getJobDefinitionId).toList())) {
            known = management.createJobDefinitionQuery().list().stream()
                    .collect(Collectors.toUnmodifiableMap(JobDefinition::getId, UpcomingTimers::boundary));
        }
        return known;
    }

    private static String boundary(JobDefinition definition) {
        return definition.getJobType().equals(BOUNDARY_TIMER) ? definition.getActivityId() : NO_BOUNDARY;
    }
}
