package fr.crig.avis.workflow.delegate;

import fr.crig.avis.minutes.MinutesCourse;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A draft of the minutes is made from what was recorded. */
@Component
class PrepareMinutes implements JavaDelegate {

    private final MinutesCourse minutes;

    PrepareMinutes(MinutesCourse minutes) {
        this.minutes = minutes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        minutes.prepare(Var.MEETING_ID.in(execution));
    }
}
