package fr.crig.avis.workflow.delegate;

import fr.crig.avis.notification.RequestMails;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Those concerned learn that the request goes to the next meeting, and find why on its page. */
@Component
class NotifyPostponed implements JavaDelegate {

    private final RequestMails notifications;
    private final NoticeFactsSource facts;

    NotifyPostponed(RequestMails notifications, NoticeFactsSource facts) {
        this.notifications = notifications;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notifications.postponed(facts.of(execution), facts.day(Var.MEETING_DATE, execution));
    }
}
