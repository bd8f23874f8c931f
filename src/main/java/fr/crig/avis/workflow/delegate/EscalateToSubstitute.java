package fr.crig.avis.workflow.delegate;

import fr.crig.avis.notification.NoticeFacts;
import fr.crig.avis.notification.RequestMails;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The due date has passed without an answer: the substitutes are asked in turn. */
@Component
class EscalateToSubstitute implements JavaDelegate {

    private final RequestMails notifications;
    private final ReminderJournal reminders;
    private final NoticeFactsSource facts;

    EscalateToSubstitute(RequestMails notifications, ReminderJournal reminders, NoticeFactsSource facts) {
        this.notifications = notifications;
        this.reminders = reminders;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FundingRequest request = facts.request(execution);
        notifications.escalatedToSubstitute(
                NoticeFacts.of(request),
                facts.matter(request),
                Var.SIGNATORY.in(execution),
                facts.day(Var.CIRCULATION_TERM, execution));
        reminders.record("reminder.escalated", execution, Var.SIGNATORY.in(execution));
    }
}
