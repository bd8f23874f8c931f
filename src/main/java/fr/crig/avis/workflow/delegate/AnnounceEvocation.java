package fr.crig.avis.workflow.delegate;

import fr.crig.avis.consultation.ConsultationLookup;
import fr.crig.avis.notification.ConsultationMails;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A signatory called the request to a meeting: those concerned learn it. */
@Component
class AnnounceEvocation implements JavaDelegate {

    private final ConsultationLookup consultations;
    private final ConsultationMails notices;
    private final NoticeFactsSource facts;

    AnnounceEvocation(ConsultationLookup consultations, ConsultationMails notices, NoticeFactsSource facts) {
        this.consultations = consultations;
        this.notices = notices;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Var.CONCLUDED.set(execution, false);
        notices.calledToMeeting(facts.of(execution), consultations.calledBy(Var.referenceIn(execution)));
    }
}
