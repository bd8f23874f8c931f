package fr.crig.avis.workflow.delegate;

import fr.crig.avis.meeting.ConsultationDesk;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The request waits for the next meeting. */
@Component
class EnterBacklog implements JavaDelegate {

    private final ConsultationDesk consultations;

    EnterBacklog(ConsultationDesk consultations) {
        this.consultations = consultations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        consultations.enterBacklog(Var.referenceIn(execution));
    }
}
