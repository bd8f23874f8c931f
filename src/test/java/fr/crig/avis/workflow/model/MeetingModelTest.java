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
@Deployment(resources = "processes/meeting.bpmn")
class MeetingModelTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering("meeting");

    private Delegates delegates;

    @BeforeEach
    void standIns() {
        init(ENGINE.getProcessEngine());
        delegates = Delegates.of("meeting")
                .leaving("sendMinutes", Map.of("remarksTerm", Walk.inDays(60)))
                .leaving("closeRemarks", Map.of("hasRemarks", false));
    }

    @AfterEach
    void forgetStandIns() {
        Mocks.reset();
    }

    @Test
    void asksTheSecretariatToConvene() {
        Walk meeting = planned();

        assertThat(meeting.instance()).isWaitingAtExactly("userTask_convene");
        assertThat(meeting.groupOf("userTask_convene")).isEqualTo("SECRETARIAT");
        assertThat(meeting.task("userTask_convene").getDueDate()).isEqualTo(Walk.inDays(25));
        assertThat(delegates.calls()).isEmpty();
    }

    @Test
    void waitsForTheDayOnceConvened() {
        Walk meeting = convened();

        assertThat(delegates.calls()).containsExactly("sendConvocation");
        assertThat(meeting.instance()).isWaitingAtExactly("userTask_holdMeeting");
        assertThat(meeting.groupOf("userTask_holdMeeting")).isEqualTo("SECRETARIAT");
        assertThat(meeting.task("userTask_holdMeeting").getDueDate()).isEqualTo(Walk.inDays(40));
    }

    @Test
    void wantsItsMinutesOnceHeld() {
        Walk meeting = held();

        assertThat(meeting.instance()).isWaitingAtExactly("userTask_draftMinutes");
        assertThat(meeting.groupOf("userTask_draftMinutes")).isEqualTo("SECRETARIAT");
        assertThat(meeting.task("userTask_draftMinutes").getDueDate()).isEqualTo(Walk.inDays(47));
    }

    @Test
    void leavesTheSignatoriesTimeForRemarks() {
        Walk meeting = minutesSent();

        assertThat(meeting.instance()).isWaitingAtExactly("timer_remarksTerm");
        assertThat(meeting.timers("timer_remarksTerm"))
                .singleElement()
                .satisfies(timer -> assertThat(timer.getDuedate()).isEqualTo(Walk.inDays(60)));
        assertThat(delegates.calls()).containsExactly("sendConvocation", "prepareMinutes", "sendMinutes");
    }

    @Test
    void approvesTacitlyWhatNobodyRemarkedOn() {
        Walk meeting = minutesSent().fire("timer_remarksTerm");

        assertThat(meeting.instance())
                .isEnded()
                .hasPassed("endEvent_meetingClosed")
                .hasNotPassed("userTask_answerRemarks");
        assertThat(delegates.calls()).endsWith("closeRemarks", "approveMinutes", "closeMeeting");
    }

    @Test
    void answersTheRemarksFirst() {
        delegates.leaving("closeRemarks", Map.of("hasRemarks", true));
        Walk meeting = minutesSent().fire("timer_remarksTerm");

        assertThat(meeting.instance()).isWaitingAtExactly("userTask_answerRemarks");
        assertThat(meeting.groupOf("userTask_answerRemarks")).isEqualTo("SECRETARIAT");
        assertThat(delegates.calls()).endsWith("sendMinutes", "closeRemarks");
        meeting.complete("userTask_answerRemarks");
        assertThat(meeting.instance()).isEnded();
        assertThat(delegates.calls()).endsWith("approveMinutes", "closeMeeting");
    }

    @Test
    void movesWithoutAWordBeforeTheConvocation() {
        Walk meeting = planned().receive("meetingMoved");

        assertThat(meeting.instance()).isWaitingAtExactly("userTask_convene");
        assertThat(delegates.calls()).isEmpty();
    }

    @Test
    void tellsOfAMoveAfterTheConvocation() {
        Walk meeting = convened().receive("meetingMoved");

        assertThat(meeting.instance()).isWaitingAtExactly("userTask_holdMeeting");
        assertThat(delegates.calls()).containsExactly("sendConvocation", "announceMove");
    }

    @Test
    void isCancelledWithoutAWordBeforeTheConvocation() {
        Walk meeting = planned().receive("meetingCancelled");

        assertThat(meeting.instance()).isEnded().hasPassed("endEvent_meetingCancelled");
        assertThat(delegates.calls()).isEmpty();
    }

    @Test
    void tellsOfACancellationAfterTheConvocation() {
        Walk meeting = convened().receive("meetingCancelled");

        assertThat(meeting.instance()).isEnded().hasPassed("endEvent_meetingCancelled");
        assertThat(delegates.calls()).containsExactly("sendConvocation", "announceCancellation");
    }

    private Walk minutesSent() {
        return held().complete("userTask_draftMinutes");
    }

    private Walk held() {
        return convened()
                .complete("userTask_holdMeeting", Map.of("minutesDue", Walk.inDays(47)))
                .proceed();
    }

    private Walk convened() {
        return planned().complete("userTask_convene");
    }

    private static Walk planned() {
        return Walk.start(
                ENGINE.getProcessEngine(),
                "meeting",
                Map.of("meetingId", 7L, "convocationDue", Walk.inDays(25), "meetingStart", Walk.inDays(40)));
    }
}
