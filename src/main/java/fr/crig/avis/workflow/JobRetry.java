package fr.crig.avis.workflow;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * After a job did not end well. The engine lets every failure wait for the retry cycle, a collision too; here a collided job is
 * free again at once, keeps its tries and is shown to nobody as failed. That has an end: for each that lost, another one won.
 */
class JobRetry extends DefaultJobRetryCmd {

    private static final long serialVersionUID = 1L;

    /** First within seconds, then minutes; 21 minutes in all, and an incident after them. */
    static final String FAILURES_WAIT = "PT1S,PT10S,PT1M,PT5M,PT15M";

    JobRetry(String jobId, Throwable exception) {
        super(jobId, exception);
    }

    @Override
    public Object execute(CommandContext context) {
        return Collision.causedBy(exception) ? freeAgain(context) : super.execute(context);
    }

    private Object freeAgain(CommandContext context) {
        JobEntity job = getJob();
        job.unlock();
        notifyAcquisition(context);
        return null;
    }
}
