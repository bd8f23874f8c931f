package fr.crig.avis.workflow;

import fr.crig.avis.operations.FailedStep;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says of a failed job what an administrator can use. */
@Component
class FailedJobs {

    /** The class of each exception of a stack trace, the deepest cause last; never its message. */
    private static final Pattern EXCEPTION =
            Pattern.compile("^(?:Caused by: )?(?:[a-z]\\w*\\.)+([A-Z]\\w*)", Pattern.MULTILINE);

    private final ManagementService management;
    private final RuntimeService runtime;
    private final RepositoryService models;
    private final MessageSource messages;

    FailedJobs(ManagementService management, RuntimeService runtime, RepositoryService models, MessageSource messages) {
        this.management = management;
        this.runtime = runtime;
        this.models = models;
        this.messages = messages;
    }

    FailedStep describe(Job job) {
        return new FailedStep(
                job.getId(),
                reference(job),
                step(job),
                (job.getDuedate() == null ? job.getCreateTime() : job.getDuedate()).toInstant(),
                job.getRetries(),
                rootCause(management.getJobExceptionStacktrace(job.getId())));
    }

    /** The engine's own nightly work belongs to no process, and has no element in a model. */
    private static boolean isOfTheEngine(Job job) {
        return job.getProcessInstanceId() == null;
    }

    private String reference(Job job) {
        if (isOfTheEngine(job)) {
            return messages.getMessage("operations.engine.itself", null, Locale.FRENCH);
        }
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
        return instance == null ? "" : instance.getBusinessKey();
    }

    private String step(Job job) {
        if (isOfTheEngine(job)) {
            return messages.getMessage("operations.engine.cleaning", null, Locale.FRENCH);
        }
        String element = job.getFailedActivityId();
        if (element == null) {
            element = management
                    .createJobDefinitionQuery()
                    .jobDefinitionId(job.getJobDefinitionId())
                    .singleResult()
                    .getActivityId();
        }
        FlowElement found =
                models.getBpmnModelInstance(job.getProcessDefinitionId()).getModelElementById(element);
        return found == null || found.getName() == null ? element : found.getName();
    }

    static String rootCause(String stackTrace) {
        String cause = "";
        Matcher exceptions = EXCEPTION.matcher(stackTrace == null ? "" : stackTrace);
        while (exceptions.find()) {
            cause = exceptions.group(1);
        }
        return cause;
    }
}
