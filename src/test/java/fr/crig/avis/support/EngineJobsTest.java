package fr.crig.avis.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.SubProcessBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EngineJobsTest extends ApplicationTest {

    private static final String KEY = "D-2026-9999";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private String deployment;

    @BeforeEach
    void startWithAContinuationAndATimerForEachSignatory() {
        deployment = repository
                .createDeployment()
                .addModelInstance("probe.bpmn", probe())
                .deploy()
                .getId();
        runtime.startProcessInstanceByKey("probe", KEY, Map.of("signatories", List.of("IGN", "REGION")));
    }

    @AfterEach
    void undeploy() {
        repository.deleteDeployment(deployment, true, true);
    }

    @Test
    void runsContinuationsButNoTimerBeforeItsDate() {
        jobs.runDue(KEY);
        assertThat(waitingTasks()).isEqualTo(2);
        assertThat(jobs.waitingTimers(KEY)).containsExactly("timer_term", "timer_term");
    }

    @Test
    void runsTimersWhoseDateHasCome() {
        jobs.runDue(KEY);
        clock.advanceDays(11);
        jobs.runDue(KEY);
        assertThat(waitingTasks()).isZero();
    }

    @Test
    void firesTheTimerOfOneSignatory() {
        jobs.runDue(KEY);
        jobs.fire(KEY, "timer_term", "signatory", "IGN");
        assertThat(waitingTasks()).isEqualTo(1);
        assertThat(tasks.getVariable(tasks.createTaskQuery().singleResult().getId(), "signatory"))
                .isEqualTo("REGION");
    }

    @Test
    void refusesToGuessBetweenTwoTimers() {
        jobs.runDue(KEY);
        assertThatThrownBy(() -> jobs.fire(KEY, "timer_term"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("found 2");
    }

    private long waitingTasks() {
        return tasks.createTaskQuery().processInstanceBusinessKey(KEY).count();
    }

    private static BpmnModelInstance probe() {
        SubProcessBuilder signatory = Bpmn.createExecutableProcess("probe")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .camundaAsyncBefore()
                .subProcess();
        signatory.multiInstance().parallel().camundaCollection("signatories").camundaElementVariable("signatory");
        return signatory
                .embeddedSubProcess()
                .startEvent()
                .userTask("userTask_probe")
                .boundaryEvent("timer_term")
                .timerWithDuration("P10D")
                .endEvent()
                .moveToActivity("userTask_probe")
                .endEvent()
                .subProcessDone()
                .endEvent()
                .done();
    }
}
