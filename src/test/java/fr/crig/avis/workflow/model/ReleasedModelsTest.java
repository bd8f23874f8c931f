package fr.crig.avis.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests finish on the version they began. While one may still run on a released model, what that model names is there:
 * elements, messages, beans and called processes are added, never taken away.
 */
class ReleasedModelsTest {

    private static final Path RELEASED = released();

    static Stream<Path> releases() throws IOException {
        try (Stream<Path> files = Files.list(RELEASED)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void takesNothingAwayFromAReleasedModel(Path release) {
        assertThat(missing(Models.read(release), current(release))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fr.crig.avis.workflow.model.Models#processes")
    void keepsTheVersionInForceAmongTheReleases(String process) {
        String version = process(Models.current(process)).getCamundaVersionTag();

        assertThat(RELEASED.resolve(process + "-" + version + ".bpmn")).exists();
    }

    @Test
    void seesWhatWasTakenAway() {
        BpmnModelInstance released = Models.current("deliberation");
        ServiceTask task = released.getModelElementById("serviceTask_notifyPostponed");
        task.setId("serviceTask_announcePostponed");
        task.setCamundaDelegateExpression("${announcePostponed}");
        released.getModelElementsByType(Message.class).iterator().next().setName("itemStruckFromAgenda");

        assertThat(missing(released, Models.current("deliberation")))
                .containsExactlyInAnyOrder(
                        "serviceTask_announcePostponed", "${announcePostponed}", "itemStruckFromAgenda");
    }

    private static Set<String> missing(BpmnModelInstance released, BpmnModelInstance current) {
        Set<String> missing = promises(released);
        missing.removeAll(promises(current));
        return missing;
    }

    private static Set<String> promises(BpmnModelInstance model) {
        return Stream.of(
                        each(model, FlowNode.class, FlowNode::getId),
                        each(model, Message.class, Message::getName),
                        each(model, ServiceTask.class, ServiceTask::getCamundaDelegateExpression),
                        each(model, CallActivity.class, CallActivity::getCalledElement))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    private static <T extends ModelElementInstance> List<String> each(
            BpmnModelInstance model, Class<T> type, Function<T, String> promise) {
        return model.getModelElementsByType(type).stream().map(promise).toList();
    }

    private static BpmnModelInstance current(Path release) {
        return Models.current(process(Models.read(release)).getId());
    }

    private static Process process(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    private static Path released() {
        try {
            return Path.of(
                    ReleasedModelsTest.class.getResource("/processes/released").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
