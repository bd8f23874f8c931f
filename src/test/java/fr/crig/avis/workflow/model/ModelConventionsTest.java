package fr.crig.avis.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every model has: names for people, identifiers for code, and a life in the engine. */
class ModelConventionsTest {

    private static final int MOST_NODES = 25;
    private static final Set<String> PREFIXES = Set.of(
            "startEvent",
            "endEvent",
            "timer",
            "message",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "callActivity",
            "gateway",
            "subProcess",
            "eventSubProcess",
            "flow");
    private static final String INFINITIVE = "^\\p{Lu}\\p{L}*(er|ir|re)\\b.*";

    /** A model that is in the folder but named nowhere would neither be deployed nor tested. */
    @Test
    void isNamedHereAndWhereItIsDeployed() throws IOException {
        List<String> named = Stream.concat(
                        Models.processes().map(id -> id + ".bpmn"),
                        Models.decisions().map(id -> id + ".dmn"))
                .toList();
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(named);
        }
        assertThat(Files.readString(Path.of("src/main/resources/application.yaml")))
                .contains(named.stream()
                        .map(file -> "classpath:processes/" + file)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("fr.crig.avis.workflow.model.Models#processes")
    void livesLongEnoughInTheEngineUnderItsVersion(String id) {
        Process process = Models.current(id)
                .getModelElementsByType(Process.class)
                .iterator()
                .next();

        assertThat(process.getId()).isEqualTo(id);
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaVersionTag()).isNotBlank();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
        assertThat(process.getName()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("fr.crig.avis.workflow.model.Models#processes")
    void isSmallEnoughToBeRead(String id) {
        assertThat(Models.current(id).getModelElementsByType(FlowNode.class)).hasSizeLessThanOrEqualTo(MOST_NODES);
    }

    @ParameterizedTest
    @MethodSource("fr.crig.avis.workflow.model.Models#processes")
    void identifiesElementsByTypeAndVerb(String id) {
        assertThat(Models.current(id).getModelElementsByType(FlowElement.class)).allSatisfy(element -> {
            assertThat(element.getId()).matches("[a-zA-Z]+_[a-z][a-zA-Z]+");
            assertThat(PREFIXES).contains(element.getId().split("_")[0]);
        });
    }

    @ParameterizedTest
    @MethodSource("fr.crig.avis.workflow.model.Models#processes")
    void namesEveryElementInPlainWords(String id) {
        BpmnModelInstance model = Models.current(id);
        assertThat(model.getModelElementsByType(FlowNode.class)).allSatisfy(node -> {
            assertThat(node.getName()).as(node.getId()).isNotBlank();
            assertThat(node.getName().toLowerCase(Locale.FRENCH))
                    .doesNotContainPattern("\\b(service|process|workflow|timer|bpmn|dmn|job|mail|e-mail|null)\\b");
        });
    }

    @ParameterizedTest
    @MethodSource("fr.crig.avis.workflow.model.Models#processes")
    void namesATaskByWhatIsToBeDone(String id) {
        assertThat(Models.current(id).getModelElementsByType(Activity.class))
                .filteredOn(activity -> !(activity instanceof SubProcess sub && sub.triggeredByEvent()))
                .allSatisfy(task -> assertThat(task.getName()).matches(INFINITIVE));
    }

    @ParameterizedTest
    @MethodSource("fr.crig.avis.workflow.model.Models#processes")
    void explainsEveryTask(String id) {
        assertThat(Models.current(id).getModelElementsByType(Activity.class))
                .allSatisfy(
                        task -> assertThat(documentation(task)).as(task.getId()).hasSizeGreaterThan(20));
    }

    @ParameterizedTest
    @MethodSource("fr.crig.avis.workflow.model.Models#processes")
    void asksAtAGatewayAndAnswersOnItsFlows(String id) {
        assertThat(Models.current(id).getModelElementsByType(ExclusiveGateway.class))
                .allSatisfy(gateway -> {
                    assertThat(gateway.getName()).endsWith("\u00a0?");
                    assertThat(gateway.getOutgoing())
                            .allSatisfy(flow ->
                                    assertThat(flow.getName()).as(flow.getId()).isNotBlank());
                });
    }

    @ParameterizedTest
    @MethodSource("fr.crig.avis.workflow.model.Models#processes")
    void alwaysFindsAWayOutOfAGateway(String id) {
        assertThat(Models.current(id).getModelElementsByType(ExclusiveGateway.class))
                .allSatisfy(gateway -> {
                    SequenceFlow otherwise = gateway.getDefault();
                    assertThat(otherwise).as(gateway.getId()).isNotNull();
                    assertThat(otherwise.getConditionExpression()).isNull();
                    assertThat(gateway.getOutgoing())
                            .filteredOn(flow -> !flow.equals(otherwise))
                            .allSatisfy(flow -> assertThat(
                                            flow.getConditionExpression().getTextContent())
                                    .startsWith("${"));
                });
    }

    @ParameterizedTest
    @MethodSource("fr.crig.avis.workflow.model.Models#processes")
    void callsTheBeanThatItsIdentifierNames(String id) {
        assertThat(Models.current(id).getModelElementsByType(ServiceTask.class))
                .allSatisfy(task ->
                        assertThat(Models.bean(task)).isEqualTo(task.getId().split("_")[1]));
    }

    @ParameterizedTest
    @MethodSource("fr.crig.avis.workflow.model.Models#processes")
    void sendsEveryUserTaskToAGroupAndAPage(String id) {
        BpmnModelInstance model = Models.current(id);
        assertThat(model.getModelElementsByType(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaCandidateGroups())
                    .isIn("SECRETARIAT", "AGENT_${receivingSignatory}", "MEMBER_${signatory}", "${itemSecretary}");
            assertThat(task.getCamundaFormKey()).matches("[a-z-]+");
        });
        assertThat(model.getModelElementsByType(CamundaTaskListener.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fr.crig.avis.workflow.model.Models#processes")
    void leavesALoopInATransactionOfItsOwn(String id) {
        assertThat(Models.current(id).getModelElementsByType(MultiInstanceLoopCharacteristics.class))
                .allMatch(MultiInstanceLoopCharacteristics::isCamundaAsyncAfter);
    }

    @ParameterizedTest
    @MethodSource("fr.crig.avis.workflow.model.Models#decisions")
    void explainsEveryRuleOfADecision(String id) {
        DmnModelInstance model = Dmn.readModelFromStream(Models.open("/processes/" + id + ".dmn"));
        Decision decision = model.getModelElementById(id);

        assertThat(decision.getVersionTag()).isNotBlank();
        assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
        assertThat(decision.getDescription().getTextContent()).isNotBlank();
        assertThat(model.getModelElementsByType(Rule.class))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.getDescription().getTextContent())
                        .as(rule.getId())
                        .isNotBlank());
    }

    private static String documentation(FlowElement element) {
        List<Documentation> texts = Stream.ofNullable(element.getDocumentations())
                .flatMap(found -> found.stream())
                .toList();
        return texts.isEmpty() ? "" : texts.get(0).getTextContent();
    }
}
