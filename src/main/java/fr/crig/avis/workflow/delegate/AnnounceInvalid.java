package fr.crig.avis.workflow.delegate;

import fr.crig.avis.notification.ConsultationMails;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Too few took part: the request goes to a meeting, and those concerned learn it. */
@Component
class AnnounceInvalid implements JavaDelegate {

    private final ConsultationMails notices;
    private final NoticeFactsSource facts;

    AnnounceInvalid(ConsultationMails notices, NoticeFactsSource facts) {
        this.notices = notices;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Var.CONCLUDED.set(execution, false);
        notices.invalid(facts.of(execution));
    }
}
