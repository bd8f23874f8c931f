package fr.crig.avis.workflow;

import fr.crig.avis.shared.ChangedMeanwhile;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * What the adapters ask of the engine, in words of the domain. The business key of an instance is its subject: the reference of a
 * request, or {@code meeting-<id>}.
 */
@Component
class Engine {

    private final RuntimeService runtime;
    private final TaskService tasks;

    Engine(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    void start(String process, String subject, Map<String, Object> variables) {
        runtime.startProcessInstanceByKey(process, subject, variables);
    }

    /** @throws ChangedMeanwhile if the engine does not wait there: somebody else was first */
    void complete(String subject, String taskName, Map<String, Object> variables) {
        if (!completeIfWaiting(subject, taskName, null, variables)) {
            throw new ChangedMeanwhile(subject);
        }
    }

    /** @param group the candidate group that tells apart the tasks of several signatories; null when there is one task */
    boolean completeIfWaiting(String subject, String taskName, String group, Map<String, Object> variables) {
        TaskQuery query =
                tasks.createTaskQuery().processInstanceBusinessKey(subject).taskDefinitionKey(taskName);
        if (group != null) {
            query.taskCandidateGroup(group);
        }
        Task task = query.singleResult();
        if (task == null) {
            return false;
        }
        tasks.complete(task.getId(), variables);
        return true;
    }

    void correlate(String message, String subject) {
        correlate(message, subject, Map.of());
    }

    void correlate(String message, String subject, Map<String, Object> variables) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(subject)
                .setVariables(variables)
                .correlate();
    }

    /** These tasks, offered to the group that a variable of their process names, go to another one; those to come too. */
    void handOver(String subject, Set<String> taskNames, Var<String> variable, String group) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(subject).list().stream()
                .map(ProcessInstance::getId)
                .filter(id -> runtime.getVariable(id, variable.name()) != null)
                .forEach(id -> runtime.setVariable(id, variable.name(), group));
        tasks.createTaskQuery().processInstanceBusinessKey(subject).list().stream()
                .filter(task -> taskNames.contains(task.getTaskDefinitionKey()))
                .map(Task::getId)
                .forEach(id -> offerTo(group, id));
    }

    private void offerTo(String group, String task) {
        tasks.getIdentityLinksForTask(task).forEach(link -> tasks.deleteCandidateGroup(task, link.getGroupId()));
        tasks.addCandidateGroup(task, group);
    }
}
