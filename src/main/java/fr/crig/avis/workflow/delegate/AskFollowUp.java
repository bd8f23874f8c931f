package fr.crig.avis.workflow.delegate;

import fr.crig.avis.notification.RequestMails;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.workflow.Var;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The receiving signatory is asked what the funder decided. */
@Component
class AskFollowUp implements JavaDelegate {

    private final RequestMails notifications;
    private final ReminderJournal reminders;
    private final NoticeFactsSource facts;
    private final Clock clock;

    AskFollowUp(RequestMails notifications, ReminderJournal reminders, NoticeFactsSource facts, Clock clock) {
        this.notifications = notifications;
        this.reminders = reminders;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notifications.followUpAsked(facts.of(execution), ParisTime.day(clock.instant()));
        reminders.record("reminder.followUp", execution, Var.RECEIVING_SIGNATORY.in(execution));
    }
}
