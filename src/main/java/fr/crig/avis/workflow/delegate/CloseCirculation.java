package fr.crig.avis.workflow.delegate;

import fr.crig.avis.circulation.CirculationClerk;
import fr.crig.avis.notification.RequestMails;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** All have answered, or the term is over: the request is ready for its deliberation. */
@Component
class CloseCirculation implements JavaDelegate {

    private final CirculationClerk circulations;
    private final RequestMails notifications;
    private final NoticeFactsSource facts;

    CloseCirculation(CirculationClerk circulations, RequestMails notifications, NoticeFactsSource facts) {
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
