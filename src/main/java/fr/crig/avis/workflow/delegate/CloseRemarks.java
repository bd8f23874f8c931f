package fr.crig.avis.workflow.delegate;

import fr.crig.avis.minutes.MinutesCourse;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The term has passed: the model learns whether remarks want an answer. */
@Component
class CloseRemarks implements JavaDelegate {

    private final MinutesCourse minutes;

    CloseRemarks(MinutesCourse minutes) {
        this.minutes = minutes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Var.HAS_REMARKS.set(execution, minutes.closeRemarks(Var.MEETING_ID.in(execution)));
    }
}
