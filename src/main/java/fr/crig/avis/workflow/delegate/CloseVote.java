package fr.crig.avis.workflow.delegate;

import fr.crig.avis.consultation.ConsultationClerk;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The votes are counted; too few of them, and the consultation is not valid. */
@Component
class CloseVote implements JavaDelegate {

    private final ConsultationClerk consultations;

    CloseVote(ConsultationClerk consultations) {
        this.consultations = consultations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Var.VALID.set(execution, consultations.closeVote(Var.referenceIn(execution)));
    }
}
