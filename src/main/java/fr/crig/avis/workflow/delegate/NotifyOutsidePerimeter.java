package fr.crig.avis.workflow.delegate;

import fr.crig.avis.notification.RequestMails;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Those concerned learn that the committee is not competent. */
@Component
class NotifyOutsidePerimeter implements JavaDelegate {

    private final RequestMails notifications;
    private final NoticeFactsSource facts;

    NotifyOutsidePerimeter(RequestMails notifications, NoticeFactsSource facts) {
        this.notifications = notifications;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notifications.outsidePerimeter(facts.of(execution));
    }
}
