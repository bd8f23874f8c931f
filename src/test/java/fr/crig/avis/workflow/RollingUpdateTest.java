package fr.crig.avis.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Stages;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Version N+1 has brought its models, and a node of version N still runs. */
class RollingUpdateTest extends ApplicationTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String NEWER = "model-of-a-newer-version";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RepositoryService models;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private Stages stages;

    @Test
    void knowsAtItsStartEveryModelThatIsThere() {
        assertThat(management.getRegisteredDeployments())
                .containsAll(models.createDeploymentQuery().list().stream()
                        .map(Deployment::getId)
                        .toList());
    }

    @Test
    void leavesTheStepsOfANewerModelToANodeThatStartedWithIt() {
        try (Node old = new Node("old", context)) {
            Deployment newer = models.createDeployment()
                    .addModelInstance(
                            NEWER + ".bpmn",
                            Bpmn.createExecutableProcess(NEWER)
                                    .camundaHistoryTimeToLiveString("P1D")
                                    .startEvent()
                                    .camundaAsyncBefore()
                                    .serviceTask()
                                    .camundaExpression("${true}")
                                    .endEvent()
                                    .done())
                    .deploy();
            try {
                runtime.startProcessInstanceByKey(NEWER);
                Job step = newer().singleResult();
                stages.submitted();
                old.start();
                old.wake();
                Awaitility.await()
                        .atMost(PATIENCE)
                        .until(() -> management
                                        .createJobQuery()
                                        .messages()
                                        .executable()
                                        .count()
                                == 1);
                old.wake();
                old.stop();
                assertThat(newer().singleResult().getId()).isEqualTo(step.getId());
                assertThat(newer().singleResult().getRetries()).isEqualTo(step.getRetries());
                try (Node updated = new Node("updated", context)) {
                    updated.start();
                    updated.wake();
                    Awaitility.await().atMost(PATIENCE).until(() -> newer().count() == 0);
                    updated.stop();
                }
            } finally {
                models.deleteDeployment(newer.getId(), true);
            }
        }
    }

    private JobQuery newer() {
        return management.createJobQuery().processDefinitionKey(NEWER);
    }
}
