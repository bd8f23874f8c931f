package fr.crig.avis.workflow.delegate;

import static fr.crig.avis.workflow.Var.date;

import fr.crig.avis.consultation.ConsultationClerk;
import fr.crig.avis.consultation.ConsultationDates;
import fr.crig.avis.deliberation.Route;
import fr.crig.avis.notification.ConsultationMails;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the written consultation and announces its dates to everybody. */
@Component
class OpenConsultation implements JavaDelegate {

    private final ConsultationClerk consultations;
    private final ConsultationMails notices;
    private final NoticeFactsSource facts;

    OpenConsultation(ConsultationClerk consultations, ConsultationMails notices, NoticeFactsSource facts) {
        this.consultations = consultations;
        this.notices = notices;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ConsultationDates dates =
                consultations.open(Var.referenceIn(execution), Route.valueOf(Var.ROUTE.in(execution)));
        Var.DEBATE_END.set(execution, date(dates.debateEnd()));
        Var.EARLIEST_END.set(execution, date(dates.earliestEnd()));
        Var.PREPARE_VOTE_DUE.set(execution, date(dates.prepareVoteDue()));
        notices.opened(facts.of(execution), ParisTime.day(dates.debateEnd()), ParisTime.day(dates.earliestEnd()));
    }
}
