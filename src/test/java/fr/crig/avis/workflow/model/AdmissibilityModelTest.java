package fr.crig.avis.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
@Deployment(resources = "processes/admissibility.bpmn")
class AdmissibilityModelTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering("admissibility");

    private Delegates delegates;

    @BeforeEach
    void standIns() {
        init(ENGINE.getProcessEngine());
        delegates = Delegates.of("admissibility");
    }

    @AfterEach
    void forgetStandIns() {
        Mocks.reset();
    }

    @Test
    void asksTheSecretariatFirst() {
        Walk check = opened();

        assertThat(check.instance()).isWaitingAt("userTask_checkAdmissibility");
        assertThat(check.groupOf("userTask_checkAdmissibility")).isEqualTo("SECRETARIAT");
        assertThat(check.task("userTask_checkAdmissibility").getDueDate()).isEqualTo(Walk.inDays(10));
    }

    @Test
    void admitsWithoutALetter() {
        Walk check = decided("ADMISSIBLE");

        assertThat(check.instance()).isEnded().hasPassed("endEvent_admissible");
        assertThat(delegates.calls()).isEmpty();
    }

    @Test
    void tellsThatTheRequestIsOutsideThePerimeter() {
        Walk check = decided("OUTSIDE_PERIMETER");

        assertThat(check.instance()).isEnded().hasPassed("endEvent_outsidePerimeter");
        assertThat(delegates.calls()).containsExactly("notifyOutsidePerimeter");
    }

    @Test
    void asksTheAgentForACompletion() {
        Walk check = decided("COMPLETION");

        assertThat(delegates.calls()).containsExactly("askCompletion");
        assertThat(check.groupOf("userTask_completeRequest")).isEqualTo("AGENT_REGION");
        assertThat(check.task("userTask_completeRequest").getDueDate()).isEqualTo(Walk.inDays(30));
        assertThat(check.timers("timer_firstCompletionReminder"))
                .singleElement()
                .returns(Walk.inDays(15), job -> job.getDuedate());
        assertThat(check.timers("timer_secondCompletionReminder"))
                .singleElement()
                .returns(Walk.inDays(25), job -> job.getDuedate());
        assertThat(check.timers("timer_completionTerm"))
                .singleElement()
                .returns(Walk.inDays(30), job -> job.getDuedate());
    }

    @Test
    void goesBackToTheSecretariatOnceCompleted() {
        Walk check = decided("COMPLETION").complete("userTask_completeRequest");

        assertThat(check.instance()).isWaitingAtExactly("userTask_checkAdmissibility");
        assertThat(check.timers("timer_completionTerm")).isEmpty();

        check.complete("userTask_checkAdmissibility", Map.of("admissibility", "ADMISSIBLE"));
        assertThat(check.instance()).isEnded().hasPassed("endEvent_admissible");
    }

    @Test
    void remindsTwiceWithoutTakingTheTaskAway() {
        Walk check = decided("COMPLETION").fire("timer_firstCompletionReminder");
        assertThat(delegates.calls()).containsExactly("askCompletion", "remindCompletion");
        assertThat(check.instance()).isWaitingAtExactly("userTask_completeRequest");

        check.fire("timer_secondCompletionReminder");

        assertThat(delegates.calls()).containsExactly("askCompletion", "remindCompletion", "remindCompletion");
        assertThat(check.instance())
                .isWaitingAtExactly("userTask_completeRequest")
                .hasPassed("endEvent_completionReminded");
    }

    @Test
    void lapsesOnlyAfterTheSecretariatHasConfirmed() {
        Walk check = decided("COMPLETION").fire("timer_completionTerm");
        assertThat(check.instance()).isWaitingAtExactly("userTask_confirmLapse");
        assertThat(check.groupOf("userTask_confirmLapse")).isEqualTo("SECRETARIAT");
        assertThat(check.task("userTask_confirmLapse").getDueDate()).isEqualTo(Walk.inDays(30));

        check.complete("userTask_confirmLapse", Map.of("lapsed", true));

        assertThat(check.instance()).isEnded().hasPassed("endEvent_lapsed");
        assertThat(check.variable("admissibility")).isEqualTo("LAPSED");
        assertThat(delegates.calls()).endsWith("notifyLapsed");
    }

    @Test
    void givesMoreTimeWithNewTerms() {
        Walk check = decided("COMPLETION").fire("timer_completionTerm");

        check.complete("userTask_confirmLapse", Map.of("lapsed", false, "completionTerm", Walk.inDays(60)));

        assertThat(check.instance()).isWaitingAtExactly("userTask_completeRequest");
        assertThat(check.timers("timer_completionTerm"))
                .singleElement()
                .returns(Walk.inDays(60), job -> job.getDuedate());
        assertThat(delegates.calls()).doesNotContain("notifyLapsed");
    }

    private Walk opened() {
        Map<String, Object> variables = Map.of(
                "reference", Walk.REFERENCE, "receivingSignatory", "REGION", "admissibilityDue", Walk.inDays(10));
        return Walk.start(ENGINE.getProcessEngine(), "admissibility", variables);
    }

    private Walk decided(String admissibility) {
        Map<String, Object> variables = Map.of(
                "admissibility", admissibility,
                "completionFirstReminder", Walk.inDays(15),
                "completionSecondReminder", Walk.inDays(25),
                "completionTerm", Walk.inDays(30));
        return opened().complete("userTask_checkAdmissibility", variables);
    }
}
