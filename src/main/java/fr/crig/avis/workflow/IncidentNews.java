package fr.crig.avis.workflow;

import fr.crig.avis.notification.IncidentMails;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Has the administrators told when a step fails for good, in the transaction in which the engine writes that down. Steps of one name
 * that fail for one request are one piece of news until the first of them is tried again.
 */
@Component
class IncidentNews extends AbstractProcessEnginePlugin implements IncidentHandler {

    private final ObjectProvider<RuntimeService> runtime;
    private final ObjectProvider<RepositoryService> models;
    private final ObjectProvider<IncidentMails> mails;
    private final MessageSource messages;

    /** The engine is made with this, and asks for them only later. */
    IncidentNews(
            ObjectProvider<RuntimeService> runtime,
            ObjectProvider<RepositoryService> models,
            ObjectProvider<IncidentMails> mails,
            MessageSource messages) {
        this.runtime = runtime;
        this.models = models;
        this.mails = mails;
        this.messages = messages;
    }

    /** Beside the engine's own handler, which keeps the incident. */
    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCompositeIncidentHandlersEnabled(true);
        engine.setCustomIncidentHandlers(List.of(this));
    }

    @Override
    public String getIncidentHandlerType() {
        return Incident.FAILED_JOB_HANDLER_TYPE;
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        if (context.getExecutionId() == null) {
            mails.getObject()
                    .openedByItself(
                            word("operations.engine.itself"),
                            word("operations.engine.cleaning"),
                            context.getConfiguration());
        } else {
            tellOfStep(context);
        }
        return null;
    }

    private void tellOfStep(IncidentContext context) {
        Execution execution = runtime.getObject()
                .createExecutionQuery()
                .executionId(context.getExecutionId())
                .singleResult();
        if (isKnown(execution.getProcessInstanceId(), context)) {
            return;
        }
        ProcessInstance instance = runtime.getObject()
                .createProcessInstanceQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .singleResult();
        mails.getObject().opened(instance.getBusinessKey(), step(context), context.getConfiguration());
    }

    private boolean isKnown(String instance, IncidentContext context) {
        return runtime
                .getObject()
                .createIncidentQuery()
                .processInstanceId(instance)
                .activityId(context.getActivityId())
                .list()
                .stream()
                .anyMatch(other -> !context.getConfiguration().equals(other.getConfiguration()));
    }

    /** The one that failed; the engine goes back to where it last wrote down, which may be a step before it. */
    private String step(IncidentContext context) {
        String failed = Objects.requireNonNullElse(context.getFailedActivityId(), context.getActivityId());
        FlowElement element = models.getObject()
                .getBpmnModelInstance(context.getProcessDefinitionId())
                .getModelElementById(failed);
        return element == null || element.getName() == null ? failed : element.getName();
    }

    private String word(String key) {
        return messages.getMessage(key, null, Locale.FRENCH);
    }

    @Override
    public void resolveIncident(IncidentContext context) {
        // What is mended is seen on the page.
    }

    @Override
    public void deleteIncident(IncidentContext context) {
        // Its process ended some other way.
    }
}
