package fr.crig.avis.workflow.delegate;

import fr.crig.avis.notification.RequestMails;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The titulaire members of one signatory are asked for its opinion. */
@Component
class AskOpinion implements JavaDelegate {

    private final RequestMails notifications;
    private final NoticeFactsSource facts;

    AskOpinion(RequestMails notifications, NoticeFactsSource facts) {
        this.notifications = notifications;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notifications.opinionAsked(
                facts.of(execution), Var.SIGNATORY.in(execution), facts.day(Var.OPINION_DUE, execution));
    }
}
