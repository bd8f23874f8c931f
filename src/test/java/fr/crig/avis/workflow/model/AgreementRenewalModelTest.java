package fr.crig.avis.workflow.model;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
@Deployment(resources = "processes/agreement-renewal.bpmn")
class AgreementRenewalModelTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering("agreement-renewal");

    private static final String DECIDE = "userTask_decideRenewal";
    private static final Date END = new Date(2_000_000_000_000L);

    @BeforeEach
    void engine() {
        init(ENGINE.getProcessEngine());
    }

    @Test
    void asksTheSecretariatUntilTheEndOfTheTerm() {
        Walk renewal = start();

        assertThat(renewal.instance()).isWaitingAtExactly(DECIDE);
        assertThat(renewal.task(DECIDE)).hasCandidateGroup("SECRETARIAT").hasFormKey("renouvellement");
        org.assertj.core.api.Assertions.assertThat(renewal.task(DECIDE).getDueDate())
                .isEqualTo(END);
    }

    @Test
    void isOverOnceItIsRenewed() {
        Walk renewal = start().complete(DECIDE, Map.of("agreementRenewed", true));

        assertThat(renewal.instance()).isEnded().hasPassed("endEvent_renewed").hasNotPassed("endEvent_notRenewed");
    }

    @Test
    void isOverOnceItIsNot() {
        Walk renewal = start().complete(DECIDE, Map.of("agreementRenewed", false));

        assertThat(renewal.instance())
                .isEnded()
                .hasPassed("endEvent_notRenewed")
                .hasNotPassed("endEvent_renewed");
    }

    @Test
    void asksNoMoreWhenTheDaysWereWrong() {
        Walk renewal = start().receive("agreementCorrected");

        assertThat(renewal.instance()).isEnded().hasPassed("endEvent_corrected");
    }

    private static Walk start() {
        return Walk.start(ENGINE.getProcessEngine(), "agreement-renewal", Map.of("agreementEnd", END));
    }
}
