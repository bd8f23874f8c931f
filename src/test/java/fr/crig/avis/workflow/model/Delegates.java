package fr.crig.avis.workflow.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/** Stands in for the delegates that a model calls, and writes down each call in its order. */
final class Delegates {

    private final List<String> calls = new ArrayList<>();
    private final Map<String, Map<String, Object>> results = new HashMap<>();

    private Delegates() {}

    static Delegates of(String process) {
        Delegates delegates = new Delegates();
        Models.current(process).getModelElementsByType(ServiceTask.class).stream()
                .map(Models::bean)
                .forEach(bean -> Mocks.register(bean, (JavaDelegate) call -> delegates.called(bean, call)));
        return delegates;
    }

    /** What this delegate leaves behind in the process. */
    Delegates leaving(String bean, Map<String, Object> variables) {
        results.put(bean, variables);
        return this;
    }

    /** Names of the beans called so far; in a multi-instance, followed by the signatory at hand. */
    List<String> calls() {
        return calls;
    }

    private void called(String bean, DelegateExecution execution) {
        Object signatory = execution.getVariable("signatory");
        calls.add(signatory == null ? bean : bean + " " + signatory);
        execution.setVariables(results.getOrDefault(bean, Map.of()));
    }
}
