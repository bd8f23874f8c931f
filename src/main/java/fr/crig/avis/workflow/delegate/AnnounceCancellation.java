package fr.crig.avis.workflow.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Those who were convened learn that the meeting is cancelled. */
@Component
class AnnounceCancellation implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        // Whoever was convened finds it on the page of the meeting.
    }
}
