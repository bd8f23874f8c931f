package fr.crig.avis.support;

import java.sql.Timestamp;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Runs the engine's jobs by hand: in tests the job executor is off. A job that fails throws into the test. Everything is
 * addressed by business key, which called processes share with the request.
 */
public final class EngineJobs {

    private static final int TOO_MANY = 200;

    /** What {@code createJobQuery().active().executable()} asks, of one business key: the engine puts its queries together anew each time. */
    private static final String DUE = """
            select j.id_ from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
             where e.business_key_ = ? and j.suspension_state_ = 1 and j.retries_ > 0
               and (j.duedate_ is null or j.duedate_ <= ?)
             order by j.id_""";

    private final ManagementService management;
    private final RuntimeService runtime;
    private final JdbcTemplate jdbc;

    EngineJobs(ManagementService management, RuntimeService runtime, DataSource dataSource) {
        this.management = management;
        this.runtime = runtime;
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Runs what is due by the clock (continuations, and timers whose date has come) until nothing is. */
    public void runDue(String businessKey) {
        for (int count = 0; count < TOO_MANY; count++) {
            List<String> due = jdbc.queryForList(
                    DUE,
                    String.class,
                    businessKey,
                    new Timestamp(ClockUtil.getCurrentTime().getTime()));
            if (due.isEmpty()) {
                return;
            }
            management.executeJob(due.get(0));
        }
        throw new AssertionError(TOO_MANY + " jobs ran for " + businessKey + " and there are more: a loop?");
    }

    /** The same for everything that runs: one query where nothing is due. */
    public void runAllDue() {
        for (int count = 0; count < TOO_MANY; count++) {
            List<Job> due = management.createJobQuery().executable().listPage(0, 1);
            if (due.isEmpty()) {
                return;
            }
            management.executeJob(due.get(0).getId());
        }
        throw new AssertionError(TOO_MANY + " jobs ran and there are more: a loop?");
    }

    /** Fires the only waiting timer of this element, whatever its date, then runs what is due. */
    public void fire(String businessKey, String timer) {
        fireFirst(businessKey, timer, timers(businessKey, timer));
    }

    /** The same in a multi-instance: the one whose local variable has this value, for example {@code signatory = IGN}. */
    public void fire(String businessKey, String timer, String variable, String value) {
        List<Job> matching = timers(businessKey, timer).stream()
                .filter(job -> value.equals(runtime.getVariable(job.getExecutionId(), variable)))
                .toList();
        fireFirst(businessKey, timer, matching);
    }

    /** Dates at which this timer will go off, one a waiting instance. */
    public List<Date> dueDates(String businessKey, String timer) {
        return timers(businessKey, timer).stream().map(Job::getDuedate).toList();
    }

    public List<String> waitingTimers(String businessKey) {
        return jobs(businessKey).stream()
                .filter(job -> job.getDuedate() != null)
                .map(job -> definition(job).getActivityId())
                .sorted()
                .toList();
    }

    private void fireFirst(String businessKey, String timer, List<Job> matching) {
        if (matching.size() != 1) {
            throw new AssertionError("Expected one waiting " + timer + " for " + businessKey + ", found "
                    + matching.size() + " among " + waitingTimers(businessKey));
        }
        management.executeJob(matching.get(0).getId());
        runDue(businessKey);
    }

    private List<Job> timers(String businessKey, String timer) {
        return jobs(businessKey).stream()
                .filter(job -> timer.equals(definition(job).getActivityId()))
                .toList();
    }

    private List<Job> jobs(String businessKey) {
        List<Job> all = management
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .orderByJobId()
                .asc()
                .list();
        if (all.isEmpty()) {
            return all;
        }
        Set<String> instances =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                        .map(ProcessInstance::getId)
                        .collect(Collectors.toSet());
        return all.stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()))
                .toList();
    }

    private JobDefinition definition(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
    }
}
