package fr.crig.avis.workflow.delegate;

import fr.crig.avis.meeting.BacklogClerk;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The request waits for the next meeting. */
@Component
class EnterBacklog implements JavaDelegate {

    private final BacklogClerk backlog;

    EnterBacklog(BacklogClerk backlog) {
        this.backlog = backlog;
    }

    @Override
    public void execute(DelegateExecution execution) {
        backlog.enter(Var.referenceIn(execution));
    }
}
