package fr.crig.avis.workflow;

import fr.crig.avis.worklist.WaitingTask;
import fr.crig.avis.worklist.WaitingTask.Upcoming;
import fr.crig.avis.worklist.Worklist;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The work list, read from the engine's tasks: five queries a page, however many tasks there are. */
@Component
class CamundaWorklist implements Worklist {

    /** After every due date. Databases do not agree on where an order puts a missing date: two queries say it. */
    private static final Date FAR = Date.from(Instant.parse("9000-01-01T00:00:00Z"));

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final UpcomingTimers timers;
    private final Clock clock;

    CamundaWorklist(TaskService tasks, RuntimeService runtime, UpcomingTimers timers, Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public long count(Set<String> groups) {
        return groups.isEmpty() ? 0 : offeredTo(groups).count();
    }

    @Override
    public List<WaitingTask> waiting(Set<String> groups, long offset, int size) {
        return groups.isEmpty()
                ? List.of()
                : described(page(groups, (int) Math.min(offset, Integer.MAX_VALUE - size), size));
    }

    private List<Task> page(Set<String> groups, int offset, int size) {
        List<Task> page =
                new ArrayList<>(firstDueFirst(offeredTo(groups).dueBefore(FAR)).listPage(offset, size));
        if (page.size() < size) {
            int dated = (int) offeredTo(groups).dueBefore(FAR).count();
            page.addAll(firstDueFirst(offeredTo(groups).withoutDueDate())
                    .listPage(Math.max(0, offset - dated), size - page.size()));
        }
        return page;
    }

    private TaskQuery offeredTo(Set<String> groups) {
        return OfferedTasks.to(groups, tasks, clock.instant());
    }

    private static TaskQuery firstDueFirst(TaskQuery query) {
        return query.initializeFormKeys()
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc()
                .orderByTaskId()
                .asc();
    }

    private List<WaitingTask> described(List<Task> page) {
        Set<String> instances = page.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        if (instances.isEmpty()) {
            return List.of();
        }
        Map<String, String> keys = businessKeys(instances);
        Map<String, Upcoming> upcoming = timers.of(instances);
        return page.stream()
                .filter(task -> keys.containsKey(task.getProcessInstanceId()))
                .map(task -> new WaitingTask(
                        keys.get(task.getProcessInstanceId()),
                        task.getTaskDefinitionKey(),
                        task.getFormKey(),
                        instant(task.getDueDate()),
                        upcoming.get(task.getProcessInstanceId())))
                .toList();
    }

    private Map<String, String> businessKeys(Set<String> instances) {
        return runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
