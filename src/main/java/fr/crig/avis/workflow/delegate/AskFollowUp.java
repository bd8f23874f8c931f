package fr.crig.avis.workflow.delegate;

import fr.crig.avis.notification.NotificationDesk;
import fr.crig.avis.shared.ParisTime;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The receiving signatory is asked what the funder decided. */
@Component
class AskFollowUp implements JavaDelegate {

    private final NotificationDesk notifications;
    private final NoticeFactsSource facts;
    private final Clock clock;

    AskFollowUp(NotificationDesk notifications, NoticeFactsSource facts, Clock clock) {
        this.notifications = notifications;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notifications.followUpAsked(facts.of(execution), ParisTime.day(clock.instant()));
    }
}
