package fr.crig.avis.support;

import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * Runs the engine's jobs by hand: in tests the job executor is off. A job that fails throws into the test. Everything is
 * addressed by business key, which called processes share with the request.
 */
public final class EngineJobs {

    private static final int TOO_MANY = 200;

    private final ManagementService management;
    private final RuntimeService runtime;

    EngineJobs(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    /** Runs what is due by the clock (continuations, and timers whose date has come) until nothing is. */
    public void runDue(String businessKey) {
        for (int count = 0; count < TOO_MANY; count++) {
            List<Job> due =
                    jobs(businessKey, management.createJobQuery().active().executable());
            if (due.isEmpty()) {
                return;
            }
            management.executeJob(due.get(0).getId());
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
        return jobs(businessKey, management.createJobQuery().active().withRetriesLeft());
    }

    /** The engine's queries take longer than most of what tests do: where nothing is due, nobody asks whose it would be. */
    private List<Job> jobs(String businessKey, JobQuery query) {
        List<Job> all = query.orderByJobId().asc().list();
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
