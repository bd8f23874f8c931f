package fr.crig.avis.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The called processes are stand-ins of one task: what is walked here is the request's own model. */
@Tag("slow")
@Deployment(resources = "processes/funding-request.bpmn")
class FundingRequestModelTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE =
            ModelEngine.covering("funding-request", "admissibility", "circulation", "deliberation");

    private Delegates delegates;

    @BeforeEach
    void standIns() {
        init(ENGINE.getProcessEngine());
        delegates = Delegates.of("funding-request")
                .leaving("recordAvis", Map.of("followUpDue", Walk.inDays(30), "followUpCycle", "R/P60D"));
        standIn("admissibility");
        standIn("circulation");
        standIn("deliberation");
    }

    @AfterEach
    void forgetStandIns() {
        Mocks.reset();
    }

    @Test
    void acknowledgesReceiptAfterTheClickHasReturned() {
        Walk request = submitted();
        assertThat(delegates.calls()).isEmpty();

        request.proceed();

        assertThat(delegates.calls()).containsExactly("acknowledgeReceipt");
        assertThat(request.instance()).isWaitingAt("callActivity_checkAdmissibility");
    }

    @Test
    void givesTheCalledProcessesWhatTheyNeed() {
        Walk request = submitted().proceed();
        assertThat(given(request, "admissibility"))
                .containsOnlyKeys("reference", "receivingSignatory", "admissibilityDue");

        admit(request);
        assertThat(given(request, "circulation"))
                .containsOnlyKeys("reference", "receivingSignatory", "urgency")
                .containsEntry("urgency", "FAST");

        request.complete("standIn_circulation");
        assertThat(given(request, "deliberation")).containsOnlyKeys("reference", "receivingSignatory");
    }

    @Test
    void travelsFromDepositToTheFollowUp() {
        Walk request = followedUp();
        assertThat(request.groupOf("userTask_recordFollowUp")).isEqualTo("AGENT_REGION");
        assertThat(request.task("userTask_recordFollowUp").getDueDate()).isEqualTo(Walk.inDays(30));

        request.complete("userTask_recordFollowUp");

        assertThat(request.instance()).isEnded().hasPassed("endEvent_closed");
        assertThat(delegates.calls()).containsExactly("acknowledgeReceipt", "recordAvis", "notifyAvisRecorded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OUTSIDE_PERIMETER", "LAPSED"})
    void endsWithoutAvisWhenNotAdmissible(String admissibility) {
        Walk request = submitted().proceed().complete("standIn_admissibility", Map.of("admissibility", admissibility));

        assertThat(request.instance()).isEnded().hasPassed("endEvent_notAdmissible");
        assertThat(request.instance()).hasNotPassed("callActivity_circulate");
    }

    @Test
    void recordsTheAvisOutsideTheClickThatEndsTheDeliberation() {
        Walk request = submitted().proceed();
        admit(request);
        request.complete("standIn_circulation").complete("standIn_deliberation");
        assertThat(delegates.calls()).doesNotContain("recordAvis");

        request.proceed();

        assertThat(delegates.calls()).endsWith("recordAvis", "notifyAvisRecorded");
    }

    @Test
    void asksForTheFollowUpAgainAndAgain() {
        Walk request = followedUp().fire("timer_followUp").fire("timer_followUp");

        assertThat(delegates.calls()).endsWith("askFollowUp", "askFollowUp");
        assertThat(request.instance()).isWaitingAt("userTask_recordFollowUp").hasPassed("endEvent_followUpAsked");
    }

    @Test
    void stopsEverythingWhenTheRequestIsWithdrawn() {
        Walk request = submitted().proceed();
        admit(request);

        request.receive("requestWithdrawn");

        assertThat(request.instance()).isEnded().hasPassed("endEvent_withdrawn");
        assertThat(request.task("standIn_circulation")).isNull();
        assertThat(delegates.calls()).endsWith("notifyWithdrawn");
    }

    @Test
    void stopsEverythingWhenTheRequestIsCancelled() {
        Walk request = submitted().proceed().receive("requestCancelled");

        assertThat(request.instance()).isEnded().hasPassed("endEvent_cancelled");
        assertThat(request.task("standIn_admissibility")).isNull();
        assertThat(delegates.calls()).endsWith("notifyCancelled");
    }

    @Test
    void canBeWithdrawnBeforeItsReceiptIsAcknowledged() {
        Walk request = submitted().receive("requestWithdrawn").proceed();

        assertThat(request.instance()).isEnded();
        assertThat(delegates.calls()).containsExactly("notifyWithdrawn");
    }

    @Test
    void isDeafToAWithdrawalOnceItIsClosed() {
        Walk request = followedUp().complete("userTask_recordFollowUp");

        assertThatThrownBy(() -> request.receive("requestWithdrawn"))
                .isInstanceOf(MismatchingMessageCorrelationException.class);
    }

    private Walk submitted() {
        Map<String, Object> variables = Map.of(
                "reference", Walk.REFERENCE, "receivingSignatory", "REGION", "admissibilityDue", Walk.inDays(10));
        return Walk.start(ENGINE.getProcessEngine(), "funding-request", variables);
    }

    private void admit(Walk request) {
        request.complete("standIn_admissibility", Map.of("admissibility", "ADMISSIBLE", "urgency", "FAST"));
    }

    private Walk followedUp() {
        Walk request = submitted().proceed();
        admit(request);
        return request.complete("standIn_circulation")
                .complete("standIn_deliberation")
                .proceed();
    }

    private Map<String, Object> given(Walk request, String process) {
        return ENGINE.getRuntimeService()
                .getVariables(request.task("standIn_" + process).getProcessInstanceId());
    }

    private void standIn(String process) {
        ProcessEngine engine = ENGINE.getProcessEngine();
        ENGINE.manageDeployment(engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        process + ".bpmn",
                        Bpmn.createExecutableProcess(process)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask("standIn_" + process)
                                .endEvent()
                                .done())
                .deploy());
    }
}
