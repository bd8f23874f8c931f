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
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The work list, read from the engine's tasks: four queries for the first page, however many tasks there are. */
@Component
class CamundaWorklist implements Worklist {

    /** After every due date. Databases do not agree on where an order puts a missing date: two queries say it. */
    private static final Date FAR = Date.from(Instant.parse("9000-01-01T00:00:00Z"));

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final TaskForms forms;
    private final UpcomingTimers timers;
    private final Clock clock;

    CamundaWorklist(TaskService tasks, RuntimeService runtime, TaskForms forms, UpcomingTimers timers, Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.forms = forms;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public Window waiting(Set<String> groups, long offset, int size) {
        return groups.isEmpty()
                ? new Window(List.of(), 0)
                : page(groups, (int) Math.min(offset, Integer.MAX_VALUE - size), size);
    }

    /** Where a part ends within the page, its length is known and not asked for. */
    private Window page(Set<String> groups, int offset, int size) {
        List<Task> page =
                new ArrayList<>(firstDueFirst(offeredTo(groups).dueBefore(FAR)).listPage(offset, size));
        if (page.size() == size) {
            return new Window(described(page), offeredTo(groups).count());
        }
        int dated = length(offset, page, () -> offeredTo(groups).dueBefore(FAR).count());
        int behind = Math.max(0, offset - dated);
        List<Task> undated = firstDueFirst(offeredTo(groups).withoutDueDate()).listPage(behind, size - page.size());
        page.addAll(undated);
        LongSupplier counted = () -> offeredTo(groups).withoutDueDate().count();
        int rest = page.size() == size ? (int) counted.getAsLong() : length(behind, undated, counted);
        return new Window(described(page), (long) dated + rest);
    }

    /** @param end of it, read from an offset on */
    private static int length(int offset, List<Task> end, LongSupplier counted) {
        return offset == 0 || !end.isEmpty() ? offset + end.size() : (int) counted.getAsLong();
    }

    private TaskQuery offeredTo(Set<String> groups) {
        return OfferedTasks.to(groups, tasks, clock.instant());
    }

    private static TaskQuery firstDueFirst(TaskQuery query) {
        return query.orderByDueDate()
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
                        forms.of(task),
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
