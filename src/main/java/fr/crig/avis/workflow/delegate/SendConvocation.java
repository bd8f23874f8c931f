package fr.crig.avis.workflow.delegate;

import fr.crig.avis.meeting.MeetingLifecycle;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The members are convened. */
@Component
class SendConvocation implements JavaDelegate {

    private final MeetingLifecycle meetings;

    SendConvocation(MeetingLifecycle meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        meetings.convened(Var.MEETING_ID.in(execution));
    }
}
