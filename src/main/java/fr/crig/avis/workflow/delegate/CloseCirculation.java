package fr.crig.avis.workflow.delegate;

import fr.crig.avis.circulation.CirculationDesk;
import fr.crig.avis.notification.NotificationDesk;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** All have answered, or the term is over: the request is ready for its deliberation. */
@Component
class CloseCirculation implements JavaDelegate {

    private final CirculationDesk circulations;
    private final NotificationDesk notifications;
    private final NoticeFactsSource facts;

    CloseCirculation(CirculationDesk circulations, NotificationDesk notifications, NoticeFactsSource facts) {
        this.circulations = circulations;
        this.notifications = notifications;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        circulations.close(Var.referenceIn(execution));
        notifications.circulationClosed(facts.of(execution));
    }
}
