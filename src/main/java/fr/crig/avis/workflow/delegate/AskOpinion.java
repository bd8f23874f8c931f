package fr.crig.avis.workflow.delegate;

import fr.crig.avis.notification.NoticeFacts;
import fr.crig.avis.notification.OpinionDays;
import fr.crig.avis.notification.RequestMails;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.workflow.Var;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The titulaire members of one signatory are asked for its opinion. */
@Component
class AskOpinion implements JavaDelegate {

    private final RequestMails notifications;
    private final NoticeFactsSource facts;
    private final Clock clock;

    AskOpinion(RequestMails notifications, NoticeFactsSource facts, Clock clock) {
        this.notifications = notifications;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FundingRequest request = facts.request(execution);
        notifications.opinionAsked(
                NoticeFacts.of(request), facts.matter(request), Var.SIGNATORY.in(execution), days(execution));
    }

    private OpinionDays days(DelegateExecution execution) {
        return new OpinionDays(
                ParisTime.day(clock.instant()),
                facts.day(Var.OPINION_DUE, execution),
                facts.day(Var.CIRCULATION_TERM, execution));
    }
}
