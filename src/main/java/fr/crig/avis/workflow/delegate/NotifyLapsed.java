package fr.crig.avis.workflow.delegate;

import fr.crig.avis.notification.RequestMails;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Those concerned learn that the request has lapsed, its completion never having come. */
@Component
class NotifyLapsed implements JavaDelegate {

    private final RequestMails notifications;
    private final NoticeFactsSource facts;

    NotifyLapsed(RequestMails notifications, NoticeFactsSource facts) {
        this.notifications = notifications;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notifications.lapsed(facts.of(execution));
    }
}
