package fr.crig.avis.workflow.delegate;

import fr.crig.avis.notification.RequestMails;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Those concerned learn the day of the meeting. */
@Component
class NotifyPlacedOnAgenda implements JavaDelegate {

    private final RequestMails notifications;
    private final NoticeFactsSource facts;

    NotifyPlacedOnAgenda(RequestMails notifications, NoticeFactsSource facts) {
        this.notifications = notifications;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notifications.placedOnAgenda(facts.of(execution), facts.day(Var.MEETING_DATE, execution));
    }
}
