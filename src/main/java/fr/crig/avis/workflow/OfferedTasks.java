package fr.crig.avis.workflow;

import fr.crig.avis.shared.ParisTime;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;

/** The tasks that groups of people may do now: on the list, and on the page of what they are about. */
final class OfferedTasks {

    /** Waiting since the convocation, and not to be done before the meeting. */
    private static final String[] ON_THE_DAY = {"userTask_holdMeeting", "userTask_recordDeliberation"};

    private OfferedTasks() {}

    /** @param groups at least one */
    static TaskQuery to(Collection<String> groups, TaskService tasks, Instant now) {
        return tasks.createTaskQuery()
                .active()
                .taskCandidateGroupIn(List.copyOf(groups))
                .or()
                .taskDefinitionKeyNotIn(ON_THE_DAY)
                .dueBefore(Date.from(ParisTime.startOf(ParisTime.day(now).plusDays(1))))
                .endOr();
    }
}
