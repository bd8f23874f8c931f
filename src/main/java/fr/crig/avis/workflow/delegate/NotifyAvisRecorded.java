package fr.crig.avis.workflow.delegate;

import fr.crig.avis.avis.AvisReader;
import fr.crig.avis.notification.NoticeFacts;
import fr.crig.avis.notification.RequestMails;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The avis goes to the receiving signatory, the funder and the other signatories, with its document. */
@Component
class NotifyAvisRecorded implements JavaDelegate {

    private final RequestMails notifications;
    private final NoticeFactsSource facts;
    private final AvisReader avis;

    NotifyAvisRecorded(RequestMails notifications, NoticeFactsSource facts, AvisReader avis) {
        this.notifications = notifications;
        this.facts = facts;
        this.avis = avis;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Reference reference = Var.referenceIn(execution);
        FundingRequest request = facts.request(execution);
        notifications.avisRecorded(
                NoticeFacts.of(request),
                avis.of(reference).orElseThrow().content(),
                request.dossier().funding().funderEmail());
    }
}
