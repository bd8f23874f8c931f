package fr.crig.avis.workflow.model;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The deliberation is a stand-in of one task: what is walked here is the rectification's own model. */
@Tag("slow")
@Deployment(resources = "processes/rectification.bpmn")
class RectificationModelTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering("rectification", "deliberation");

    private static final String DELIBERATION = "standIn_deliberation";

    @AfterEach
    void forgetStandIns() {
        Mocks.reset();
    }

    @Test
    void deliberatesThenRecordsAndTells() {
        init(ENGINE.getProcessEngine());
        Delegates delegates = Delegates.of("rectification");
        standInForTheDeliberation();
        Walk rectification = Walk.start(
                ENGINE.getProcessEngine(),
                "rectification",
                Map.of("reference", Walk.REFERENCE, "receivingSignatory", "REGION"));
        rectification.proceed();
        assertThat(rectification.instance()).isWaitingAtExactly("callActivity_deliberate");
        org.assertj.core.api.Assertions.assertThat(ENGINE.getProcessEngine()
                        .getTaskService()
                        .getVariables(rectification.task(DELIBERATION).getId()))
                .containsOnlyKeys("reference", "receivingSignatory");

        rectification.complete(DELIBERATION);
        org.assertj.core.api.Assertions.assertThat(delegates.calls()).isEmpty();
        rectification.proceed();

        assertThat(rectification.instance()).isEnded().hasPassed("endEvent_rectified");
        org.assertj.core.api.Assertions.assertThat(delegates.calls())
                .containsExactly("recordAvis", "notifyAvisRecorded");
    }

    private static void standInForTheDeliberation() {
        ENGINE.manageDeployment(ENGINE.getProcessEngine()
                .getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "deliberation.bpmn",
                        Bpmn.createExecutableProcess("deliberation")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask(DELIBERATION)
                                .endEvent()
                                .done())
                .deploy());
    }
}
