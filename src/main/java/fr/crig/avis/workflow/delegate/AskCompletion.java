package fr.crig.avis.workflow.delegate;

import fr.crig.avis.notification.RequestMails;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The receiving signatory is asked, in one letter, for all that is missing. */
@Component
class AskCompletion implements JavaDelegate {

    private final RequestMails notifications;
    private final NoticeFactsSource facts;
    private final RequestReader requests;

    AskCompletion(RequestMails notifications, NoticeFactsSource facts, RequestReader requests) {
        this.notifications = notifications;
        this.facts = facts;
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FundingRequest request = requests.get(Var.referenceIn(execution));
        notifications.completionAsked(
                facts.of(execution),
                request.completionCount(),
                request.completionAsked(),
                facts.day(Var.COMPLETION_TERM, execution));
    }
}
