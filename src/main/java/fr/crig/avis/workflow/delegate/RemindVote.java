package fr.crig.avis.workflow.delegate;

import fr.crig.avis.consultation.ConsultationClerk;
import fr.crig.avis.consultation.ConsultationLookup;
import fr.crig.avis.notification.ConsultationMails;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.workflow.Var;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The signatories that have not voted are reminded, on the eve of the term. */
@Component
class RemindVote implements JavaDelegate {

    private final ConsultationClerk consultations;
    private final ConsultationLookup reader;
    private final ConsultationMails notices;
    private final ReminderJournal reminders;
    private final NoticeFactsSource facts;

    RemindVote(
            ConsultationClerk consultations,
            ConsultationLookup reader,
            ConsultationMails notices,
            ReminderJournal reminders,
            NoticeFactsSource facts) {
        this.consultations = consultations;
        this.reader = reader;
        this.notices = notices;
        this.reminders = reminders;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Reference reference = Var.referenceIn(execution);
        if (consultations.wantsReminder(reference)) {
            Set<String> silent = reader.silent(reference);
            notices.voteReminded(facts.of(execution), silent, facts.day(Var.VOTE_TERM, execution));
            reminders.record("reminder.vote", execution, silent);
        }
    }
}
