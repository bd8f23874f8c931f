package fr.crig.avis.workflow.delegate;

import fr.crig.avis.circulation.CirculationClerk;
import fr.crig.avis.notification.NoticeFacts;
import fr.crig.avis.notification.RequestMails;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.workflow.Var;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The members of a signatory that has not answered are reminded, once a day at most. */
@Component
class RemindOpinion implements JavaDelegate {

    private final CirculationClerk circulations;
    private final RequestMails notifications;
    private final ReminderJournal reminders;
    private final NoticeFactsSource facts;
    private final Clock clock;

    RemindOpinion(
            CirculationClerk circulations,
            RequestMails notifications,
            ReminderJournal reminders,
            NoticeFactsSource facts,
            Clock clock) {
        this.circulations = circulations;
        this.notifications = notifications;
        this.reminders = reminders;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (circulations.wantsReminder(Var.referenceIn(execution))) {
            FundingRequest request = facts.request(execution);
            notifications.opinionReminded(
                    NoticeFacts.of(request),
                    facts.matter(request),
                    Var.SIGNATORY.in(execution),
                    ParisTime.day(clock.instant()),
                    facts.day(Var.OPINION_DUE, execution));
            reminders.record("reminder.opinion", execution, Var.SIGNATORY.in(execution));
        }
    }
}
