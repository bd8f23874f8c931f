package fr.crig.avis.workflow;

import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Reference;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** What the adapters ask of the engine, in words of the domain. The business key of every instance is the reference. */
@Component
class Engine {

    private final RuntimeService runtime;
    private final TaskService tasks;

    Engine(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    void start(String process, Reference reference, Map<String, Object> variables) {
        runtime.startProcessInstanceByKey(process, reference.value(), variables);
    }

    /** @throws ChangedMeanwhile if the engine does not wait there: somebody else was first */
    void complete(Reference reference, String taskName, Map<String, Object> variables) {
        if (!completeIfWaiting(reference, taskName, null, variables)) {
            throw new ChangedMeanwhile(reference);
        }
    }

    /** @param group the candidate group that tells apart the tasks of several signatories; null when there is one task */
    boolean completeIfWaiting(Reference reference, String taskName, String group, Map<String, Object> variables) {
        TaskQuery query = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskDefinitionKey(taskName);
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

    void correlate(String message, Reference reference) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(reference.value())
                .correlate();
    }
}
