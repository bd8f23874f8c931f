package fr.crig.avis.workflow;

import fr.crig.avis.request.WaitingForms;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.workflow.OfferedTasks.Named;
import java.util.List;
import org.springframework.stereotype.Component;

/** The form keys of the tasks of a request that the groups of a reader may do. */
@Component
class CamundaWaitingForms implements WaitingForms {

    private static final String OF_REQUEST = """
            and t.proc_inst_id_ in (select e.id_ from act_ru_execution e where e.business_key_ = :reference)
            order by t.create_time_""";

    private final OfferedTasks tasks;
    private final TaskForms forms;

    CamundaWaitingForms(OfferedTasks tasks, TaskForms forms) {
        this.tasks = tasks;
        this.forms = forms;
    }

    @Override
    public List<String> of(Reference reference, Actor reader) {
        if (reader.groups().isEmpty()) {
            return List.of();
        }
        return tasks
                .told("select t.proc_def_id_, t.task_def_key_", OF_REQUEST, reader.groups())
                .param("reference", reference.value())
                .query((row, number) -> Named.of(row))
                .list()
                .stream()
                .map(forms::of)
                .toList();
    }
}
