package fr.crig.avis.workflow;

import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.crig.avis.operations.FailedStep;
import fr.crig.avis.operations.RetriedStep;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says of failed jobs what an administrator can use. */
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

    List<FailedStep> describe(List<Job> jobs) {
        Names names = names(jobs);
        return jobs.stream()
                .map(job -> new FailedStep(
                        job.getId(),
                        names.reference(job),
                        names.step(job),
                        (job.getDuedate() == null ? job.getCreateTime() : job.getDuedate()).toInstant(),
                        job.getRetries(),
                        rootCause(management.getJobExceptionStacktrace(job.getId()))))
                .toList();
    }

    List<RetriedStep> name(List<Job> jobs) {
        Names names = names(jobs);
        return jobs.stream()
                .map(job -> new RetriedStep(names.reference(job), names.step(job)))
                .toList();
    }

    /** Two queries for all; the models are in the engine's memory. */
    private Names names(List<Job> jobs) {
        Set<String> instances = jobs.stream()
                .filter(job -> !isOfTheEngine(job))
                .map(Job::getProcessInstanceId)
                .collect(toSet());
        if (instances.isEmpty()) {
            return new Names(Map.of(), Map.of());
        }
        return new Names(
                runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .collect(toMap(
                                ProcessInstance::getId, instance -> requireNonNullElse(instance.getBusinessKey(), ""))),
                management.createJobDefinitionQuery().list().stream()
                        .collect(toMap(JobDefinition::getId, JobDefinition::getActivityId)));
    }

    /** The engine's own nightly work belongs to no process, and has no element in a model. */
    private static boolean isOfTheEngine(Job job) {
        return job.getProcessInstanceId() == null;
    }

    /**
     * @param references by the id of the process instance
     * @param elements by the id of the job definition
     */
    private final class Names {

        private final Map<String, String> references;
        private final Map<String, String> elements;

        Names(Map<String, String> references, Map<String, String> elements) {
            this.references = references;
            this.elements = elements;
        }

        String reference(Job job) {
            return isOfTheEngine(job)
                    ? messages.getMessage("operations.engine.itself", null, Locale.FRENCH)
                    : references.getOrDefault(job.getProcessInstanceId(), "");
        }

        String step(Job job) {
            if (isOfTheEngine(job)) {
                return messages.getMessage("operations.engine.cleaning", null, Locale.FRENCH);
            }
            String element =
                    requireNonNullElseGet(job.getFailedActivityId(), () -> elements.get(job.getJobDefinitionId()));
            FlowElement found =
                    models.getBpmnModelInstance(job.getProcessDefinitionId()).getModelElementById(element);
            return found == null || found.getName() == null ? element : found.getName();
        }
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
