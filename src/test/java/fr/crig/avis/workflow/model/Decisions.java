package fr.crig.avis.workflow.model;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/** The five decision tables on one bare engine, shared: a decision leaves nothing behind but history. */
final class Decisions {

    private static final DecisionService SERVICE = deploy();

    private Decisions() {}

    static DmnDecisionResult evaluate(String decision, Map<String, Object> facts) {
        return SERVICE.evaluateDecisionByKey(decision).variables(facts).evaluate();
    }

    static String text(String decision, Map<String, Object> facts) {
        return evaluate(decision, facts).getSingleEntry();
    }

    private static DecisionService deploy() {
        ProcessEngine engine = ModelEngine.plain("decisions");
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        Models.decisions().forEach(name -> deployment.addClasspathResource("processes/" + name + ".dmn"));
        deployment.deploy();
        return engine.getDecisionService();
    }
}
