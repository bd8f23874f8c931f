package fr.crig.avis.workflow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * On which page a task is done, as its model says. A model never changes once it is deployed, hence a node reads each of them once:
 * the engine itself would ask the database again for every page.
 */
@Component
class TaskForms {

    private final RepositoryService repository;
    private final Map<String, Map<String, String>> byModel = new ConcurrentHashMap<>();

    TaskForms(RepositoryService repository) {
        this.repository = repository;
    }

    String of(OfferedTasks.Named task) {
        String model = task.model();
        Map<String, String> known = byModel.get(model);
        if (known == null) {
            // Read outside of the map, which would keep others waiting who hold the connection that is needed for it.
            known = read(model);
            byModel.put(model, known);
        }
        return known.get(task.name());
    }

    private Map<String, String> read(String model) {
        return repository.getBpmnModelInstance(model).getModelElementsByType(UserTask.class).stream()
                .filter(task -> task.getCamundaFormKey() != null)
                .collect(Collectors.toMap(UserTask::getId, UserTask::getCamundaFormKey));
    }
}
