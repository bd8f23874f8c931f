package fr.crig.avis.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Stages;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine forgets by itself, at night, what ended ten years ago: until then the choice of a route is read in it. */
class EngineHistoryTest extends ApplicationTest {

    private static final int TEN_YEARS = 3650;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Stages stages;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void goesTenYearsAfterTheEndAndNotBefore() {
        Reference old = ended();
        clock.advanceDays(1);
        Reference newer = ended();
        Reference open = stages.submitted();
        clock.advanceDays(TEN_YEARS - 1);

        history.cleanUpHistoryAsync(true);
        history.findHistoryCleanupJobs().forEach(job -> management.executeJob(job.getId()));

        // The engine cleans in a transaction beside that of its job: one thread a night, on one node, has two
        // connections.
        forgiveASecondConnection();
        assertThat(traces(old)).isZero();
        assertThat(traces(newer)).isPositive();
        assertThat(traces(open)).isPositive();
        assertThat(leftBehind().values()).containsOnly(0L);
    }

    @Test
    void isCleanedAtNightByItself() {
        Job job = history.cleanUpHistoryAsync(false);
        int hour = job.getDuedate().toInstant().atOffset(ZoneOffset.UTC).getHour();
        assertThat(hour).isBetween(1, 3);
        assertThat(repository.createProcessDefinitionQuery().latestVersion().list())
                .isNotEmpty()
                .extracting(ProcessDefinition::getHistoryTimeToLive)
                .containsOnly(TEN_YEARS);
    }

    private Reference ended() {
        Reference reference = stages.submitted();
        List.of(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference.value())
                        .rootProcessInstances()
                        .singleResult())
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "ended"));
        return reference;
    }

    private long traces(Reference reference) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .count();
    }

    /** Whatever the engine wrote down of processes that are no longer there. */
    private Map<String, Long> leftBehind() {
        List<String> tables = List.of(
                "act_hi_actinst",
                "act_hi_detail",
                "act_hi_identitylink",
                "act_hi_job_log",
                "act_hi_taskinst",
                "act_hi_varinst");
        return tables.stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> jdbc.sql("select count(*) from " + table
                                        + " h where h.root_proc_inst_id_ not in (select p.id_ from act_hi_procinst p)")
                                .query(Long.class)
                                .single()));
    }
}
