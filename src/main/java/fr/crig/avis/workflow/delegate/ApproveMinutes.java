package fr.crig.avis.workflow.delegate;

import fr.crig.avis.meeting.MeetingLifecycle;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The minutes are final. */
@Component
class ApproveMinutes implements JavaDelegate {

    private final MeetingLifecycle meetings;

    ApproveMinutes(MeetingLifecycle meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        meetings.approved(Var.MEETING_ID.in(execution));
    }
}
