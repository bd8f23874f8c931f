package fr.crig.avis.workflow.delegate;

import fr.crig.avis.avis.AvisReader;
import fr.crig.avis.notification.NoticeFacts;
import fr.crig.avis.notification.RequestMails;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Those who were told that the request was before the committee again learn that its avis stands. */
@Component
class NotifyRectificationAbandoned implements JavaDelegate {

    private final RequestMails notifications;
    private final NoticeFactsSource facts;
    private final AvisReader avis;

    NotifyRectificationAbandoned(RequestMails notifications, NoticeFactsSource facts, AvisReader avis) {
        this.notifications = notifications;
        this.facts = facts;
        this.avis = avis;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NoticeFacts about = facts.of(execution);
        avis.lastAbandoned(Var.referenceIn(execution))
                .ifPresent(given -> notifications.rectificationAbandoned(about, given));
    }
}
