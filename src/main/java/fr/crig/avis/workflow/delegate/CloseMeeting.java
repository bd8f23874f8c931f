package fr.crig.avis.workflow.delegate;

import fr.crig.avis.meeting.MeetingLifecycle;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nothing is expected of anybody any more. */
@Component
class CloseMeeting implements JavaDelegate {

    private final MeetingLifecycle meetings;

    CloseMeeting(MeetingLifecycle meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        meetings.closed(Var.MEETING_ID.in(execution));
    }
}
