package fr.crig.avis.workflow.delegate;

import fr.crig.avis.minutes.MinutesCourse;
import fr.crig.avis.notification.MinutesMails;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The minutes are final, sealed, and with the signatories. */
@Component
class ApproveMinutes implements JavaDelegate {

    private final MinutesCourse minutes;
    private final MinutesMails notices;

    ApproveMinutes(MinutesCourse minutes, MinutesMails notices) {
        this.minutes = minutes;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.approved(minutes.approve(Var.MEETING_ID.in(execution)));
    }
}
