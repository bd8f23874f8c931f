package fr.crig.avis.randomwalk;

import fr.crig.avis.shared.Reference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables and the engine say after an act, beside what the model expects of them. */
final class Observed {

    /** An item stays in the record of an agenda when its request was withdrawn; it waits for nothing then. */
    private static final String OPEN_ITEMS = """
            select d.meeting from deliberation d join funding_request f on f.reference = d.reference
            where d.reference = :key and d.state = 'OPEN' and f.state = 'ON_AGENDA'""";

    private static final Map<Model.Stage, String> WAITS_FOR = Map.of(
            Model.Stage.SUBMITTED, "userTask_checkAdmissibility",
            Model.Stage.COMPLETION_ASKED, "userTask_completeRequest",
            Model.Stage.CIRCULATING, "userTask_giveOpinion",
            Model.Stage.READY, "userTask_placeOnAgenda",
            Model.Stage.ON_AGENDA, "userTask_recordDeliberation",
            Model.Stage.AVIS_RECORDED, "userTask_recordFollowUp");

    /** @param openAt meetings where it waits for its item; @param processes that run for it as a whole */
    record OfRequest(String state, List<Long> openAt, Set<String> tasks, int taskCount, long processes, int avis) {}

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    OfRequest request(Reference reference) {
        List<String> waiting = tasks.createTaskQuery().processInstanceBusinessKey(reference.value()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
        return new OfRequest(
                column("select state from funding_request where reference = :key", reference, String.class)
                        .get(0),
                column(OPEN_ITEMS, reference, Long.class),
                new TreeSet<>(waiting),
                waiting.size(),
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference.value())
                        .rootProcessInstances()
                        .count(),
                column("select number from avis where reference = :key", reference, String.class)
                        .size());
    }

    OfRequest expected(Model model, Model.Request request, World world) {
        Set<String> waiting = WAITS_FOR.containsKey(request.stage) ? Set.of(WAITS_FOR.get(request.stage)) : Set.of();
        int circulating = Attempt.SIGNATORIES - request.answered.size();
        boolean decided = request.stage == Model.Stage.AVIS_RECORDED || request.stage == Model.Stage.CLOSED;
        return new OfRequest(
                request.stage.name(),
                request.agenda == null ? List.of() : List.of(world.meeting(model.meetings.indexOf(request.agenda))),
                new TreeSet<>(waiting),
                request.stage == Model.Stage.CIRCULATING ? circulating : waiting.size(),
                waiting.isEmpty() ? 0 : 1,
                decided ? 1 : 0);
    }

    Model.Gathering meeting(Long id) {
        String state = jdbc.sql("select state from meeting where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        return switch (state) {
            case "PLANNED", "AGENDA_OPEN", "CONVENED" -> Model.Gathering.TO_COME;
            case "CANCELLED" -> Model.Gathering.CANCELLED;
            default -> Model.Gathering.HELD;
        };
    }

    private <T> List<T> column(String sql, Reference reference, Class<T> type) {
        return jdbc.sql(sql).param("key", reference.value()).query(type).list().stream()
                .filter(value -> value != null)
                .collect(Collectors.toList());
    }
}
