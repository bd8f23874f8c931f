package fr.crig.avis.workflow.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** Moves one instance along its model by hand: nothing happens by itself, no time passes. */
final class Walk {

    static final String REFERENCE = "D-2026-0042";

    private final ProcessEngine engine;
    private final ProcessInstance instance;

    private Walk(ProcessEngine engine, ProcessInstance instance) {
        this.engine = engine;
        this.instance = instance;
    }

    static Walk start(ProcessEngine engine, String process, Map<String, Object> variables) {
        return new Walk(engine, engine.getRuntimeService().startProcessInstanceByKey(process, REFERENCE, variables));
    }

    /** A date so far away that no timer is due by itself. */
    static Date inDays(int days) {
        return Date.from(Instant.parse("2090-01-01T00:00:00Z").plus(days, ChronoUnit.DAYS));
    }

    ProcessInstance instance() {
        return instance;
    }

    Task task(String element) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(REFERENCE)
                .taskDefinitionKey(element)
                .singleResult();
    }

    String groupOf(String element) {
        return engine.getTaskService().getIdentityLinksForTask(task(element).getId()).stream()
                .map(link -> link.getGroupId())
                .reduce((a, b) -> a + "," + b)
                .orElse("");
    }

    Walk complete(String element, Map<String, Object> variables) {
        Task task = Objects.requireNonNull(task(element), () -> "Nothing waits at " + element);
        engine.getTaskService().complete(task.getId(), variables);
        return this;
    }

    Walk complete(String element) {
        return complete(element, Map.of());
    }

    /** Fires the waiting timer of this element, whatever its date. */
    Walk fire(String timer) {
        Job job = Objects.requireNonNull(jobs().activityId(timer).singleResult(), () -> "No timer waits at " + timer);
        engine.getManagementService().executeJob(job.getId());
        return this;
    }

    /** Runs the continuations, one after the other, until only timers wait. */
    Walk proceed() {
        for (List<Job> ready = continuations(); !ready.isEmpty(); ready = continuations()) {
            engine.getManagementService().executeJob(ready.get(0).getId());
        }
        return this;
    }

    Walk receive(String message) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(REFERENCE)
                .correlate();
        return this;
    }

    List<Job> timers(String element) {
        return jobs().activityId(element).timers().list();
    }

    Object variable(String name) {
        return engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .variableName(name)
                .singleResult()
                .getValue();
    }

    private List<Job> continuations() {
        return jobs().messages().list();
    }

    private JobQuery jobs() {
        return engine.getManagementService().createJobQuery();
    }
}
