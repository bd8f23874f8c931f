package fr.crig.avis.workflow.delegate;

import fr.crig.avis.avis.AvisReader;
import fr.crig.avis.notification.RequestMails;
import fr.crig.avis.request.RequestReader;
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
    private final RequestReader requests;

    NotifyAvisRecorded(RequestMails notifications, NoticeFactsSource facts, AvisReader avis, RequestReader requests) {
        this.notifications = notifications;
        this.facts = facts;
        this.avis = avis;
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Reference reference = Var.referenceIn(execution);
        String funderEmail = requests.get(reference).dossier().funding().funderEmail();
        notifications.avisRecorded(
                facts.of(execution), avis.of(reference).orElseThrow().content(), funderEmail);
    }
}
