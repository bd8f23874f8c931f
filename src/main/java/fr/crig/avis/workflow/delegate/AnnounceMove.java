package fr.crig.avis.workflow.delegate;

import fr.crig.avis.convocation.ConvocationAnnouncer;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Those who were convened learn the new date or place. */
@Component
class AnnounceMove implements JavaDelegate {

    private final ConvocationAnnouncer convocations;

    AnnounceMove(ConvocationAnnouncer convocations) {
        this.convocations = convocations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        convocations.moved(Var.MEETING_ID.in(execution));
    }
}
