package fr.crig.avis.workflow;

import fr.crig.avis.request.WaitingForms;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** The form keys of the tasks of a request that the groups of a reader may do. */
@Component
class CamundaWaitingForms implements WaitingForms {

    private final TaskService tasks;
    private final TaskForms forms;
    private final Clock clock;

    CamundaWaitingForms(TaskService tasks, TaskForms forms, Clock clock) {
        this.tasks = tasks;
        this.forms = forms;
        this.clock = clock;
    }

    @Override
    public List<String> of(Reference reference, Actor reader) {
        if (reader.groups().isEmpty()) {
            return List.of();
        }
        return OfferedTasks.to(reader.groups(), tasks, clock.instant())
                .processInstanceBusinessKey(reference.value())
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .map(forms::of)
                .toList();
    }
}
