package fr.crig.avis.workflow.delegate;

import fr.crig.avis.consultation.ConsultationDesk;
import fr.crig.avis.consultation.ConsultationReader;
import fr.crig.avis.notification.ConsultationNoticeDesk;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The signatories that have not voted are reminded, on the eve of the term. */
@Component
class RemindVote implements JavaDelegate {

    private final ConsultationDesk consultations;
    private final ConsultationReader reader;
    private final ConsultationNoticeDesk notices;
    private final NoticeFactsReader facts;

    RemindVote(
            ConsultationDesk consultations,
            ConsultationReader reader,
            ConsultationNoticeDesk notices,
            NoticeFactsReader facts) {
        this.consultations = consultations;
        this.reader = reader;
        this.notices = notices;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Reference reference = Var.referenceIn(execution);
        if (consultations.wantsReminder(reference)) {
            notices.voteReminded(facts.of(execution), reader.silent(reference), facts.day(Var.VOTE_TERM, execution));
        }
    }
}
