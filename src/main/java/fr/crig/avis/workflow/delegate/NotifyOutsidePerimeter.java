package fr.crig.avis.workflow.delegate;

import fr.crig.avis.notification.NotificationDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Those concerned learn that the committee is not competent. */
@Component
class NotifyOutsidePerimeter implements JavaDelegate {

    private final NotificationDesk notifications;
    private final NoticeFactsSource facts;

    NotifyOutsidePerimeter(NotificationDesk notifications, NoticeFactsSource facts) {
        this.notifications = notifications;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notifications.outsidePerimeter(facts.of(execution));
    }
}
