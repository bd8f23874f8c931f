package fr.crig.avis.workflow;

import fr.crig.avis.worklist.WaitingTask.Upcoming;
import java.time.Clock;
import java.util.Comparator;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** What the engine will do next by itself: the first timer of each process instance. Two queries for all. */
@Component
class UpcomingTimers {

    private static final String BOUNDARY_TIMER = "timer-transition";

    private final ManagementService management;
    private final Clock clock;

    UpcomingTimers(ManagementService management, Clock clock) {
        this.management = management;
        this.clock = clock;
    }

    /** By the id of the process instance; one without a timer is left out. */
    Map<String, Upcoming> of(Set<String> instances) {
        Map<String, String> names = names();
        return management
                .createJobQuery()
                .timers()
                .active()
                .processInstanceIds(instances)
                .duedateHigherThan(Date.from(clock.instant()))
                .list()
                .stream()
                .filter(job -> names.containsKey(job.getJobDefinitionId()))
                .collect(Collectors.toMap(
                        Job::getProcessInstanceId,
                        job -> new Upcoming(
                                names.get(job.getJobDefinitionId()),
                                job.getDuedate().toInstant()),
                        BinaryOperator.minBy(Comparator.comparing(Upcoming::at))));
    }

    private Map<String, String> names() {
        return management.createJobDefinitionQuery().jobType(BOUNDARY_TIMER).list().stream()
                .collect(Collectors.toMap(JobDefinition::getId, JobDefinition::getActivityId));
    }
}
