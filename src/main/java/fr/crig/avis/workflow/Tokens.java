package fr.crig.avis.workflow;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toMap;

import fr.crig.avis.operations.Whereabouts;
import fr.crig.avis.operations.Whereabouts.Token;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/** Where the instances of a subject wait: called processes have its business key too, the outermost comes first. */
@Component
class Tokens {

    /** A request has three at most. */
    private static final int MOST = 10;

    /** What stands behind the id of an element for all its repetitions together. */
    private static final String REPEATED = "#multiInstanceBody";

    private final RuntimeService runtime;
    private final RepositoryService models;

    Tokens(RuntimeService runtime, RepositoryService models) {
        this.runtime = runtime;
        this.models = models;
    }

    List<Whereabouts> of(String subject) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(subject)
                .orderByProcessDefinitionKey()
                .asc()
                .listPage(0, MOST)
                .stream()
                .map(this::whereabouts)
                .toList();
    }

    private Whereabouts whereabouts(ProcessInstance instance) {
        BpmnModelInstance model = models.getBpmnModelInstance(instance.getProcessDefinitionId());
        Map<String, String> failed = failed(instance.getId());
        List<Token> tokens = waiting(runtime.getActivityInstance(instance.getId()))
                .distinct()
                .map(element -> token(
                        model.getModelElementById(failed.getOrDefault(element, element)), failed.containsKey(element)))
                .toList();
        String name =
                models.getProcessDefinition(instance.getProcessDefinitionId()).getName();
        return new Whereabouts(name, diagram(instance.getProcessDefinitionId()), tokens);
    }

    /** By the place that the engine went back to, the step that failed. */
    private Map<String, String> failed(String instance) {
        return runtime.createIncidentQuery().processInstanceId(instance).list().stream()
                .collect(toMap(
                        Incident::getActivityId,
                        incident -> requireNonNullElse(incident.getFailedActivityId(), incident.getActivityId()),
                        (first, second) -> first));
    }

    private static Token token(FlowElement element, boolean failed) {
        return new Token(element.getId(), element.getName(), element instanceof CallActivity, failed);
    }

    /** The leaves of the tree; what is about to begin is a leaf too. */
    private static Stream<String> waiting(ActivityInstance activity) {
        TransitionInstance[] about = activity.getChildTransitionInstances();
        ActivityInstance[] children = activity.getChildActivityInstances();
        if (about.length == 0 && children.length == 0) {
            return Stream.of(element(activity.getActivityId()));
        }
        return Stream.concat(
                Stream.of(about).map(transition -> element(transition.getActivityId())),
                Stream.of(children).flatMap(Tokens::waiting));
    }

    private static String element(String activity) {
        return activity.replace(REPEATED, "");
    }

    private String diagram(String definition) {
        try (InputStream model = models.getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
