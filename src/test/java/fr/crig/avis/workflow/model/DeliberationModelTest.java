package fr.crig.avis.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.util.HashMap;
import java.util.Map;
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
import org.junit.jupiter.params.provider.CsvSource;

/** The written consultation is a stand-in of one task: what is walked here is the deliberation's own model. */
@Tag("slow")
@Deployment(resources = {"processes/deliberation.bpmn", "processes/deliberation-route.dmn"})
class DeliberationModelTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering("deliberation", "written-consultation");

    private static final String CONSULTATION = "standIn_consultation";

    private Delegates delegates;

    @BeforeEach
    void standIns() {
        init(ENGINE.getProcessEngine());
        delegates = Delegates.of("deliberation");
        standInForTheConsultation();
    }

    @AfterEach
    void forgetStandIns() {
        Mocks.reset();
    }

    @Test
    void waitsForAMeetingThatIsEarlyEnough() {
        Walk deliberation = meeting();

        assertThat(deliberation.variable("route")).isEqualTo("MEETING");
        assertThat(deliberation.instance()).isWaitingAtExactly("userTask_placeOnAgenda");
        assertThat(deliberation.groupOf("userTask_placeOnAgenda")).isEqualTo("SECRETARIAT");
        assertThat(delegates.calls()).containsExactly("prepareRoute", "enterBacklog");
    }

    @ParameterizedTest
    @CsvSource({"20, WRITTEN_CONSULTATION", "3, URGENT_WRITTEN_CONSULTATION", "-1, LATE"})
    void consultsInWritingWhenNoMeetingIsEarlyEnough(int daysLeft, String route) {
        Walk deliberation = route(daysLeft, null);

        assertThat(deliberation.variable("route")).isEqualTo(route);
        assertThat(deliberation.instance()).isWaitingAtExactly("callActivity_consultInWriting");
        assertThat(ENGINE.getProcessEngine()
                        .getTaskService()
                        .getVariables(deliberation.task(CONSULTATION).getId()))
                .containsOnlyKeys("reference", "receivingSignatory", "route", "itemSecretary")
                .containsEntry("route", route);
        assertThat(delegates.calls()).containsExactly("prepareRoute");
    }

    @Test
    void endsWithTheWrittenConsultation() {
        Walk deliberation = route(20, null).complete(CONSULTATION, Map.of("concluded", true));

        assertThat(deliberation.instance())
                .isEnded()
                .hasPassed("endEvent_deliberated")
                .hasNotPassed("serviceTask_enterBacklog");
    }

    @Test
    void goesToAMeetingWhenTheWrittenConsultationCameToNothing() {
        Walk deliberation = route(20, null).complete(CONSULTATION, Map.of("concluded", false));

        assertThat(deliberation.instance()).isWaitingAtExactly("userTask_placeOnAgenda");
        assertThat(delegates.calls()).endsWith("enterBacklog");
    }

    @Test
    void tellsTheDateOfTheMeeting() {
        Walk deliberation = placedOnAgenda();

        assertThat(delegates.calls()).endsWith("notifyPlacedOnAgenda");
        assertThat(deliberation.instance()).isWaitingAtExactly("userTask_recordDeliberation");
        assertThat(deliberation.groupOf("userTask_recordDeliberation")).isEqualTo("MEMBER_IGN");
        assertThat(deliberation.task("userTask_recordDeliberation").getDueDate())
                .isEqualTo(Walk.inDays(40));
    }

    @Test
    void endsWithTheMeeting() {
        Walk deliberation = placedOnAgenda().complete("userTask_recordDeliberation", Map.of("postponed", false));

        assertThat(deliberation.instance())
                .isEnded()
                .hasPassed("endEvent_deliberated")
                .hasNotPassed("serviceTask_notifyPostponed");
    }

    @Test
    void goesToTheNextMeetingWhenPostponed() {
        Walk deliberation = placedOnAgenda().complete("userTask_recordDeliberation", Map.of("postponed", true));

        assertThat(deliberation.instance()).isWaitingAtExactly("userTask_placeOnAgenda");
        assertThat(delegates.calls()).endsWith("notifyPostponed", "enterBacklog");
    }

    @Test
    void goesBackToTheBacklogWhenRemovedFromTheAgenda() {
        Walk deliberation = placedOnAgenda().receive("itemRemovedFromAgenda");

        assertThat(deliberation.instance()).isWaitingAtExactly("userTask_placeOnAgenda");
        assertThat(delegates.calls()).endsWith("enterBacklog").doesNotContain("notifyPostponed");
    }

    private static void standInForTheConsultation() {
        ENGINE.manageDeployment(ENGINE.getProcessEngine()
                .getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "written-consultation.bpmn",
                        Bpmn.createExecutableProcess("written-consultation")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask(CONSULTATION)
                                .endEvent()
                                .done())
                .deploy());
    }

    private Walk meeting() {
        return route(60, 10);
    }

    private Walk placedOnAgenda() {
        return meeting().complete("userTask_placeOnAgenda", Map.of("meetingDate", Walk.inDays(40)));
    }

    private Walk route(Integer daysUntilUsefulDate, Integer meetingMarginDays) {
        Map<String, Object> figures = new HashMap<>();
        figures.put("daysUntilUsefulDate", daysUntilUsefulDate);
        figures.put("meetingMarginDays", meetingMarginDays);
        figures.put("minimumMeetingMarginDays", 5);
        figures.put("urgentConsultationDays", 7);
        figures.put("itemSecretary", "MEMBER_IGN");
        delegates.leaving("prepareRoute", figures);
        return Walk.start(
                ENGINE.getProcessEngine(),
                "deliberation",
                Map.of("reference", Walk.REFERENCE, "receivingSignatory", "REGION"));
    }
}
