package fr.crig.avis.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
@Deployment(resources = "processes/written-consultation.bpmn")
class WrittenConsultationModelTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering("written-consultation");

    private Delegates delegates;

    @BeforeEach
    void standIns() {
        init(ENGINE.getProcessEngine());
        delegates = Delegates.of("written-consultation")
                .leaving(
                        "openConsultation",
                        Map.of(
                                "debateEnd", Walk.inDays(5),
                                "earliestEnd", Walk.inDays(8),
                                "prepareVoteDue", Walk.inDays(6)))
                .leaving(
                        "openVote",
                        Map.of(
                                "signatories", List.of("IGN", "OPENIG", "REGION"),
                                "voteReminder", Walk.inDays(9),
                                "voteTerm", Walk.inDays(10),
                                "outcomeDue", Walk.inDays(11)))
                .leaving("closeVote", Map.of("valid", true))
                .leaving("announceResult", Map.of("concluded", true))
                .leaving("announceInvalid", Map.of("concluded", false))
                .leaving("announceEvocation", Map.of("concluded", false));
    }

    @AfterEach
    void forgetStandIns() {
        Mocks.reset();
    }

    @Test
    void debatesUntilTheAnnouncedEnd() {
        Walk consultation = opened();

        assertThat(delegates.calls()).containsExactly("openConsultation");
        assertThat(consultation.instance()).isWaitingAtExactly("timer_debateEnd");
        assertThat(consultation.timers("timer_debateEnd"))
                .singleElement()
                .returns(Walk.inDays(5), job -> job.getDuedate());
    }

    @Test
    void hasTheVotePreparedOnceTheDebateIsOver() {
        Walk consultation = opened().fire("timer_debateEnd");

        assertThat(consultation.instance()).isWaitingAtExactly("userTask_prepareVote");
        assertThat(consultation.groupOf("userTask_prepareVote")).isEqualTo("MEMBER_PREFECTURE");
        assertThat(consultation.task("userTask_prepareVote").getDueDate()).isEqualTo(Walk.inDays(6));
        assertThat(delegates.calls()).doesNotContain("openVote");
    }

    @Test
    void asksEveryVoteInParallel() {
        Walk consultation = voting();

        assertThat(delegates.calls()).endsWith("openVote");
        assertThat(votes()).hasSize(3).allMatch(task -> task.getDueDate().equals(Walk.inDays(10)));
        assertThat(voteOf("IGN")).isNotNull();
        assertThat(consultation.timers("timer_voteTerm"))
                .singleElement()
                .returns(Walk.inDays(10), job -> job.getDuedate());
        assertThat(consultation.timers("timer_voteReminder"))
                .singleElement()
                .returns(Walk.inDays(9), job -> job.getDuedate());
    }

    @Test
    void remindsWithoutTakingTheTasksAway() {
        Walk consultation = voting().fire("timer_voteReminder");

        assertThat(delegates.calls()).endsWith("remindVote");
        assertThat(consultation.instance()).hasPassed("endEvent_voteReminded");
        assertThat(votes()).hasSize(3);
    }

    @Test
    void waitsForTheEarliestEndEvenWhenAllHaveVoted() {
        Walk consultation = allVoted();

        assertThat(consultation.instance()).isWaitingAtExactly("timer_earliestEnd");
        assertThat(consultation.timers("timer_earliestEnd"))
                .singleElement()
                .returns(Walk.inDays(8), job -> job.getDuedate());
        assertThat(consultation.timers("timer_voteTerm")).isEmpty();
        assertThat(delegates.calls()).doesNotContain("closeVote");

        consultation.fire("timer_earliestEnd");
        assertThat(delegates.calls()).endsWith("closeVote");
        assertThat(consultation.instance()).isWaitingAtExactly("userTask_recordOutcome");
    }

    @Test
    void closesAtTheTermWhoeverIsSilent() {
        Walk consultation = voting();
        vote("IGN");
        consultation.proceed().fire("timer_voteTerm");

        assertThat(votes()).isEmpty();
        assertThat(delegates.calls()).endsWith("closeVote");
        assertThat(consultation.instance()).isWaitingAtExactly("userTask_recordOutcome");
    }

    @Test
    void endsWithTheResultThatIsAnnounced() {
        Walk consultation = allVoted().fire("timer_earliestEnd");
        assertThat(consultation.groupOf("userTask_recordOutcome")).isEqualTo("MEMBER_PREFECTURE");
        assertThat(consultation.task("userTask_recordOutcome").getDueDate()).isEqualTo(Walk.inDays(11));

        consultation.complete("userTask_recordOutcome");

        assertThat(consultation.instance()).isEnded().hasPassed("endEvent_consulted");
        assertThat(delegates.calls()).endsWith("announceResult");
        assertThat(consultation.variable("concluded")).isEqualTo(true);
    }

    @Test
    void goesToAMeetingWhenTooFewTookPart() {
        delegates.leaving("closeVote", Map.of("valid", false));
        Walk consultation = voting().fire("timer_voteTerm");

        assertThat(consultation.instance())
                .isEnded()
                .hasPassed("endEvent_sentToMeeting")
                .hasNotPassed("userTask_recordOutcome");
        assertThat(delegates.calls()).endsWith("announceInvalid");
        assertThat(consultation.variable("concluded")).isEqualTo(false);
    }

    @Test
    void isCalledToAMeetingDuringTheDebate() {
        Walk consultation = opened().receive("calledToMeeting");

        assertThat(consultation.instance()).isEnded().hasPassed("endEvent_evoked");
        assertThat(delegates.calls()).endsWith("announceEvocation");
        assertThat(consultation.variable("concluded")).isEqualTo(false);
    }

    @Test
    void isCalledToAMeetingDuringTheVote() {
        Walk consultation = voting();
        vote("IGN");
        consultation.receive("calledToMeeting");

        assertThat(consultation.instance()).isEnded().hasPassed("endEvent_evoked");
        assertThat(votes()).isEmpty();
        assertThat(delegates.calls()).doesNotContain("closeVote");
    }

    private Walk opened() {
        return Walk.start(
                ENGINE.getProcessEngine(),
                "written-consultation",
                Map.of(
                        "reference", Walk.REFERENCE,
                        "receivingSignatory", "REGION",
                        "route", "WRITTEN_CONSULTATION",
                        "itemSecretary", "MEMBER_PREFECTURE"));
    }

    private Walk voting() {
        return opened().fire("timer_debateEnd").complete("userTask_prepareVote");
    }

    private Walk allVoted() {
        Walk consultation = voting();
        List.of("IGN", "OPENIG", "REGION").forEach(this::vote);
        return consultation.proceed();
    }

    private void vote(String signatory) {
        ENGINE.getProcessEngine().getTaskService().complete(voteOf(signatory).getId());
    }

    private Task voteOf(String signatory) {
        return ENGINE.getProcessEngine()
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("userTask_vote")
                .taskCandidateGroup("MEMBER_" + signatory)
                .singleResult();
    }

    private List<Task> votes() {
        return ENGINE.getProcessEngine()
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("userTask_vote")
                .list();
    }
}
