package fr.crig.avis.workflow.delegate;

import fr.crig.avis.convocation.ConvocationAnnouncer;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Those who were convened learn that the meeting is cancelled. */
@Component
class AnnounceCancellation implements JavaDelegate {

    private final ConvocationAnnouncer convocations;

    AnnounceCancellation(ConvocationAnnouncer convocations) {
        this.convocations = convocations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        convocations.cancelled(Var.MEETING_ID.in(execution));
    }
}
