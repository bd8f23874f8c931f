package fr.crig.avis.workflow.delegate;

import fr.crig.avis.notification.RequestMails;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.workflow.Var;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The receiving signatory is reminded of what is still missing. */
@Component
class RemindCompletion implements JavaDelegate {

    private final RequestMails notifications;
    private final ReminderJournal reminders;
    private final NoticeFactsSource facts;
    private final RequestReader requests;
    private final Clock clock;

    RemindCompletion(
            RequestMails notifications,
            ReminderJournal reminders,
            NoticeFactsSource facts,
            RequestReader requests,
            Clock clock) {
        this.notifications = notifications;
        this.reminders = reminders;
        this.facts = facts;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notifications.completionReminded(
                facts.of(execution),
                ParisTime.day(clock.instant()),
                requests.get(Var.referenceIn(execution)).completionAsked(),
                facts.day(Var.COMPLETION_TERM, execution));
        reminders.record("reminder.completion", execution, Var.RECEIVING_SIGNATORY.in(execution));
    }
}
