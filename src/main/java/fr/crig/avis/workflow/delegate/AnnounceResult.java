package fr.crig.avis.workflow.delegate;

import fr.crig.avis.consultation.ConsultationLookup;
import fr.crig.avis.notification.ConsultationMails;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The members learn that the result is recorded, and find it on the page. */
@Component
class AnnounceResult implements JavaDelegate {

    private final ConsultationLookup consultations;
    private final ConsultationMails notices;
    private final NoticeFactsSource facts;

    AnnounceResult(ConsultationLookup consultations, ConsultationMails notices, NoticeFactsSource facts) {
        this.consultations = consultations;
        this.notices = notices;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Var.CONCLUDED.set(execution, true);
        notices.result(facts.of(execution), consultations.voters(Var.referenceIn(execution)));
    }
}
