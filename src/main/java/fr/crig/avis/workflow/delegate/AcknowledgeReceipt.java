package fr.crig.avis.workflow.delegate;

import fr.crig.avis.notification.RequestMails;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The agent and the secretariat get a receipt with the reference. */
@Component
class AcknowledgeReceipt implements JavaDelegate {

    private final RequestMails notifications;
    private final NoticeFactsSource facts;

    AcknowledgeReceipt(RequestMails notifications, NoticeFactsSource facts) {
        this.notifications = notifications;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notifications.receipt(facts.of(execution), facts.day(Var.ADMISSIBILITY_DUE, execution));
    }
}
