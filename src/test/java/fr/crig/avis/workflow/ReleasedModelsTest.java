package fr.crig.avis.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.Journal;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.ReleasedModels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Wherever a request may wait in a released model, today's has a place for it, or {@code model-moves.properties} names one. */
class ReleasedModelsTest extends ApplicationTest {

    private static final Set<Class<? extends FlowNode>> WAITING = Set.of(
            UserTask.class,
            ReceiveTask.class,
            CallActivity.class,
            IntermediateCatchEvent.class,
            EventBasedGateway.class,
            BoundaryEvent.class,
            SubProcess.class);

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Journal journal;

    @Autowired
    private TransactionTemplate transaction;

    private final List<String> deployed = new ArrayList<>();

    @AfterEach
    void withdraw() {
        deployed.forEach(deployment -> repository.deleteDeployment(deployment, true));
    }

    static Stream<Path> models() {
        return ReleasedModels.all().flatMap(release -> ReleasedModels.models(release, ".bpmn").stream());
    }

    @ParameterizedTest
    @MethodSource("models")
    void findAPlaceForWhateverWaitsInThem(Path released) {
        Path today = Path.of("processes").resolve(released.getFileName());
        assertThat(today)
                .as("a model that is no more: what runs on it has nowhere to go")
                .exists();
        assertThat(lost(ReleasedModels.text(released), ReleasedModels.text(today), ModelMoves.written()))
                .isEmpty();
    }

    @Test
    void nameThePlaceThatIsNoMore() {
        String released = ReleasedModels.text(Path.of("processes/circulation.bpmn"));
        String today = released.replace("timer_escalation", "timer_alert")
                .replace("userTask_giveOpinion", "userTask_writeOpinion");
        assertThat(lost(released, today, new ModelMoves(Map.of())))
                .contains("timer_escalation", "userTask_giveOpinion")
                .doesNotContain("timer_circulationTerm");
        assertThat(lost(
                        released,
                        today,
                        new ModelMoves(Map.of(
                                "circulation.timer_escalation", "timer_alert",
                                "circulation.userTask_giveOpinion", "userTask_writeOpinion",
                                "meeting.timer_circulationTerm", "timer_alert"))))
                .as("with the timers of the task that has another name")
                .isSubsetOf("timer_firstOpinionReminder", "timer_secondOpinionReminder", "timer_lateOpinionReminder");
    }

    /** Where something may wait, and what today's model has no place for. */
    private Set<String> lost(String released, String today, ModelMoves moves) {
        ProcessDefinition from = deploy(released);
        ProcessDefinition to = deploy(today);
        Set<String> placed = new ModelMigration(repository, runtime, journal, transaction, moves)
                .plan(from, to).getInstructions().stream()
                        .map(MigrationInstruction::getSourceActivityId)
                        .collect(Collectors.toSet());
        BpmnModelInstance model = repository.getBpmnModelInstance(from.getId());
        return WAITING.stream()
                .flatMap(kind -> model.getModelElementsByType(kind).stream())
                .map(FlowNode::getId)
                .filter(place -> !placed.contains(place))
                .collect(Collectors.toSet());
    }

    private ProcessDefinition deploy(String model) {
        String deployment = repository
                .createDeployment()
                .addString("model.bpmn", model)
                .deploy()
                .getId();
        deployed.add(deployment);
        return repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult();
    }
}
