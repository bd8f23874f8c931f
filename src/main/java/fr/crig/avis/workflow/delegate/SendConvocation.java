package fr.crig.avis.workflow.delegate;

import fr.crig.avis.convocation.ConvocationAnnouncer;
import fr.crig.avis.meeting.MeetingLifecycle;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The members are convened, and get what leaves with it. */
@Component
class SendConvocation implements JavaDelegate {

    private final MeetingLifecycle meetings;
    private final ConvocationAnnouncer convocations;

    SendConvocation(MeetingLifecycle meetings, ConvocationAnnouncer convocations) {
        this.meetings = meetings;
        this.convocations = convocations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        meetings.convened(Var.MEETING_ID.in(execution));
        convocations.convened(Var.MEETING_ID.in(execution));
    }
}
