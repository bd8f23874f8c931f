package fr.crig.avis.workflow.delegate;

import fr.crig.avis.avis.FollowUpDelays;
import fr.crig.avis.funder.FunderClerk;
import fr.crig.avis.notification.NoticeFacts;
import fr.crig.avis.notification.RequestMails;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.workflow.Var;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The receiving signatory is asked what the funder decided, unless it said that nothing will be before a later day. */
@Component
class AskFollowUp implements JavaDelegate {

    private final RequestMails notifications;
    private final ReminderJournal reminders;
    private final NoticeFactsSource facts;
    private final FollowUpDelays delays;
    private final FunderClerk funders;
    private final Clock clock;

    AskFollowUp(
            RequestMails notifications,
            ReminderJournal reminders,
            NoticeFactsSource facts,
            FollowUpDelays delays,
            FunderClerk funders,
            Clock clock) {
        this.notifications = notifications;
        this.reminders = reminders;
        this.facts = facts;
        this.delays = delays;
        this.funders = funders;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NoticeFacts asked = facts.of(execution);
        LocalDate today = ParisTime.day(clock.instant());
        if (delays.expectedOn(asked.reference()).filter(today::isBefore).isPresent()) {
            return;
        }
        notifications.followUpAsked(asked, today);
        funders.ask(Actor.SERVICE, asked.reference());
        reminders.record("reminder.followUp", execution, Var.RECEIVING_SIGNATORY.in(execution));
    }
}
