package fr.crig.avis.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.committee.OpinionVisibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
@Deployment(resources = {"processes/circulation.bpmn", "processes/opinion-delays.dmn"})
class CirculationModelTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering("circulation");

    private static final List<String> SIGNATORIES = List.of("PREFECTURE", "REGION", "IGN", "OPENIG");

    private Delegates delegates;

    @BeforeEach
    void standIns() {
        init(ENGINE.getProcessEngine());
        Mocks.register("circulationFigures", figures());
        delegates = Delegates.of("circulation").leaving("openCirculation", calendar());
    }

    @AfterEach
    void forgetStandIns() {
        Mocks.reset();
    }

    @ParameterizedTest
    @CsvSource({"NORMAL, 31, 8", "FAST, 22, 6", "URGENT, 9, 3"})
    void readsTheDelayFromTheFiguresInForce(String urgency, int opinionDays, int graceDays) {
        Walk circulation = started(urgency);

        assertThat(circulation.variable("opinionDelay"))
                .isEqualTo(Map.of("opinionDays", opinionDays, "graceDays", graceDays));
    }

    @Test
    void asksEverySignatoryInParallel() {
        Walk circulation = asked();

        assertThat(delegates.calls().subList(1, 5))
                .containsExactlyInAnyOrder(
                        "askOpinion PREFECTURE", "askOpinion REGION", "askOpinion IGN", "askOpinion OPENIG");
        assertThat(opinionTasks()).hasSize(4).allMatch(task -> task.getDueDate().equals(Walk.inDays(30)));
        assertThat(taskOf("IGN")).isNotNull();
        assertThat(circulation.timers("timer_circulationTerm"))
                .singleElement()
                .returns(Walk.inDays(37), job -> job.getDuedate());
    }

    @Test
    void closesOnceEverySignatoryHasAnswered() {
        Walk circulation = asked();

        give("PREFECTURE", "REGION", "IGN");
        circulation.proceed();
        assertThat(circulation.instance()).isNotEnded();
        assertThat(delegates.calls()).doesNotContain("closeCirculation");

        give("OPENIG");
        circulation.proceed();
        assertThat(circulation.instance()).isEnded().hasPassed("endEvent_circulationClosed");
        assertThat(delegates.calls()).endsWith("closeCirculation").doesNotContain("recordSilence");
    }

    /** Without {@code asyncAfter} on the loop, all but one end in an OptimisticLockingException. */
    @Test
    void receivesFourOpinionsGivenAtOnce() throws Exception {
        Walk circulation = asked();
        List<String> tasks = opinionTasks().stream().map(Task::getId).toList();

        completeAtOnce(tasks);

        assertThat(opinionTasks()).isEmpty();
        circulation.proceed();
        assertThat(circulation.instance()).isEnded();
    }

    @ParameterizedTest
    @CsvSource({"timer_firstOpinionReminder, 23", "timer_secondOpinionReminder, 28", "timer_lateOpinionReminder, 31"})
    void remindsASilentSignatoryWithoutTakingItsTaskAway(String timer, int day) {
        Walk circulation = asked();
        give("PREFECTURE", "REGION", "OPENIG");
        assertThat(circulation.timers(timer)).singleElement().returns(Walk.inDays(day), job -> job.getDuedate());

        circulation.fire(timer);

        assertThat(delegates.calls()).endsWith("remindOpinion IGN");
        assertThat(taskOf("IGN")).isNotNull();
        assertThat(circulation.instance()).hasPassed("endEvent_opinionReminded");
    }

    @Test
    void alertsTheSubstituteWithoutTakingTheTaskAway() {
        Walk circulation = asked();
        give("PREFECTURE", "REGION", "OPENIG");
        assertThat(circulation.timers("timer_escalation"))
                .singleElement()
                .returns(Walk.inDays(33), job -> job.getDuedate());

        circulation.fire("timer_escalation");

        assertThat(delegates.calls()).endsWith("escalateToSubstitute IGN");
        assertThat(taskOf("IGN")).isNotNull();
        assertThat(circulation.instance()).hasPassed("endEvent_escalated");
    }

    @Test
    void nobodyIsRemindedOnceItsOpinionIsGiven() {
        Walk circulation = asked();
        give("IGN");

        assertThat(circulation.timers("timer_firstOpinionReminder")).hasSize(3);
        assertThat(circulation.timers("timer_escalation")).hasSize(3);
    }

    @Test
    void recordsTheSilenceAtTheTerm() {
        Walk circulation = asked();
        give("PREFECTURE");

        circulation.proceed().fire("timer_circulationTerm").proceed();

        assertThat(circulation.instance()).isEnded().hasPassed("timer_circulationTerm");
        assertThat(opinionTasks()).isEmpty();
        assertThat(delegates.calls()).endsWith("recordSilence", "closeCirculation");
    }

    /** The last opinion is given, its token has not moved yet: the term may still win, and nothing breaks. */
    @Test
    void theTermMayBeatTheLastOpinion() {
        Walk circulation = asked();
        give("PREFECTURE", "REGION", "IGN", "OPENIG");

        circulation.fire("timer_circulationTerm").proceed();

        assertThat(circulation.instance()).isEnded();
        assertThat(delegates.calls()).endsWith("recordSilence", "closeCirculation");
    }

    private Walk started(String urgency) {
        Map<String, Object> variables =
                Map.of("reference", Walk.REFERENCE, "receivingSignatory", "REGION", "urgency", urgency);
        return Walk.start(ENGINE.getProcessEngine(), "circulation", variables);
    }

    private Walk asked() {
        return started("NORMAL").proceed();
    }

    private List<Task> opinionTasks() {
        return ENGINE.getTaskService().createTaskQuery().list();
    }

    private Task taskOf(String signatory) {
        return ENGINE.getTaskService()
                .createTaskQuery()
                .taskCandidateGroup("MEMBER_" + signatory)
                .singleResult();
    }

    private void give(String... signatories) {
        for (String signatory : signatories) {
            ENGINE.getTaskService().complete(taskOf(signatory).getId());
        }
    }

    private static void completeAtOnce(List<String> tasks) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService members = Executors.newFixedThreadPool(tasks.size());
        List<Future<?>> clicks = new ArrayList<>();
        for (String task : tasks) {
            clicks.add(members.submit(() -> {
                go.await();
                ENGINE.getTaskService().complete(task);
                return null;
            }));
        }
        go.countDown();
        for (Future<?> click : clicks) {
            click.get();
        }
        members.shutdown();
    }

    private static Map<String, Object> calendar() {
        return Map.of(
                "signatories", new ArrayList<>(SIGNATORIES),
                "opinionDue", Walk.inDays(30),
                "firstReminder", Walk.inDays(23),
                "secondReminder", Walk.inDays(28),
                "lateReminder", Walk.inDays(31),
                "escalation", Walk.inDays(33),
                "circulationTerm", Walk.inDays(37));
    }

    /** No figure is a default: a constant in the model would show. */
    private static CommitteeProperties.Circulation figures() {
        return new CommitteeProperties.Circulation(31, 22, 9, 8, 6, 3, 7, 2, 1, 3, true, OpinionVisibility.UNTIL_GIVEN);
    }
}
