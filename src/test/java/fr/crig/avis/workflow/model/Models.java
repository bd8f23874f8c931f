package fr.crig.avis.workflow.model;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/** The models of this repository, read as they are deployed. */
final class Models {

    private Models() {}

    static Stream<String> processes() {
        return Stream.of(
                "funding-request",
                "admissibility",
                "circulation",
                "deliberation",
                "rectification",
                "meeting",
                "written-consultation",
                "agreement-renewal");
    }

    static Stream<String> decisions() {
        return Stream.of(
                "admissibility-checklist",
                "opinion-delays",
                "deliberation-route",
                "opinion-synthesis",
                "conflict-of-interest");
    }

    static BpmnModelInstance current(String process) {
        return Bpmn.readModelFromStream(open("/processes/" + process + ".bpmn"));
    }

    static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    /** The bean named by {@code ${bean}}. */
    static String bean(ServiceTask task) {
        return task.getCamundaDelegateExpression().replaceAll("[${}]", "");
    }

    static InputStream open(String resource) {
        InputStream stream = Models.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalArgumentException("No such resource: " + resource);
        }
        return stream;
    }
}
