package fr.crig.avis.workflow.delegate;

import fr.crig.avis.circulation.CirculationDesk;
import fr.crig.avis.notification.NotificationDesk;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.workflow.Var;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The members of a signatory that has not answered are reminded, once a day at most. */
@Component
class RemindOpinion implements JavaDelegate {

    private final CirculationDesk circulations;
    private final NotificationDesk notifications;
    private final NoticeFactsSource facts;
    private final Clock clock;

    RemindOpinion(CirculationDesk circulations, NotificationDesk notifications, NoticeFactsSource facts, Clock clock) {
        this.circulations = circulations;
        this.notifications = notifications;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (circulations.wantsReminder(Var.referenceIn(execution))) {
            notifications.opinionReminded(
                    facts.of(execution),
                    Var.SIGNATORY.in(execution),
                    ParisTime.day(clock.instant()),
                    facts.day(Var.OPINION_DUE, execution));
        }
    }
}
