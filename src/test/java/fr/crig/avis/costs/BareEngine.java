package fr.crig.avis.costs;

import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.support.RoundTrips;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The engine alone with the models of the product, moved along the same tasks, timers and continuations as {@link Lifecycle}
 * moves it: its delegates leave the variables that the models read, and do nothing else.
 */
final class BareEngine implements AutoCloseable {

    private static final List<String> SIGNATORIES = List.of("PREFECTURE", "REGION", "IGN", "OPENIG");
    private static final String MEETING = "meeting-1";

    private final ProcessEngine engine;
    private final JdbcClient jdbc;

    /** @param figures what the decision table of the delays reads */
    BareEngine(DataSource database, Environment environment, CommitteeProperties.Circulation figures) {
        var settings = new StandaloneProcessEngineConfiguration();
        settings.setProcessEngineName("bare");
        settings.setDataSource(database);
        settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        settings.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        settings.setMetricsEnabled(false);
        settings.setDbMetricsReporterActivate(false);
        settings.setJobExecutorActivate(false);
        settings.setIdGenerator(new StrongUuidGenerator());
        Map<Object, Object> beans = delegates();
        beans.put("circulationFigures", figures);
        settings.setBeans(beans);
        engine = settings.buildProcessEngine();
        jdbc = JdbcClient.create(database);
        deploy(environment);
    }

    /** What the product deploys. */
    private void deploy(Environment environment) {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        for (int i = 0; environment.containsProperty(pattern(i)); i++) {
            deployment.addClasspathResource(
                    environment.getRequiredProperty(pattern(i)).replace("classpath:", ""));
        }
        deployment.deploy();
    }

    private static String pattern(int rank) {
        return "camunda.bpm.deployment-resource-pattern[" + rank + "]";
    }

    private static Map<Object, Object> delegates() {
        Map<Object, Object> beans = new HashMap<>();
        List.of(
                        "acknowledgeReceipt",
                        "askOpinion",
                        "closeCirculation",
                        "enterBacklog",
                        "notifyPlacedOnAgenda",
                        "notifyAvisRecorded",
                        "sendConvocation",
                        "prepareMinutes",
                        "approveMinutes",
                        "closeMeeting")
                .forEach(bean -> beans.put(bean, (JavaDelegate) execution -> {}));
        beans.put(
                "openCirculation",
                leaving(() -> Map.of(
                        "signatories", new TreeSet<>(SIGNATORIES),
                        "opinionDue", inDays(30),
                        "firstReminder", inDays(23),
                        "secondReminder", inDays(28),
                        "lateReminder", inDays(31),
                        "escalation", inDays(33),
                        "circulationTerm", inDays(37))));
        beans.put("prepareRoute", leaving(() -> {
            Map<String, Object> facts = new HashMap<>();
            facts.put("daysUntilUsefulDate", null);
            facts.put("meetingMarginDays", null);
            facts.put("meetingPlanned", false);
            facts.put("minimumMeetingMarginDays", 5);
            facts.put("itemSecretary", "SECRETARIAT");
            facts.put("urgentConsultationDays", 7);
            return facts;
        }));
        beans.put(
                "recordAvis",
                leaving(() -> Map.of(
                        "followUpDue",
                        inDays(30),
                        "followUpCycle",
                        "R/%s/P60D".formatted(inDays(30).toInstant()))));
        beans.put("sendMinutes", leaving(() -> Map.of("remarksTerm", inDays(10))));
        beans.put("closeRemarks", leaving(() -> Map.of("hasRemarks", false)));
        return beans;
    }

    private interface Variables {
        Map<String, Object> now();
    }

    private static JavaDelegate leaving(Variables variables) {
        return execution -> variables.now().forEach(execution::setVariable);
    }

    private static Date inDays(int days) {
        return Date.from(now().plus(Duration.ofDays(days)));
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    // --- the same way as the product ---------------------------------------------------------------------------------

    void decided(List<String> references) {
        references.forEach(this::circulated);
        start("meeting", MEETING, Map.of("meetingId", 1L, "meetingStart", inDays(20), "convocationDue", inDays(5)));
        for (String reference : references) {
            complete(reference, "userTask_placeOnAgenda", null, Map.of("meetingDate", inDays(20)));
        }
        complete(MEETING, "userTask_convene", null, Map.of());
        for (String reference : references) {
            complete(reference, "userTask_recordDeliberation", null, Map.of("postponed", false));
        }
        complete(MEETING, "userTask_holdMeeting", null, Map.of("minutesDue", inDays(7)));
        complete(MEETING, "userTask_draftMinutes", null, Map.of());
    }

    /** Once the term of the remarks has passed. */
    void followedUp(List<String> references) {
        settle();
        references.forEach(reference -> complete(reference, "userTask_recordFollowUp", null, Map.of()));
    }

    private void circulated(String reference) {
        start(
                "funding-request",
                reference,
                Map.of("reference", reference, "receivingSignatory", "REGION", "admissibilityDue", inDays(10)));
        complete(
                reference,
                "userTask_checkAdmissibility",
                null,
                Map.of("admissibility", "ADMISSIBLE", "urgency", "NORMAL"));
        for (String signatory : SIGNATORIES) {
            complete(reference, "userTask_giveOpinion", "MEMBER_" + signatory, Map.of());
        }
    }

    long running() {
        return engine.getRuntimeService().createProcessInstanceQuery().count();
    }

    private void start(String process, String subject, Map<String, Object> variables) {
        engine.getRuntimeService().startProcessInstanceByKey(process, subject, variables);
        settle();
    }

    private void complete(String subject, String element, String group, Map<String, Object> variables) {
        TaskQuery query = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(subject)
                .taskDefinitionKey(element);
        if (group != null) {
            query.taskCandidateGroup(group);
        }
        Task task = query.singleResult();
        engine.getTaskService().complete(task.getId(), variables);
        settle();
    }

    private void settle() {
        for (List<String> due = dueJobs(); !due.isEmpty(); due = dueJobs()) {
            due.forEach(engine.getManagementService()::executeJob);
        }
    }

    private List<String> dueJobs() {
        return jdbc.sql("""
                        select %s id_ from act_ru_job
                         where retries_ > 0 and suspension_state_ = 1 and (duedate_ is null or duedate_ <= ?)
                         order by create_time_, id_""".formatted(RoundTrips.ASKED_BY_THE_TEST))
                .param(Timestamp.from(now()))
                .query(String.class)
                .list();
    }

    @Override
    public void close() {
        engine.close();
    }
}
