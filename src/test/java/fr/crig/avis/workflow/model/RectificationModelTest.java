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

/** The deliberation and the consultation are stand-ins of one task: what is walked here is the rectification's own model. */
@Tag("slow")
@Deployment(resources = "processes/rectification.bpmn")
class RectificationModelTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE =
            ModelEngine.covering("rectification", "deliberation", "written-consultation");

    private static final String DELIBERATION = "standIn_deliberation";
    private static final String CONSULTATION = "standIn_consultation";

    @AfterEach
    void forgetStandIns() {
        Mocks.reset();
    }

    @Test
    void deliberatesThenRecordsAndTells() {
        init(ENGINE.getProcessEngine());
        Delegates delegates = Delegates.of("rectification");
        Walk rectification = start(false);
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

    @Test
    void stopsTheDeliberationWhenItIsGivenUp() {
        init(ENGINE.getProcessEngine());
        Delegates delegates = Delegates.of("rectification");
        Walk rectification = start(false);

        rectification.receive("rectificationAbandoned");

        assertThat(rectification.instance()).isEnded().hasPassed("endEvent_notRectified");
        org.assertj.core.api.Assertions.assertThat(rectification.task(DELIBERATION))
                .isNull();
        org.assertj.core.api.Assertions.assertThat(delegates.calls()).containsExactly("notifyRectificationAbandoned");
    }

    @Test
    void consultsInWritingWhenThatWasChosen() {
        init(ENGINE.getProcessEngine());
        Delegates delegates = Delegates.of("rectification");
        Walk rectification = start(true);
        assertThat(rectification.instance()).isWaitingAtExactly("callActivity_consultInWriting");
        org.assertj.core.api.Assertions.assertThat(ENGINE.getProcessEngine()
                        .getTaskService()
                        .getVariables(rectification.task(CONSULTATION).getId()))
                .containsOnlyKeys("reference", "receivingSignatory", "route", "itemSecretary");

        rectification.complete(CONSULTATION, Map.of("concluded", true)).proceed();

        assertThat(rectification.instance()).isEnded().hasPassed("endEvent_rectified");
        org.assertj.core.api.Assertions.assertThat(delegates.calls())
                .containsExactly("recordAvis", "notifyAvisRecorded");
    }

    @Test
    void goesToAMeetingWhenTheConsultationComesToNothing() {
        init(ENGINE.getProcessEngine());
        Delegates.of("rectification");
        Walk rectification = start(true);
        rectification.complete(CONSULTATION, Map.of("concluded", false)).proceed();
        assertThat(rectification.instance()).isWaitingAtExactly("callActivity_deliberate");
        rectification.complete(DELIBERATION).proceed();
        assertThat(rectification.instance()).isEnded().hasPassed("endEvent_rectified");
    }

    private static Walk start(boolean inWriting) {
        standIn("deliberation", DELIBERATION);
        standIn("written-consultation", CONSULTATION);
        return Walk.start(
                        ENGINE.getProcessEngine(),
                        "rectification",
                        Map.of(
                                "reference",
                                Walk.REFERENCE,
                                "receivingSignatory",
                                "REGION",
                                "inWriting",
                                inWriting,
                                "route",
                                "WRITTEN_CONSULTATION",
                                "itemSecretary",
                                "SECRETARIAT"))
                .proceed();
    }

    private static void standIn(String process, String task) {
        ENGINE.manageDeployment(ENGINE.getProcessEngine()
                .getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        process + ".bpmn",
                        Bpmn.createExecutableProcess(process)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask(task)
                                .endEvent()
                                .done())
                .deploy());
    }
}
