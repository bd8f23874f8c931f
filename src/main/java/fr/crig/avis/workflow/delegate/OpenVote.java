package fr.crig.avis.workflow.delegate;

import static fr.crig.avis.workflow.Var.date;

import fr.crig.avis.consultation.ConsultationClerk;
import fr.crig.avis.consultation.ConsultationLookup;
import fr.crig.avis.consultation.VoteDates;
import fr.crig.avis.notification.ConsultationMails;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.workflow.Var;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The debate is closed: opens the vote and asks those who are entitled. */
@Component
class OpenVote implements JavaDelegate {

    private final ConsultationClerk consultations;
    private final ConsultationLookup reader;
    private final ConsultationMails notices;
    private final NoticeFactsSource facts;

    OpenVote(
            ConsultationClerk consultations,
            ConsultationLookup reader,
            ConsultationMails notices,
            NoticeFactsSource facts) {
        this.consultations = consultations;
        this.reader = reader;
        this.notices = notices;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Reference reference = Var.referenceIn(execution);
        VoteDates dates = consultations.openVote(reference);
        Set<String> voters = reader.voters(reference);
        Var.SIGNATORIES.set(execution, new TreeSet<>(voters));
        Var.VOTE_REMINDER.set(execution, date(dates.reminder()));
        Var.VOTE_TERM.set(execution, date(dates.end()));
        Var.OUTCOME_DUE.set(execution, date(dates.outcomeDue()));
        notices.voteOpened(facts.of(execution), voters, ParisTime.day(dates.end()));
    }
}
