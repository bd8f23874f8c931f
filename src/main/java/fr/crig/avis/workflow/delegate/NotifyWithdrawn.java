package fr.crig.avis.workflow.delegate;

import fr.crig.avis.notification.RequestMails;
import fr.crig.avis.request.Circulated;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Those who were working on the request learn that it is withdrawn. */
@Component
class NotifyWithdrawn implements JavaDelegate {

    private final RequestMails notifications;
    private final NoticeFactsSource facts;
    private final Circulated circulated;

    NotifyWithdrawn(RequestMails notifications, NoticeFactsSource facts, Circulated circulated) {
        this.notifications = notifications;
        this.facts = facts;
        this.circulated = circulated;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notifications.withdrawn(facts.of(execution), circulated.askedOn(Var.referenceIn(execution)));
    }
}
